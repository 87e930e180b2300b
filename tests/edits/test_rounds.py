"""A round's file is written in the one form, and closed without touching another byte of it."""

from datetime import date
from pathlib import Path

import pytest

from planctl.edits.at_work import Place
from planctl.edits.rounds import close_round, open_round, round_text
from planctl.errors import NotAllowed, NotWritten
from planctl.model.period import Period
from planctl.model.plan import Round
from planctl.storage.opening import open_folder
from tests.conftest import Copy

PERIOD, OPENED, CLOSES = Period(2026, 3), date(2026, 12, 14), date(2027, 1, 22)
LAYOUTS = [
    b"period: 2026-27 Q3\r\nopened: 2026-12-14\r\ncloses: 2027-01-22   # the chair\r\nasked:\r\n- otterbrook\r\n",
    b"# 1\ncloses: '2027-01-22'\n\nasked: [otterbrook]\nopened: 2026-12-14\nperiod: 2026-27-Q3\n",
    b"\xef\xbb\xbfperiod: 2026/27 Q3\nopened: 14/12/2026\ncloses: 22/01/2027\nx-own: |\n  closes: never\n",
]


@pytest.fixture
def place(
    copy_of: Copy, example_plan: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Place:
    monkeypatch.setenv("PLANCTL_STATE", str(tmp_path / "state"))
    return Place(str(copy_of(example_plan)), None)


def file_of(place: Place) -> Path:
    return Path(place.root) / "rounds" / "2026-27-Q3.yaml"


def test_what_is_written_reads_back_as_the_round(place: Place) -> None:
    made = open_round(place, PERIOD, CLOSES, OPENED, "planctl round open")
    assert file_of(place).read_text("utf-8") == made.text == round_text(made.round)
    (read,) = open_folder(place.root).plan.terms.rounds
    assert read == made.round
    assert read.asked == tuple(asking.body for asking in made.asked.bodies)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_closing_leaves_every_other_byte_as_it_is(place: Place, layout: bytes) -> None:
    path = file_of(place)
    path.parent.mkdir()
    path.write_bytes(layout)
    made = close_round(place, None, date(2027, 1, 15), "planctl round close")
    after = path.read_bytes()
    (read,) = open_folder(place.root).plan.terms.rounds
    assert (read.closes, made.before.closes) == (date(2027, 1, 15), CLOSES)
    lines = list(zip(layout.splitlines(True), after.splitlines(True), strict=True))
    changed = [(old, new) for old, new in lines if old != new]
    ((old, new),) = changed
    assert old.startswith(b"closes:")
    assert new.count(b"#") == old.count(b"#")


def test_a_try_writes_nothing(place: Place) -> None:
    open_round(place, PERIOD, CLOSES, OPENED, "planctl round open", dry_run=True)
    assert not file_of(place).exists()
    open_round(place, PERIOD, CLOSES, OPENED, "planctl round open")
    before = file_of(place).read_bytes()
    made = close_round(place, PERIOD, date(2027, 1, 15), "planctl round close", dry_run=True)
    assert "closes: 2027-01-15\n" in made.text
    assert file_of(place).read_bytes() == before


def test_a_round_can_close_on_the_day_it_opens_and_is_asked_of_the_bodies_of_that_day(
    place: Place,
) -> None:
    made = open_round(place, PERIOD, OPENED, OPENED, "planctl round open")
    assert made.round == Round(PERIOD, OPENED, OPENED, made.round.asked)
    assert "housing-options-team" not in made.round.asked
    with pytest.raises(NotAllowed, match="closes on 14 December 2026 already"):
        close_round(place, PERIOD, OPENED, "planctl round close")


def test_a_file_that_another_put_there_is_not_written_over(place: Place) -> None:
    path = file_of(place)
    path.parent.mkdir()
    path.write_text("period: 2026-27 Q2\nopened: 2026-10-01\ncloses: 2026-12-20\n", "utf-8")
    with pytest.raises((NotAllowed, NotWritten)):
        open_round(place, PERIOD, CLOSES, OPENED, "planctl round open")
    assert path.read_text("utf-8").startswith("period: 2026-27 Q2")
