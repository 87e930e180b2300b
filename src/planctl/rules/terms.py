"""Is plan.yaml sound in itself and with the register? Rules over its bodies, ratings and aims."""

from collections.abc import Iterator, Sequence

from planctl.model.lead import Register
from planctl.model.plan import Terms
from planctl.model.summary import Summary
from planctl.rules.codes import CODES, severity_of
from planctl.rules.finding import Finding
from planctl.rules.nearest import did_you_mean, meant, quoted
from planctl.rules.whole import PLAN


def bodies_known(
    _summaries: Sequence[Summary], terms: Terms, register: Register
) -> Iterator[Finding]:
    """The coordinator and the bodies that policies name are registered."""
    policies = terms.policies
    named: tuple[tuple[tuple[str, ...], str], ...] = (
        (("coordinator",), terms.coordinator),
        (("policies", "approves"), policies.approves),
        (("policies", "agrees"), policies.agrees),
        (("policies", "verifies"), policies.verifies),
        (("policies", "closes"), policies.closes),
    )
    for keys, body in named:
        if body and register.leads and body not in register.by_id:
            message = f"the register does not know {quoted(body)}"
            yield Finding(PLAN, keys, "body-unknown", message, meant(body, register))


def ratings_once(
    _summaries: Sequence[Summary], terms: Terms, _register: Register
) -> Iterator[Finding]:
    """No two ratings of the scheme share an id or a word."""
    seen: set[str] = set()
    for at, level in enumerate(terms.scheme.levels):
        own = {level.id.casefold(): "id", level.word.casefold(): "word"}
        for name in own.keys() & seen:
            message = f"two ratings are called {quoted(name)}"
            help_line = "Give each rating an id and a word of its own."
            yield Finding(PLAN, ("rag", at, own[name]), "rag-twice", message, help_line)
            break
        seen |= own.keys()


def aims_once(
    _summaries: Sequence[Summary], terms: Terms, _register: Register
) -> Iterator[Finding]:
    """No two aims share an id: it is the name of their folder."""
    seen: set[str] = set()
    for at, aim in enumerate(terms.aims):
        if aim.id in seen:
            message = f"two aims have the id {quoted(aim.id)}"
            help_line = "An aim's id is the name of its folder: give each its own."
            yield Finding(PLAN, ("aims", at, "id"), "aim-twice", message, help_line)
        seen.add(aim.id)


def codes_known(
    _summaries: Sequence[Summary], terms: Terms, _register: Register
) -> Iterator[Finding]:
    """The codes that policies make errors, or do not ask for, are codes there are."""
    policies = terms.policies
    for key, codes in (("errors", policies.errors), ("silent", policies.silent)):
        for at, code in enumerate(codes):
            if code not in CODES:
                help_line = did_you_mean(code, CODES, "The code stands in [ ] behind each problem.")
                keys = ("policies", key, at)
                message = f"no such code: {quoted(code)}"
                yield Finding(PLAN, keys, "code-unknown", message, help_line)


def errors_told(
    _summaries: Sequence[Summary], terms: Terms, _register: Register
) -> Iterator[Finding]:
    """No error is silenced: what makes the plan wrong is told whatever its policies say."""
    for at, code in enumerate(terms.policies.silent):
        if code in CODES and severity_of(code, terms.policies) == "error":
            message = f"{quoted(code)} is an error here, and is told nevertheless"
            help_line = "Only warnings and advice can be silent: take it out of this list."
            yield Finding(PLAN, ("policies", "silent", at), "error-silenced", message, help_line)
