"""The real plan says what the partnership published: every word of every row, in order."""

import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from planctl.storage.yaml_events import Plain, parse

PLAN = Path(__file__).parents[1] / "plan"
AIMS = ("introduction", "prepare", "pursue", "prevent", "protect", "support")
WORDS = "7b4fc07922a2ecf285781d8866d9307536d9a478d168b0e96e47ceb496122ed1"
COLLECTIVE = ("All partners", "MASH partners")


class Row(NamedTuple):
    """One row of the published tables, with the ids it was given."""

    aim: str
    commitment_id: str
    commitment: str
    id: str
    action: str
    evidence: str
    timescale: str
    lead: str

    @property
    def published(self) -> list[str]:
        """The row without the ids, which are ours and not the document's."""
        return [self.aim, self.commitment, *self[4:]]


def read(path: Path) -> dict[str, Plain]:
    parsed = parse(path.read_text(encoding="utf-8"), path.relative_to(PLAN).as_posix())
    assert parsed.problems == []
    assert parsed.data is not None
    return parsed.data


def said(data: Plain, key: str) -> str:
    assert isinstance(data, dict)
    value = data[key]
    assert isinstance(value, str)
    return value


def maps(data: dict[str, Plain], key: str) -> list[dict[str, Plain]]:
    value = data[key]
    assert isinstance(value, list)
    return [item for item in value if isinstance(item, dict)]


def listed(data: dict[str, Plain], key: str) -> list[str]:
    value = data.get(key, [])
    assert isinstance(value, list)
    return [item for item in value if isinstance(item, str)]


def commitment_files() -> Iterator[tuple[str, Path]]:
    """Every aim's commitment files in order, without those in another language."""
    for aim in AIMS:
        for path in sorted((PLAN / aim).glob("COM-*.yaml")):
            if "." not in path.stem:
                yield aim, path


def read_rows() -> Iterator[Row]:
    for aim, path in commitment_files():
        data = read(path)
        for action in maps(data, "actions"):
            cells = [said(action, key) for key in ("id", *Row._fields[4:])]
            yield Row(aim, said(data, "id"), said(data, "commitment"), *cells)


@pytest.fixture(scope="module")
def rows() -> list[Row]:
    return list(read_rows())


@pytest.fixture(scope="module")
def leads() -> list[dict[str, Plain]]:
    return maps(read(PLAN / "leads.yaml"), "leads")


def row(rows: list[Row], identity: str) -> Row:
    return next(row for row in rows if row.id == identity)


def test_no_word_of_the_plan_has_changed(rows: list[Row]) -> None:
    text = json.dumps([row.published for row in rows], ensure_ascii=False, separators=(",", ":"))
    assert hashlib.sha256(text.encode()).hexdigest() == WORDS


def test_the_plan_names_its_aims_in_the_documents_order() -> None:
    assert tuple(said(aim, "id") for aim in maps(read(PLAN / "plan.yaml"), "aims")) == AIMS


def test_each_aim_has_the_published_number_of_actions(rows: list[Row]) -> None:
    assert list(Counter(row.aim for row in rows).items()) == [
        *zip(AIMS, (7, 16, 10, 13, 16, 7), strict=True)
    ]


def test_each_aim_has_the_published_number_of_commitments(rows: list[Row]) -> None:
    held = dict.fromkeys((row.aim, row.commitment_id) for row in rows)
    assert [*Counter(aim for aim, _ in held).values()] == [3, 7, 6, 5, 7, 4]


def test_ids_are_consecutive_in_the_documents_order(rows: list[Row]) -> None:
    assert [row.id for row in rows] == [f"ACT-{n:03}" for n in range(1, 70)]
    commitments = list(dict.fromkeys(row.commitment_id for row in rows))
    assert commitments == [f"COM-{n:02}" for n in range(1, 33)]


def test_a_file_is_named_by_its_commitment_and_two_or_three_words() -> None:
    for _, path in commitment_files():
        assert re.fullmatch(r"COM-\d\d(-[a-z0-9]+){2,4}", path.stem)
        assert path.stem.startswith(said(read(path), "id") + "-")


