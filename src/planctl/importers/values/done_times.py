"""A state that stands where a time is meant: "Complete", "Completed March 2024", "March 2024 – complete"."""

from typing import NamedTuple

from planctl.importers.doubts import Choice, Doubt, Questions, key_of
from planctl.importers.rows import Row, Said
from planctl.importers.values.ratings.states import state_of
from planctl.importers.values.timescales import AS_IT_STANDS, Calendar, is_answer, is_clear
from planctl.importers.values.wording import is_blank, one_line
from planctl.locale.importing import ROLES

_BETWEEN = " -–—:;,.()"
_MOST_WORDS = 8


class Found(NamedTuple):
    """A state, and the time before it, "" for none: one that stands after it is when that was so."""

    state: str
    time: str = ""


def apart(row: Row, calendar: Calendar, questions: Questions) -> Row:
    """The row with a state that stands for its time among its states, and its words kept beside.

    Asked once for the same words; an answer is the state, the time that is meant, or that they stay.
    """
    role = "revised" if not is_blank(row.words("revised")) else "timescale"
    words = one_line(row.words(role))
    found = _found(words, calendar)
    if found is None:
        return row
    choices = (Choice(found.state, "state"), Choice(AS_IT_STANDS, AS_IT_STANDS))
    doubt = Doubt(
        key_of("timescale", words),
        "timescale",
        words,
        (row.at,),
        choices,
        found.state,
        is_open=True,
    )
    answer = questions.ask(doubt, lambda said: is_answer(one_line(said), calendar))
    if answer == AS_IT_STANDS:
        return row
    own = row.said[role]
    if answer != found.state:
        return row._replace(said={**row.said, role: own._replace(words=answer, day="")})
    cells = {**row.said, role: Said(found.time or own.old, own.at)}
    if is_blank(row.words("state")):
        cells["state"] = Said(found.state, own.at)
    heading = ROLES[role][calendar.language == "cy"].capitalize()
    return row._replace(said=cells, others=(*row.others, (heading, own)))


def _found(words: str, calendar: Calendar) -> Found | None:
    if is_clear(words, calendar):
        return None
    if state := state_of(words):
        return Found(state)
    parts = words.split(" ")
    for cut in range(1, min(len(parts), _MOST_WORDS)):
        before, after = (" ".join(each).strip(_BETWEEN) for each in (parts[:cut], parts[cut:]))
        if (state := state_of(before)) and is_clear(after, calendar):
            return Found(state)
        if (state := state_of(after)) and is_clear(before, calendar):
            return Found(state, before)
    return None
