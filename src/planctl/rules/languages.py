"""Does the plan say everything in each of its languages? What is missing is counted, not listed."""

from collections.abc import Iterator, Sequence

from planctl.model.lead import Register
from planctl.model.plan import Terms
from planctl.model.summary import Summary
from planctl.rules.finding import Finding
from planctl.rules.whole import PLAN

NAMES = {"en": "English", "cy": "Welsh"}
"""What planctl calls the languages it knows; another goes by its code."""


def texts_wanted(summaries: Sequence[Summary], language: str, need: str) -> list[tuple[str, str]]:
    """Path and id of every text "missing" or "stale" in a language, in the order of paths."""
    return sorted(
        (path, identity)
        for summary in summaries
        for path, identity, lang, wanted in summary.texts
        if lang == language and wanted == need
    )


def texts_complete(
    summaries: Sequence[Summary], terms: Terms, _register: Register
) -> Iterator[Finding]:
    """Every commitment and action is there in each language of the plan."""
    total = sum(len(summary.minted) for summary in summaries)
    for at, language, name in _others(terms):
        missing = len(texts_wanted(summaries, language, "missing"))
        if missing:
            message = f"{name} is missing for {missing} of {total} commitments and actions"
            help_line = f"Write each beside its file, in NAME.{language}.yaml."
            yield Finding(PLAN, ("languages", at), "texts-missing", message, help_line)


def texts_current(
    summaries: Sequence[Summary], terms: Terms, _register: Register
) -> Iterator[Finding]:
    """No text is older than the words it translates."""
    for at, language, name in _others(terms):
        stale = len(texts_wanted(summaries, language, "stale"))
        if stale:
            message = f"{name} texts older than the words they translate: {stale}"
            help_line = "Compare each with the words beside it, then renew its `of:`."
            yield Finding(PLAN, ("languages", at), "texts-stale", message, help_line)


def _others(terms: Terms) -> Iterator[tuple[int, str, str]]:
    """Position, code and name of each language but the first."""
    for at, language in enumerate(terms.languages):
        if at:
            yield at, language, NAMES.get(language, language)
