"""Leads are kept as published, and a register is proposed through which every one of them is read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planctl.importers.doubts import Doubt, Questions
from planctl.importers.source import Aside
from planctl.importers.values.leads.register import Leads, read_leads_of
from planctl.model.lead import Lead, Register, folded


def read(
    *cells: str, known: Register | None = None, answers: dict[str, str] | None = None
) -> tuple[Leads, tuple[Doubt, ...], list[Aside]]:
    """What cells of leads come to, the doubts and the asides."""
    questions = Questions(answers)
    asides: list[Aside] = []
    placed = [(words, f"row {number}") for number, words in enumerate(cells, start=1)]
    found = read_leads_of(placed, known or Register(), questions, asides, "en")
    return found, questions.doubts, asides


def names(leads: Leads, cell: str) -> list[str]:
    """The names of the leads that a cell comes to; whatever is left of it fails."""
    reading = leads.register.read(leads.words[cell])
    assert reading.unknown == ()
    return [leads.register.by_id[each].name for each in reading.ids]


@pytest.mark.parametrize(
    ("cell", "others", "leads"),
    [
        ("Regional Team / Health / Velindre NHS Trust", [], ["Regional Team", "Health", "Velindre NHS Trust"]),
        ("Regional Team, SWP/PCC", ["SWP"], ["Regional Team", "SWP", "PCC"]),
        ("Regional Team and HRPS", ["Regional Team"], ["Regional Team", "HRPS"]),
        ("Regional Team and all partners", [], ["Regional Team", "all partners"]),
        ("Police; Probation", [], ["Police", "Probation"]),
        ("Police\nHealth Board", [], ["Police", "Health Board"]),
        ("• Police\n• Health Board", [], ["Police", "Health Board"]),
        ("Health and Education", ["Health", "Education"], ["Health", "Education"]),
        ("Cardiff Council and Vale of Glamorgan Council", [], ["Cardiff Council", "Vale of Glamorgan Council"]),
        ("Police and/or Health", [], ["Police", "Health"]),
        ("Tîm Rhanbarthol a Heddlu De Cymru", ["Heddlu De Cymru"], ["Tîm Rhanbarthol", "Heddlu De Cymru"]),
        ("PCC & Welsh Government", [], ["PCC", "Welsh Government"]),
        ("Police and Health and Social Care", [], ["Police", "Health and Social Care"]),
    ],
)  # fmt: skip
def test_what_is_several_bodies_is_several(cell: str, others: list[str], leads: list[str]) -> None:
    found, doubts, _ = read(cell, *others)
    assert names(found, cell) == leads
    assert not [doubt for doubt in doubts if doubt.kind == "lead-parts"]


@pytest.mark.parametrize(
    "name",
    [
        "Health and Social Care",
        "Housing & Communities",
        "Cardiff and Vale UHB",
        "Police and Crime Commissioner",
        "Legal & Democratic Services",
        "Iechyd a Gofal Cymdeithasol",
        "Rent and Benefit Team",
        "HR & OD",
    ],
)
def test_what_is_one_body_is_one_without_a_question(name: str) -> None:
    found, doubts, _ = read(name, "Regional Team")
    assert names(found, name) == [name]
    assert doubts == ()


@pytest.mark.parametrize("words", ["Finance and Resources", "Adults, Housing and Communities"])
def test_what_may_be_one_or_several_is_kept_whole_and_asked(words: str) -> None:
    found, doubts, _ = read(words)
    assert names(found, words) == [words]
    assert [(d.kind, d.read, d.taken) for d in doubts] == [("lead-parts", words, "whole")]


@pytest.mark.parametrize(
    ("words", "others"),
    [("Education and South Wales Police", []), ("Health & Benefit Team", ["Benefit Team"])],
)
def test_a_body_at_the_end_that_stands_by_itself_is_asked_about(
    words: str, others: list[str]
) -> None:
    assert [(d.kind, d.read) for d in read(words, *others)[1]] == [("lead-parts", words)]


def test_an_answer_takes_a_name_apart() -> None:
    cell = "Finance and Resources"
    found, doubts, _ = read(cell, answers={"lead-parts-finance-and-resources": "apart"})
    assert names(found, cell) == ["Finance", "Resources"]
    assert doubts == ()


def test_a_name_broken_over_two_lines_is_joined_where_it_stands_whole_elsewhere() -> None:
    found, _, _ = read("Vale of Glamorgan\nCouncil", "Vale of Glamorgan Council")
    assert found.words["Vale of Glamorgan\nCouncil"] == "Vale of Glamorgan Council"


def test_spellings_that_differ_in_case_or_apostrophe_are_one_entry() -> None:
    found, doubts, _ = read("Children's Services", "Children’s services", "Childrens Services")
    (entry,) = found.register.leads
    assert entry.name == "Children's Services"
    assert set(entry.aliases) == {"Children’s services", "Childrens Services"}
    assert doubts == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("HSG leads", "Housing Support Grant Teams"),
        ("HRPS", "HR Team"),
        ("All partners", "partners"),
        ("Education", "Education colleagues"),
        ("PCC", "Police and Crime Commissioner"),
        ("South Wales Police", "SWP"),
        ("Police", "South Wales Police"),
        ("C&V UHB", "Cardiff & Vale UHB"),
        ("Cardiff and Vale UHB", "Cardiff and Vale University Health Board"),
        ("NPT CBC", "Neath Port Talbot CBC"),
        ("Adult Services", "Adults Services"),
        ("Regional Team", "Regional Taem"),
    ],
)
def test_names_that_may_be_one_body_stay_apart_with_a_question(one: str, other: str) -> None:
    found, doubts, _ = read(one, other)
    (doubt,) = doubts
    assert (doubt.kind, {doubt.read, doubt.beside}, doubt.taken) == (
        "same-lead",
        {one, other},
        "apart",
    )
    assert doubt.places == ("row 1", "row 2")
    assert all(lead.question for lead in found.register.leads)
    settled, left, _ = read(one, other, answers={doubt.key: "same"})
    assert left == ()
    assert names(settled, one) == names(settled, other)


def test_initials_that_a_cell_explains_are_another_way_to_write_its_name() -> None:
    found, doubts, _ = read("Welsh Women's Aid (WWA)", "WWA", "WWA", "Welsh Women's Aid")
    (entry,) = found.register.leads
    assert (entry.name, set(entry.aliases)) == (
        "Welsh Women's Aid",
        {"Welsh Women's Aid (WWA)", "WWA"},
    )
    assert doubts == ()


def test_of_three_names_of_one_body_each_answer_counts() -> None:
    cells = ("Housing", "Housing Team", "Housing Teams")
    answers = {doubt.key: "same" for doubt in read(*cells)[1]}
    found, left, _ = read(*cells, answers=answers)
    assert [lead.name for lead in found.register.leads] == ["Housing"]
    assert (len(answers), left, found.register.leads[0].question) == (3, (), "")


def test_the_key_of_a_pair_is_the_same_whichever_stands_first() -> None:
    assert read("HRPS", "HR Team")[1][0].key == read("HR Team", "HRPS")[1][0].key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("MASH partners", "partners"),
        ("Cardiff Council Education", "Cardiff Council Housing"),
        ("Public Health", "Health"),
        ("Housing Manager", "Housing Officer"),
        ("Women's Aid", "Men's Aid"),
        ("Team 1", "Team 2"),
    ],
)
def test_names_of_different_bodies_are_not_asked_about(one: str, other: str) -> None:
    assert read(one, other)[1] == ()


def test_the_kind_of_an_entry_follows_from_its_name() -> None:
    cells = ("All partners", "Welsh Government", "Home Office", "Regional Team", "Respect", "HSG leads",
             "Schools", "Gwasanaeth Ieuenctid", "Llywodraeth Cymru", "Head of Housing")  # fmt: skip
    found, _, _ = read(*cells)
    assert {lead.name: lead.kind for lead in found.register.leads} == {
        "All partners": "group",
        "Welsh Government": "outside",
        "Home Office": "outside",
        "Regional Team": "team",
        "Respect": "body",
        "HSG leads": "group",
        "Schools": "group",
        "Gwasanaeth Ieuenctid": "team",
        "Llywodraeth Cymru": "outside",
        "Head of Housing": "team",
    }


def test_of_a_person_with_a_role_the_role_is_registered_and_the_place_told_without_the_name() -> (
    None
):
    cell = "Jane Smith, Head of Housing"
    found, doubts, asides = read(cell)
    assert names(found, cell) == ["Head of Housing"]
    assert found.words[cell] == cell
    assert asides == [Aside("row 1", "personal", "name")]
    (doubt,) = doubts
    assert [c.answer for c in doubt.choices] == ["as-it-stands", "Head of Housing"]
    settled, _, _ = read(cell, answers={doubt.key: "Head of Housing"})
    assert settled.words[cell] == "Head of Housing"
    assert "Jane" not in str(settled.register.leads)


@pytest.mark.parametrize("name", ["Sarah Jones", "Cllr Huw Thomas", "Dr A. Khan", "J Smith"])
def test_a_persons_name_is_asked_about(name: str) -> None:
    _, doubts, asides = read(name)
    assert [doubt.kind for doubt in doubts] == ["person"]
    assert [aside.text for aside in asides] == ["name"]


@pytest.mark.parametrize(
    "name", ["Victim Support", "New Pathways", "Safer Wales", "GP Cluster", "South Wales Police"]
)
def test_a_bodys_name_is_no_person(name: str) -> None:
    assert read(name)[1:] == ((), [])


def test_where_nobody_is_named_yet_nobody_leads_and_nothing_is_asked() -> None:
    found, doubts, _ = read("TBC", "Police / Vacant")
    assert doubts == ()
    assert (found.words["TBC"], found.words["Police / Vacant"]) == ("", "Police")
    assert [lead.name for lead in found.register.leads] == ["Police"]


def test_several_who_cannot_be_asked_may_be_nobody() -> None:
    _, doubts, _ = read("Various")
    assert [(d.key, d.taken) for d in doubts] == [("lead-various", "new")]
    found, _, _ = read("Various", answers={"lead-various": "none"})
    assert (found.words["Various"], found.register.leads) == ("", ())
    found, _, _ = read("Police / Various", answers={"lead-various": "none"})
    assert found.words["Police / Various"] == "Police"
    assert names(found, "Police / Various") == ["Police"]


@pytest.mark.parametrize(
    ("words", "leads"),
    [
        ("Lead: Health Board; Partners: Alzheimer's Society, Age Cymru Forum", ["Health Board"]),
        ("Health Board (lead), Carers Trust (support)", ["Health Board", "Carers Trust"]),
        ("Adult Services (supported by Carers Trust)", ["Adult Services"]),
        ("Adult Services with Carers Trust", ["Adult Services"]),
        ("L: Police; S: Fire Service", ["Police", "Fire Service"]),
        ("Arweinydd: Bwrdd Iechyd", ["Bwrdd Iechyd"]),
        ("Health Board *", ["Health Board"]),
        ("Partners: Carers Trust", ["Carers Trust"]),
        ("Working with Communities Team", ["Working with Communities Team"]),
    ],
)
def test_the_part_that_a_lead_has_is_no_part_of_its_name(words: str, leads: list[str]) -> None:
    found, doubts, _ = read(words)
    assert names(found, words)[: len(leads)] == leads
    assert {lead.name for lead in found.register.leads} >= set(leads)
    assert not found.register.read(found.words[words]).unknown
    assert not any(":" in lead.name or "(" in lead.name for lead in found.register.leads)
    assert (found.words[words], doubts) == (words, ())


@pytest.mark.parametrize("words", ["a) Police\nb) Fire Service", "1. Police 2. Fire Service"])
def test_numbers_before_leads_set_them_apart(words: str) -> None:
    found, _, _ = read(words)
    assert found.words[words] == "Police; Fire Service"


def test_the_id_of_an_entry_is_no_name_of_another() -> None:
    found, _, _ = read("Health!", "Health")
    assert names(found, "Health!") == ["Health!"]
    assert names(found, "Health") == ["Health"]
    assert [lead.id for lead in found.register.leads] == ["health-lead", "health"]


KNOWN = Register(
    (
        Lead("regional-team", "Regional Team", kind="team"),
        Lead("south-wales-police", "South Wales Police", ("SWP",)),
    )
)


def test_what_the_register_knows_is_not_asked_about() -> None:
    found, doubts, _ = read("Regional team / SWP", known=KNOWN)
    assert found.register.leads == KNOWN.leads
    assert doubts == ()


def test_what_it_does_not_know_is_a_new_entry_with_a_question() -> None:
    found, doubts, _ = read("SWP / HRPS", known=KNOWN)
    assert [(d.kind, d.read, d.taken) for d in doubts] == [("lead", "HRPS", "new")]
    assert found.register.leads[:2] == KNOWN.leads
    assert found.register.by_id["hrps"].question


def test_a_near_name_is_offered_and_becomes_another_way_to_write_it() -> None:
    _, doubts, _ = read("Regional Taem", known=KNOWN)
    assert [c.answer for c in doubts[0].choices] == ["regional-team", "new"]
    found, _, _ = read("Regional Taem", known=KNOWN, answers={doubts[0].key: "regional-team"})
    assert names(found, "Regional Taem") == ["Regional Team"]
    assert len(found.register.leads) == 2


@given(st.lists(st.text(max_size=40), max_size=6))
def test_whatever_stands_in_a_cell_the_register_reads_it(cells: list[str]) -> None:
    found, _, _ = read(*cells)
    for cell in cells:
        assert found.register.read(found.words[cell]).unknown == ()
    leads = found.register.leads
    ways = [{folded(way) for way in (lead.id, lead.name, *lead.aliases)} for lead in leads]
    assert len(set().union(*ways)) == sum(map(len, ways)), (
        "no way to write a lead means another too"
    )


PARTS = ["Police", "Health", "HR", "Team A", "Cardiff", "Vale UHB"]


@given(
    st.lists(st.sampled_from(PARTS), min_size=1, max_size=4),
    st.sampled_from([" / ", ", ", " and ", " & ", "; ", "\n"]),
)
def test_every_name_in_a_cell_is_read_whatever_sets_them_apart(parts: list[str], sign: str) -> None:
    cell = sign.join(parts)
    found, _, _ = read(cell)
    reading = found.register.read(found.words[cell])
    assert reading.ids
    assert reading.unknown == ()


@pytest.mark.parametrize("beside", ["(07700 900123)", "- 029 2087 2000", "(jane@example.org)"])
def test_how_a_person_is_reached_is_no_post(beside: str) -> None:
    found, (doubt,), asides = read(f"Jane Smith {beside}")
    assert [lead.name for lead in found.register.leads] == ["Jane Smith"]
    assert [choice.answer for choice in doubt.choices] == ["as-it-stands"]
    assert [aside.text for aside in asides] == ["name"]


def test_two_names_that_only_stand_together_may_be_one_in_two_languages() -> None:
    cells = ("Adnoddau Dynol / Human Resources", "Heddlu / Police", "Police / Council")
    placed = [(words, "row 1") for words in cells]
    questions = Questions()
    found = read_leads_of(placed, Register(), questions, [], "cy", is_bilingual=True)
    (doubt,) = questions.doubts
    assert (doubt.kind, doubt.read, doubt.beside) == (
        "same-lead",
        "Adnoddau Dynol",
        "Human Resources",
    )
    answered = Questions({doubt.key: "same"})
    found = read_leads_of(placed, Register(), answered, [], "cy", is_bilingual=True)
    assert names(found, cells[0]) == ["Adnoddau Dynol"]


@pytest.mark.parametrize(
    ("name", "kind"),
    [("Members Team", "team"), ("Schools Service", "team"), ("All teams", "group")],
)
def test_a_team_that_is_called_by_whom_it_serves_is_no_group(name: str, kind: str) -> None:
    assert [lead.kind for lead in read(name)[0].register.leads] == [kind]
