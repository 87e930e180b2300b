"""The words a shell can offer while somebody types: ids with their text, and the plan's own words."""

import os
from collections.abc import Callable, Iterable

import click
from click.shell_completion import CompletionItem

from planctl.errors import PlanctlError

LONGEST = 60
"""How many characters of an action's words stand beside its id."""

Offer = tuple[str, str]


def offer(kind: str) -> Callable[[click.Context, click.Parameter, str], list[CompletionItem]]:
    """Completion of an argument by one kind of word, looked up only when the shell asks."""

    def complete(
        ctx: click.Context, _param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        typed = ctx.params.get("plan") or ctx.find_root().params.get("plan")
        return words(kind, incomplete, typed or os.environ.get("PLANCTL_PLAN") or None)

    return complete


def words(kind: str, incomplete: str, plan: str | None) -> list[CompletionItem]:
    """What can stand here, with its text as help. A plan that cannot be read offers nothing.

    Kinds: id, action, commitment, aim, lead, rag, state, code.
    """
    try:
        offers = _offers(kind, plan)
        sought = incomplete.casefold()
        found = [each for each in offers if _begins(each[0].casefold(), sought)]
    except (PlanctlError, OSError, ValueError, LookupError, TypeError, AttributeError):
        return []  # a shell that asks for words must never be answered with an error
    return [CompletionItem(word, help=_one_line(text)) for word, text in found]


def _begins(word: str, sought: str) -> bool:
    """Whether a word begins as typed; of an id the dash and the noughts may be left out."""
    if word.startswith(sought):
        return True
    kind, _, number = word.partition("-")
    typed = sought.removeprefix(kind).removeprefix("-")
    is_id = kind in ("act", "com") and sought.startswith(kind)
    return is_id and typed.isdecimal() and number.lstrip("0").startswith(typed)


def _one_line(text: str) -> str:
    """Words that a shell can print beside an offer: one line, nothing that moves a cursor."""
    flat = "".join(c if c.isprintable() else " " for c in " ".join(text.split()))
    return flat if len(flat) <= LONGEST else flat[: LONGEST - 1].rstrip() + "…"


def _offers(kind: str, plan: str | None) -> Iterable[Offer]:
    if kind == "code":
        from planctl.rules.codes import CODES

        return [(code.code, code.title) for code in CODES.values()]
    if kind == "state":
        from planctl.model.settled import STATE_WORDS

        return [(state, "") for state in STATE_WORDS]
    return _of_plan(kind, plan)


def _of_plan(kind: str, plan: str | None) -> Iterable[Offer]:
    from planctl.cli.opening import open_at, root_of

    whole = open_at(root_of(plan)).plan
    actions = [(t.action.id, t.action.action) for t in whole.tracked]
    commitments = list({t.commitment_id: t.commitment for t in whole.tracked}.items())
    offered: dict[str, Callable[[], Iterable[Offer]]] = {
        "id": lambda: [*actions, *commitments],
        "action": lambda: actions,
        "commitment": lambda: commitments,
        "aim": lambda: [(aim.id, aim.title) for aim in whole.terms.aims],
        "lead": lambda: [(lead.id, lead.name) for lead in whole.register.leads],
        "rag": lambda: [(level.id, level.word) for level in whole.terms.scheme.levels],
    }
    return offered[kind]()
