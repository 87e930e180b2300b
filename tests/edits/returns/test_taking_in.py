"""Forms taken in: exactly what was said is recorded, once, whatever is given again."""

import shutil
from datetime import date
from itertools import count
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planctl.cli.returns_in_answer import Telling
from planctl.contract.returns import returns_json, returns_plain
from planctl.edits.at_work import Place
from planctl.edits.returns.taking_in import Given, Manner, TakenIn, take_in
from planctl.office.cells import Book
from planctl.partners.asking.asked_text import as_text
from planctl.partners.returned.boxes import Answers
from planctl.storage.yaml_events import parse
from tests.partners.forms import DAY, desk
from tests.partners.returned.test_reading import IDS, book_of, rows_said, sheet_of
from tests.partners.returned_files import EXAMPLE, opening_lines

COUNCIL, POLICE = "elverwick-council", "elverwick-police"
KEYS = ["id", "rag", "progress", "next_steps", "complete", "barriers", "no_change"]
Said = dict[str, tuple[Answers, dict[str, str]]]
rows = st.dictionaries(st.sampled_from(IDS), rows_said(), max_size=4)
number = count(1)
REPLY = as_text(desk(EXAMPLE).form(COUNCIL)).replace("Progress:", "Progress: Begun", 1)


def book(said: Said) -> Book:
    table = [[identity, *(boxes[key] for key in KEYS[1:])] for identity, (_, boxes) in said.items()]
    return book_of(sheet_of([KEYS, *table]))


def take(plan: Path, sender: str, *books: Book, write: bool = True, day: date = DAY) -> TakenIn:
    manner = Manner((), day, "en", sender, write=write)
    given = [Given(f"{at}.xlsx", book) for at, book in enumerate(books)]
    return take_in(Place(str(plan), None), given, manner, "planctl returns in")


def files(plan: Path) -> dict[str, str]:
    return {str(path.relative_to(plan)): path.read_text("utf-8") for path in plan.rglob("*.yaml")}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("plans")


@pytest.fixture(autouse=True, scope="module")
def _own_state(folder: Path) -> object:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PLANCTL_STATE", str(folder / "state"))
        patch.setenv("PLANCTL_CACHE", str(folder / "cache"))
        yield None


@settings(max_examples=8, deadline=None)
@given(council=rows, police=rows)
def test_what_was_said_is_recorded_once_and_nothing_else(
    folder: Path, council: Said, police: Said
) -> None:
    plan = Path(shutil.copytree(EXAMPLE, folder / str(next(number))))
    before = files(plan)
    assert not take(plan, COUNCIL, book(council), write=False).written
    assert files(plan) == before, "a preview writes nothing"
    recorded: dict[tuple[str, str], Answers] = {}
    for body, said in ((COUNCIL, council), (POLICE, police)):
        spoken = {identity: each for identity, (each, _) in said.items() if not each.is_empty}
        assert take(plan, body, book(said)).is_clear
        recorded |= {(body, identity): answers for identity, answers in spoken.items()}
    after = files(plan)
    assert {path: text for path, text in after.items() if path in before} == before
    found = {}
    for path in after.keys() - before.keys():
        data = parse(after[path], path).data or {}
        found[str(data.pop("from")), str(data.pop("action"))] = data
    assert found == {key: expected(answers) for key, answers in recorded.items()}
    for again in (DAY, date(2026, 12, 24)):
        assert not take(plan, COUNCIL, book(council), book(council), day=again).written
    assert files(plan) == after


def expected(said: Answers) -> dict[str, object]:
    """What the record of a row says, but for its action and its body."""
    texts = {"rag": said.rag, "state": said.state, "progress": said.progress}
    texts |= {"next_steps": said.next_steps, "period": "2026-27 Q2", "date": DAY.isoformat()}
    return {key: text for key, text in texts.items() if text}


def test_a_row_that_is_refused_keeps_every_file_back(folder: Path) -> None:
    plan = Path(shutil.copytree(EXAMPLE, folder / str(next(number))))
    before = files(plan)
    good = book_of(sheet_of([["Action", "RAG", "Progress"], ["ACT-005", "g", ""]]))
    bad = book_of(sheet_of([["Action", "RAG", "Progress"], ["ACT-008", "nearly", ""]]))
    taken = take(plan, COUNCIL, good, bad)
    assert (taken.written, taken.count("recorded"), taken.count("refused")) == (False, 1, 1)
    assert files(plan) == before


JUNK = st.sampled_from(
    [
        *(
            "\u202e",
            "\x00",
            "\x1b[31m",
            "=",
            '"',
            "\n",
            "\r",
            "ACT-005",
            "[bold]",
            "%s",
            "{",
            "== ",
        ),
        *("Green", "07700 900123", "\u00a0", ",", ";", "|", "[", "😀", "2026-27 Q2", ": "),
    ]
)


@settings(max_examples=20, deadline=None)
@given(
    spliced=st.lists(st.tuples(st.floats(0, 1), JUNK | st.none()), max_size=12),
    is_reply=st.booleans(),
)
def test_whatever_was_done_to_a_text_it_is_read_or_refused_and_moves_no_cursor(
    spliced: list[tuple[float, str | None]], is_reply: bool
) -> None:
    text = REPLY if is_reply else opening_lines().decode("utf-8-sig")
    for where, junk in spliced:
        at = int(where * len(text))
        text = text[:at] + (junk or "") + text[at + (0 if junk else 20) :]
    manner = Manner((), DAY, "en", POLICE)
    given = [Given("reply.txt", text.encode())]
    taken = take_in(Place(str(EXAMPLE), None), given, manner, "planctl returns in")
    told = Telling(str(EXAMPLE), taken, manner, ("planctl", "returns", "in", "reply.txt")).told()
    seen = returns_plain(told) + returns_json(told, "2026-11-21")
    assert seen.replace("\n", "").replace("\t", "").replace("\u00a0", "").isprintable()
