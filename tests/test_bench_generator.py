"""The benchmark's generator: the same seed gives the same sound plan, as large as promised."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from bench.generate import SIZES, TIMESCALES, Size, generate, size_of
from planctl.model.period import APRIL
from planctl.model.phrases import read_timescale
from planctl.model.record import Update
from planctl.storage.admit_record import admit_record
from planctl.storage.document import open_document
from planctl.storage.layout import kind_of
from planctl.storage.naming import name_of
from planctl.storage.reading import TermsReading, read_terms
from planctl.storage.reading_unit import UnitReading, read_unit

SMALL = Size(12, 5, 80)


@pytest.fixture(scope="session")
def real(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("bench") / "real"
    generate(SIZES["real"], folder)
    return folder


def contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def terms_of(folder: Path) -> TermsReading:
    return read_terms(["plan.yaml", "leads.yaml"], lambda path: (folder / path).read_bytes())


def units_of(folder: Path) -> list[UnitReading]:
    files = contents(folder)
    read = terms_of(folder)
    units: dict[str, list[str]] = {}
    for path in files:
        if kind_of(path).unit:
            units.setdefault(kind_of(path).unit, []).append(path)
    return [
        read_unit(key, paths, files.__getitem__, read.terms, read.register)
        for key, paths in units.items()
    ]


def test_the_same_seed_gives_the_same_bytes(tmp_path: Path) -> None:
    generate(SMALL, tmp_path / "one", seed=7)
    generate(SMALL, tmp_path / "two", seed=7)
    assert contents(tmp_path / "one") == contents(tmp_path / "two")


def test_another_seed_gives_another_plan(tmp_path: Path) -> None:
    generate(SMALL, tmp_path / "one", seed=7)
    generate(SMALL, tmp_path / "two", seed=8)
    assert contents(tmp_path / "one") != contents(tmp_path / "two")


def test_the_real_size_is_69_actions_under_32_commitments_with_500_records(real: Path) -> None:
    units = [reading.unit for reading in units_of(real)]
    assert sum(len(unit.commitments) for unit in units) == 32
    assert sum(len(c.actions) for unit in units for c in unit.commitments) == 69
    assert sum(len(unit.records) for unit in units) == 500


def test_it_answers_with_the_number_of_files_it_wrote(tmp_path: Path) -> None:
    assert generate(SMALL, tmp_path / "plan") == len(contents(tmp_path / "plan")) == 2 + 5 + 80


def test_every_file_is_read_without_a_problem(real: Path) -> None:
    assert terms_of(real).problems == ()
    assert [
        problem
        for reading in units_of(real)
        for document in reading.documents.values()
        for problem in document.problems
    ] == []


def test_check_finds_no_error(real: Path, tmp_path: Path) -> None:
    own = {"PLANCTL_CACHE": str(tmp_path / "cache"), "PLANCTL_STATE": str(tmp_path / "state")}
    done = subprocess.run(
        [sys.executable, "-m", "planctl", "check", "--plan", str(real)],
        env={**os.environ, **own},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "Errors: 0" in done.stdout


def test_every_record_lies_with_its_subject(real: Path) -> None:
    assert [record.path for reading in units_of(real) for record in reading.unit.strays] == []


def test_every_record_s_name_ends_in_the_digits_of_what_it_says(real: Path) -> None:
    read = terms_of(real)
    for path in (path for path in contents(real) if kind_of(path).kind == "record"):
        document = open_document(path, lambda path: (real / path).read_bytes())
        record = admit_record(document, read.terms, read.register)
        assert record is not None
        said = document.canonical
        assert record.name == name_of(str(record.date), record.subject, record.sender, said)


def test_no_id_is_minted_twice_and_they_follow_the_order_of_the_plan(real: Path) -> None:
    commitments = sorted(
        (commitment for reading in units_of(real) for commitment in reading.unit.commitments),
        key=lambda commitment: commitment.id,
    )
    actions = [action.id for commitment in commitments for action in commitment.actions]
    assert actions == [f"ACT-{number:03d}" for number in range(1, 70)]
    assert [c.id for c in commitments] == [f"COM-{number:02d}" for number in range(1, 33)]


def test_commitments_have_one_to_five_actions_and_six_aims_hold_them(real: Path) -> None:
    commitments = [c for reading in units_of(real) for c in reading.unit.commitments]
    assert {len(c.actions) for c in commitments} <= {1, 2, 3, 4, 5}
    assert {c.aim for c in commitments} == {aim.id for aim in terms_of(real).terms.aims}
    assert len(terms_of(real).terms.aims) == 6


def test_every_lead_is_registered(real: Path) -> None:
    register = terms_of(real).register
    leads = [a.lead for r in units_of(real) for c in r.unit.commitments for a in c.actions]
    assert [lead for lead in leads if register.read(lead).unknown] == []
    assert any(len(register.read(lead).ids) > 1 for lead in leads)


@pytest.mark.parametrize("words", sorted(set(TIMESCALES)))
def test_no_timescale_is_a_question(real: Path, words: str) -> None:
    reading = read_timescale(words, terms_of(real).terms.first, APRIL)
    assert reading.certainty != "ask" or words == "TBC"


def test_every_act_of_a_lead_or_the_board_is_told(tmp_path: Path) -> None:
    generate(Size(300, 139, 3000), tmp_path / "plan")
    texts = "".join(file.decode() for file in contents(tmp_path / "plan").values())
    acts = "rag asks approves refuses verifies sends_back agrees closes reopens accepts corrects"
    for act in (*acts.split(), "no_change", "supplied", "commitment"):
        assert re.search(rf"^{act}:", texts, re.MULTILINE), act


def test_free_text_has_realistic_lengths_and_welsh_letters(real: Path) -> None:
    said = [
        record.act.progress
        for reading in units_of(real)
        for record in reading.unit.records
        if isinstance(record.act, Update) and record.act.progress
    ]
    assert all(60 <= len(text) <= 401 for text in said)
    assert "ŷ" in "".join(said)


@pytest.mark.parametrize("text", ["many", "10:-1", "10:161", "0:0", "10"])
def test_a_size_that_cannot_be_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="no size"):
        size_of(text)


def test_a_size_is_a_name_or_two_numbers() -> None:
    assert size_of("council") == Size(1_000, 464, 7_000)
    assert size_of("690:5000") == Size(690, 320, 5_000)
