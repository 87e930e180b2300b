"""What a row says has become of its action."""

from planctl.importers.doubts import Questions
from planctl.importers.proposal import Report
from planctl.importers.rows import Row
from planctl.importers.values.ratings.marks import Column, Rated, rated, rated_by_fill
from planctl.importers.values.ratings.scheme import Meant
from planctl.importers.values.ratings.states import state_of
from planctl.importers.values.wording import is_blank, tidy

_COLUMNS: tuple[Column, ...] = ("state", "rag", "progress")


def report_of(row: Row, meant: Meant, questions: Questions) -> Report | None:
    """Rating, state and words from all the columns that speak of progress; None where none says any."""
    said = [each for each in _said(row, meant, questions) if each.says]
    if not any(each.rag or each.mark for each in said):
        said.append(rated_by_fill(row, meant, questions))
    report = Report(
        rag=_first(said, "rag"),
        mark="" if _first(said, "rag") else _first(said, "mark"),
        state=_first(said, "state"),
        progress="\n".join(dict.fromkeys(each.progress for each in said if each.progress)),
        barriers=_words(row, "barriers"),
        next_steps=_words(row, "next-steps"),
    )
    return report if any(report) else None


def _said(row: Row, meant: Meant, questions: Questions) -> list[Rated]:
    """What each column says: the one for states first, for its word on the state is the plainest."""
    found: list[Rated] = []
    for role in _COLUMNS:
        said = row.said.get(role)
        if said is None:
            continue
        if role == "progress" and any(each.rag or each.mark for each in found):
            words = _words(row, role)
            state = state_of(words)
            found.append(Rated(state=state, progress="" if state else words))
        else:
            found.append(rated(said, row.at, meant, questions, role))
    return found


def _first(said: list[Rated], field: str) -> str:
    return next((str(value) for each in said if (value := getattr(each, field))), "")


def _words(row: Row, role: str) -> str:
    words = row.words(role)
    return "" if is_blank(words) else tidy(words)
