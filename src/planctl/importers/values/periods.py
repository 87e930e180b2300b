"""Documents of several periods given at once: each has to come in by itself where they hold the same actions."""

from collections.abc import Sequence

from planctl.errors import WrongUsage
from planctl.importers.outline import Outline
from planctl.importers.values.spans import period_of_words
from planctl.importers.values.wording import folded

_HINT = (
    "Bring them in one after the other, the older first: each is then a report on its own period."
)


def require_one_period(outlines: Sequence[Outline]) -> None:
    """Raises WrongUsage where two documents look back at two periods and hold the same actions."""
    seen: dict[str, tuple[Outline, set[tuple[str, str]]]] = {}
    for outline in outlines:
        period = str(period_of_words(outline.facts.reported) or "")
        own = _actions(outline)
        for other, (before, actions) in seen.items():
            if period and other != period and own & actions:
                raise WrongUsage(
                    f"{before.name} ({other}) and {outline.name} ({period}) hold the same actions"
                    " and look back at two periods",
                    _HINT,
                )
        if period:
            seen.setdefault(period, (outline, set()))[1].update(own)


def _actions(outline: Outline) -> set[tuple[str, str]]:
    """The commitment and the action of every row."""
    return {
        (folded(row.words("commitment")), folded(row.words("action")))
        for chapter in outline.chapters
        for row in (*chapter.rows, *chapter.future)
    }
