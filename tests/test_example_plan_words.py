"""The example plan is plainly invented, and its names and Welsh siblings pin the right words."""

import json
import re
from collections.abc import Iterator
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest

from planctl.storage.yaml_events import Plain, parse

EXAMPLE = Path(__file__).parents[1] / "examples" / "riverside-safer-together"
PLAN = EXAMPLE / "plan"
MARK = "# EXAMPLE: invented, no real place, body or person."
RECORD = re.compile(r"(\d{4}-\d\d-\d\d)-((?:ACT|COM)-\d+)-([a-z-]+)-([0-9a-f]{4})")
POINTING = ("approves", "refuses", "verifies", "sends_back", "reopens", "corrects")
ACTS = frozenset((*POINTING, "agrees", "closes", "accepts", "rag", "progress", "barriers"))
REAL = re.compile(
    r"\b(cardiff|caerdydd|vale of|wales|cymru|welsh government|velindre|gwent|dyfed|powys|swansea"
    r"|abertawe|newport|casnewydd|barry|bristol|england|home office|nhs|safelives|white ribbon"
    r"|refuge)\b",
    re.IGNORECASE,
)


def files() -> list[Path]:
    return sorted(path for path in EXAMPLE.rglob("*") if path.is_file())


def records() -> list[Path]:
    return [path for path in files() if RECORD.fullmatch(path.stem)]


def siblings() -> list[Path]:
    return [path for path in files() if path.name.endswith(".cy.yaml")]


def english(path: Path) -> Path:
    return path.with_name(path.name.replace(".cy.yaml", ".yaml"))


def read(path: Path) -> dict[str, Plain]:
    parsed = parse(path.read_text(encoding="utf-8"), path.relative_to(PLAN).as_posix())
    assert parsed.problems == []
    assert parsed.data is not None
    return parsed.data


def digits(data: Plain) -> str:
    """The four digits, worked out here on their own so that the program's cannot drift unseen."""
    text = json.dumps(data, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return sha256(text.encode()).hexdigest()[:4]


def subject(data: dict[str, Plain]) -> Plain:
    return data.get("action") or data.get("commitment") or ""


def pairs(welsh: dict[str, Plain], words: dict[str, Plain]) -> Iterator[tuple[Plain, str]]:
    """Each `of` in a Welsh file, with the digits over the English texts that its map translates."""
    if "of" in welsh:
        translated = [k for k, v in welsh.items() if isinstance(v, str) and k not in ("id", "of")]
        yield welsh["of"], digits({key: words[key] for key in translated})
    for key, items in welsh.items():
        if isinstance(items, list):
            by_id = {item["id"]: item for item in maps(words[key])}
            for item in maps(items):
                yield from pairs(item, by_id[item["id"]])


def maps(items: Plain) -> list[dict[str, Plain]]:
    assert isinstance(items, list)
    return [item for item in items if isinstance(item, dict)]


@pytest.mark.parametrize("path", files(), ids=lambda path: path.name)
def test_every_file_says_first_that_it_is_invented(path: Path) -> None:
    assert path.read_text(encoding="utf-8").splitlines()[0] == MARK


def test_the_title_says_that_it_is_an_example() -> None:
    assert str(read(PLAN / "plan.yaml")["title"]).startswith("EXAMPLE:")
    assert str(read(PLAN / "plan.cy.yaml")["title"]).startswith("ENGHRAIFFT:")


@pytest.mark.parametrize("path", files(), ids=lambda path: path.name)
def test_no_real_place_or_body_is_named(path: Path) -> None:
    assert REAL.findall(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("path", files(), ids=lambda path: path.name)
def test_nothing_looks_like_a_way_to_reach_a_person(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert re.findall(r"\S@\S|\b0\d{9,10}\b|\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b", text) == []


@pytest.mark.parametrize("path", records(), ids=lambda path: path.name)
def test_a_records_name_carries_its_day_subject_sender_and_digits(path: Path) -> None:
    found = RECORD.fullmatch(path.stem)
    assert found
    data = read(path)
    assert found.groups() == (data["date"], subject(data), data["from"], digits(data))


def test_every_file_in_a_records_folder_is_a_record_or_its_welsh() -> None:
    stems = {path.stem for path in records()}
    held = {path for path in files() if re.fullmatch(r"COM-\d\d", path.parent.name)}
    assert {path.name.removesuffix(".yaml").removesuffix(".cy") for path in held} == stems


def test_a_record_lies_in_the_folder_of_its_commitment() -> None:
    for path in records():
        beside = path.parent.parent.glob(f"{path.parent.name}-*.yaml")
        (commitment,) = [read(file) for file in beside if "." not in file.stem]
        ids = {commitment["id"], *(action["id"] for action in maps(commitment["actions"]))}
        assert subject(read(path)) in ids


def test_what_a_record_points_at_is_an_older_record_of_the_same_action() -> None:
    by_name = {path.stem: read(path) for path in records()}
    for data in by_name.values():
        for act in set(data) & set(POINTING):
            older = by_name[str(data[act])]
            assert subject(older) == subject(data)
            assert str(older["date"]) < str(data["date"])


def test_the_records_use_every_act() -> None:
    assert {key for path in records() for key in read(path)} >= ACTS


def test_nothing_was_said_after_the_day_to_look_from() -> None:
    days = [date.fromisoformat(str(read(path)["date"])) for path in records()]
    assert date(2024, 7, 1) <= min(days)
    assert max(days) <= date(2026, 5, 15)


def test_whoever_speaks_is_registered() -> None:
    leads = {lead["id"] for lead in maps(read(PLAN / "leads.yaml")["leads"])}
    assert {read(path)["from"] for path in records()} <= leads


@pytest.mark.parametrize("path", siblings(), ids=lambda path: path.name)
def test_a_welsh_file_pins_the_english_words_it_translates(path: Path) -> None:
    said = list(pairs(read(path), read(english(path))))
    assert said
    assert [given for given, _ in said] == [right for _, right in said]


def test_two_actions_have_no_welsh_yet() -> None:
    commitments = [path for path in siblings() if path.name.startswith("COM-")]
    missing: set[Plain] = set()
    for path in commitments:
        both = [maps(read(file)["actions"]) for file in (english(path), path)]
        missing |= {action["id"] for action in both[0]} - {action["id"] for action in both[1]}
    assert missing == {"ACT-007", "ACT-012"}