def test_every_action_has_evidence_a_timescale_and_a_lead(rows: list[Row]) -> None:
    assert [row.id for row in rows if not all(row)] == []


def test_the_commitment_that_a_page_break_cut_is_whole_again(rows: list[Row]) -> None:
    joined = row(rows, "ACT-020")
    assert joined.commitment.endswith("survivors experience in order to improve access")
    assert joined.action == (
        "Work with all partners to consider how to overcome identified barriers to ensure"
        " equality of access to services for disabled victims"
    )
    assert joined.evidence == "Summary of victim engagement identifying issues; meeting minutes"


def test_the_action_that_a_page_break_cut_is_whole_again(rows: list[Row]) -> None:
    joined = row(rows, "ACT-044")
    assert joined.action.endswith(
        "conceptualising the abuse of older people as 'elder abuse', for example,"
        " coercive behaviour."
    )
    assert joined.lead == "Welsh Government, Regional Team / Health / Velindre NHS Trust"


def test_the_action_that_the_document_cuts_off_stays_as_published(rows: list[Row]) -> None:
    assert row(rows, "ACT-023").action.endswith("through seeking feedback from the Regional")


def test_printed_oddities_are_kept(rows: list[Row]) -> None:
    assert row(rows, "ACT-001").evidence.endswith("contributions.")
    assert row(rows, "ACT-029").evidence.endswith("any interventions;")
    assert "“safety”" in row(rows, "ACT-060").action
    assert row(rows, "ACT-065").lead == "Regional team / HSG leads"


def test_the_plan_has_15_spellings_of_timescales_and_24_of_leads(rows: list[Row]) -> None:
    assert len({row.timescale for row in rows}) == 15
    assert len({row.lead for row in rows}) == 24


def test_59_per_cent_of_the_actions_are_joint_or_collective(rows: list[Row]) -> None:
    shared = [r for r in rows if r.lead in COLLECTIVE or re.search("[/,]| and ", r.lead)]
    assert len(shared) == 41
    assert f"{len(shared) / len(rows):.0%}" == "59%"


def test_two_actions_are_ongoing_and_22_fall_on_march_2028(rows: list[Row]) -> None:
    assert [row.id for row in rows if row.timescale == "Ongoing"] == ["ACT-005", "ACT-007"]
    assert sum(row.timescale == "Mar 2028" for row in rows) == 22


def test_the_register_knows_every_name_in_the_lead_column(
    rows: list[Row], leads: list[dict[str, Plain]]
) -> None:
    known = {
        name.casefold() for lead in leads for name in (said(lead, "name"), *listed(lead, "aliases"))
    }
    pieces = {piece for row in rows for piece in re.split(" / |/|, | and ", row.lead)}
    assert sorted(piece for piece in pieces if piece.casefold() not in known) == []


def test_no_name_in_the_register_stands_for_two_leads(leads: list[dict[str, Plain]]) -> None:
    names = [
        name.casefold() for lead in leads for name in (said(lead, "name"), *listed(lead, "aliases"))
    ]
    assert [name for name, times in Counter(names).items() if times > 1] == []


def test_members_are_registered_leads(leads: list[dict[str, Plain]]) -> None:
    known = {said(lead, "id") for lead in leads}
    assert {member for lead in leads for member in listed(lead, "members")} <= known


def test_names_that_may_be_one_body_stay_apart_with_a_question(
    leads: list[dict[str, Plain]],
) -> None:
    asked = {said(lead, "name"): said(lead, "question") for lead in leads if "question" in lead}
    for one, other in (
        ("HRPS", "HR Team"),
        ("HSG leads", "Housing Support Grant Teams"),
        ("partners", "All partners"),
        ("Education", "Education colleagues"),
    ):
        assert other in asked[one]
        assert one in asked[other]


def test_all_partners_is_not_silently_expanded(leads: list[dict[str, Plain]]) -> None:
    (everybody,) = [lead for lead in leads if said(lead, "id") == "all-partners"]
    assert said(everybody, "kind") == "group"
    assert listed(everybody, "members") == []
