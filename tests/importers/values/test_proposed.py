"""What outlines come to: the whole proposal, with every doubt and aside that it should have."""

import re
from datetime import date
from pathlib import Path
from time import process_time

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from planctl.errors import WrongUsage
from planctl.importers.known import Known
from planctl.importers.outline import Chapter, Facts, Key, Outline
from planctl.importers.proposal import Proposal
from planctl.importers.rows import Row, Said
from planctl.importers.source import Aside
from planctl.importers.values.wording import is_blank, tidy
from planctl.locale.import_questions import MEANINGS, QUESTIONS
from planctl.model.lead import Lead, Register
from planctl.model.plan import Aim, Policies, Terms
from planctl.model.rag import Level, Scheme
from tests.importers.values.outlines import SPAN, doubts, outline, read, row

PLAN = Path(__file__).parents[3] / "plan"
DATED = Facts(span=SPAN, reported="2024-25 Q2", made="October 2024")


def whole_plan() -> Outline:
    """The plan of this repository as its published document gives it: aims in capitals, no ids."""
    told = yaml.safe_load((PLAN / "plan.yaml").read_text(encoding="utf-8"))
    chapters = []
    for aim in told["aims"]:
        rows = []
        for file in sorted((PLAN / aim["id"]).glob("COM-*.yaml")):
            unit = yaml.safe_load(file.read_text(encoding="utf-8"))
            for action in unit["actions"]:
                said = {key: action[key] for key in ("evidence", "timescale", "lead")}
                rows.append(
                    row(action["action"], action["id"], commitment=unit["commitment"], **said)
                )
        title, kind = aim["title"].upper(), aim.get("kind", "aim")
        chapters.append(Chapter(title, "", aim.get("statement", ""), kind, tuple(rows)))
    facts = Facts(
        told["title"],
        told["vision"],
        told["introduction"],
        told["strapline"],
        "2023-2028",
        is_draft=True,
    )
    return Outline(facts, tuple(chapters), name="plan.txt")


@pytest.fixture(scope="module")
def real() -> Proposal:
    """The real plan, imported into an empty folder."""
    return read(whole_plan())


def test_the_real_plan_is_read_word_for_word(real: Proposal) -> None:
    found = []
    for aim in real.aims:
        for commitment in aim.commitments:
            words = [(a.action, a.evidence, a.timescale, a.lead) for a in commitment.actions]
            found.append((aim.id, commitment.words, words))
    expected = []
    for aim_id in ("introduction", "prepare", "pursue", "prevent", "protect", "support"):
        for file in sorted((PLAN / aim_id).glob("COM-*.yaml")):
            unit = yaml.safe_load(file.read_text(encoding="utf-8"))
            keys = ("action", "evidence", "timescale", "lead")
            rows = [tuple(action[key] for key in keys) for action in unit["actions"]]
            expected.append((aim_id, unit["commitment"], rows))
    assert found == expected


def test_the_real_plans_own_file_is_as_it_is(real: Proposal) -> None:
    told = yaml.safe_load((PLAN / "plan.yaml").read_text(encoding="utf-8"))
    own = real.beginning
    assert [
        own.title,
        own.vision,
        own.introduction,
        own.strapline,
        own.status,
        own.coordinator,
    ] == [
        told[key]
        for key in ("title", "vision", "introduction", "strapline", "status", "coordinator")
    ]
    assert (own.first, own.last) == (told["period"]["from"], told["period"]["to"])
    aims = [(aim.id, aim.title, aim.statement, aim.kind) for aim in real.aims]
    assert aims == [
        (aim["id"], aim["title"], aim.get("statement", ""), aim.get("kind", "aim"))
        for aim in told["aims"]
    ]


def test_of_the_real_plan_only_true_questions_are_asked(real: Proposal) -> None:
    assert sorted(doubt.kind for doubt in real.doubts) == sorted(
        ["coordinator", "cut-off", "years", *["same-lead"] * 4]
    )
    assert {(d.read, d.beside) for d in doubts(real, "same-lead")} == {
        ("All partners", "partners"),
        ("Education colleagues", "Education"),
        ("HRPS", "HR Team"),
        ("Housing Support Grant Teams", "HSG leads"),
    }
    assert doubts(real, "cut-off")[0].read.endswith("seeking feedback from the Regional")
    assert not any(doubt.blocks for doubt in real.doubts)


def test_every_lead_of_the_real_plan_is_read_to_the_last_word(real: Proposal) -> None:
    register = Register(real.leads)
    assert {words for a in real.actions for words in register.read(a.lead).unknown} == set()
    assert len(real.leads) == 22


def test_equal_commitments_are_one_where_they_stand_apart_and_in_another_document() -> None:
    first = outline(
        row("A", commitment="MARAC"), row("B", commitment="Courts"), row("C", commitment="marac ")
    )
    second = outline(row("D", commitment="Courts"), title="PREVENT")
    (aim,) = read(first, second).aims
    assert [(c.words, [a.action for a in c.actions]) for c in aim.commitments] == [
        ("MARAC", ["A", "C"]),
        ("Courts", ["B", "D"]),
    ]


def test_what_is_to_come_stands_under_the_commitment_that_is_there() -> None:
    chapter = Chapter(
        "Protect",
        "",
        rows=(row("A", commitment="Housing"),),
        future=(row("B", commitment="Housing"), row("C", commitment="New")),
    )
    (aim,) = read(Outline(DATED._replace(title="T"), (chapter,))).aims
    assert [(c.words, [(a.action, a.is_future) for a in c.actions]) for c in aim.commitments] == [
        ("Housing", [("A", False), ("B", True)]),
        ("New", [("C", True)]),
    ]


def test_initials_in_a_title_of_capitals_stay_capitals() -> None:
    found = read(outline(row("Train MARAC staff"), title="STRENGTHEN MARAC PRACTICE"))
    assert [(a.id, a.title) for a in found.aims] == [
        ("strengthen-marac-practice", "Strengthen MARAC practice")
    ]


def test_ids_of_aims_are_unique_and_none_is_a_folder_of_the_plans_own() -> None:
    chapters = tuple(
        Chapter(title, "", rows=(row(),)) for title in ("Rounds", "Aim 1!", "Aim 1?", "Цель")
    )
    found = read(Outline(Facts("T", span=SPAN), chapters))
    assert [aim.id for aim in found.aims] == ["rounds-2", "aim-1", "aim-1-2", "aim"]


def test_words_that_stop_in_the_middle_are_asked_about_and_mended_by_an_answer() -> None:
    cut = "Seek feedback from the Regional"
    (doubt,) = doubts(read(outline(row(cut, "row 4"))), "cut-off")
    assert (doubt.read, doubt.places, doubt.taken, doubt.is_open) == (
        cut,
        ("row 4",),
        "as-it-stands",
        True,
    )
    mended = read(outline(row(cut)), answers={doubt.key: f"{cut} Board"})
    assert mended.actions[0].action == f"{cut} Board"
    assert not doubts(mended, "cut-off")


@pytest.mark.parametrize("words", ["Attendance at", "Reports (quarterly", "Agree with", "Minutes,"])
def test_evidence_that_is_cut_is_asked_about_too(words: str) -> None:
    found = doubts(read(outline(row(evidence=words))), "cut-off")
    assert [doubt.read for doubt in found] == ([words] if " " in words else [])


def test_an_action_under_an_aim_alone_has_its_title_as_commitment_and_is_asked_once() -> None:
    rows = (row("A", "row 1", commitment=""), row("B", "row 2", commitment=""), row("C"))
    found = read(outline(*rows))
    assert [c.words for c in found.aims[0].commitments] == ["Prevent", "We will"]
    (doubt,) = doubts(found, "commitment")
    assert (doubt.read, doubt.places) == ("Prevent", ("row 1", "row 2"))
    answered = read(outline(*rows), answers={doubt.key: "We will stop it"})
    assert [c.words for c in answered.aims[0].commitments] == ["We will stop it", "We will"]


def test_that_a_plan_has_no_commitments_at_all_is_one_question() -> None:
    plan = (
        outline(row("A", "row 1", commitment="")),
        outline(row("B", "row 2", commitment="-"), title="Protect"),
    )
    found = read(*plan)
    assert [c.words for aim in found.aims for c in aim.commitments] == ["Prevent", "Protect"]
    (doubt,) = doubts(found, "commitment")
    assert (doubt.key, doubt.read, doubt.places) == ("commitment", "", ("row 1", "row 2"))
    answered = read(*plan, answers={"commitment": "We will"})
    assert [c.words for aim in answered.aims for c in aim.commitments] == ["We will", "We will"]


def test_a_row_with_a_commitment_alone_is_asked_about() -> None:
    found = read(outline(row("", "row 3", commitment="We will act", timescale="Mar 2026")))
    assert [(a.action, a.timescale) for a in found.actions] == [("We will act", "Mar 2026")]
    assert [doubt.places for doubt in doubts(found, "no-action")] == [("row 3",)]


def test_the_same_action_in_two_documents_is_one_that_says_what_both_say() -> None:
    first = outline(row("Train", lead="Police", evidence=""), row("Meet"))
    second = outline(row("train", lead="Police", evidence="Numbers"))
    found = read(first, second)
    assert [(a.action, a.evidence) for a in found.actions] == [("Train", "Numbers"), ("Meet", "")]
    assert doubts(found, "twice") == []


def test_where_two_documents_say_otherwise_of_an_action_it_is_asked_and_is_one_meanwhile() -> None:
    first, second = (outline(row("Train", timescale=f"March {year}")) for year in (2025, 2026))
    found = read(first, second)
    assert [a.timescale for a in found.actions] == ["March 2025"]
    (doubt,) = doubts(found, "twice")
    assert doubt.taken == "one"
    answered = read(first, second, answers={doubt.key: "both"})
    assert [a.timescale for a in answered.actions] == ["March 2025", "March 2026"]


def test_what_two_documents_say_otherwise_is_asked_and_is_as_the_first_has_it_meanwhile() -> None:
    first = outline(row("A"), facts=Facts(span=SPAN, title="A plan", vision="Safe"))
    second = outline(row("B"), facts=Facts(span=SPAN, title="Another", vision="SAFE"))
    second = second._replace(name="other.docx")
    found = read(first, second)
    assert (found.beginning.title, found.beginning.vision) == ("A plan", "Safe")
    (doubt,) = doubts(found, "files")
    assert (doubt.key, doubt.read, doubt.beside) == ("files-title", "A plan", "Another")
    assert [choice.answer for choice in doubt.choices] == ["plan.docx", "other.docx"]
    assert read(first, second, answers={doubt.key: "other.docx"}).beginning.title == "Another"


def test_statements_and_keys_of_two_documents_that_are_not_the_same_are_asked_about() -> None:
    key = (Key("Red", "late"), Key("Green", "fine"))
    first, second = (
        outline(row(words, rag="Red"), facts=Facts(span=SPAN, key=keys))
        for words, keys in (("A", key), ("B", (*key[:1], Key("Green", "done"))))
    )
    (chapter,) = second.chapters
    second = second._replace(name="b.docx", chapters=(chapter._replace(statement="End it"),))
    third = second._replace(name="c.docx", chapters=(chapter._replace(statement="Stop it"),))
    found = read(first, second, third)
    assert found.aims[0].statement == "End it"
    assert [d.key for d in doubts(found, "files")] == ["files-key", "files-statement-prevent"]
    answers = {"files-key": "b.docx", "files-statement-prevent": "c.docx"}
    answered = read(first, second, third, answers=answers)
    assert answered.aims[0].statement == "Stop it"
    assert answered.beginning.levels[0].meaning == "done"


def test_a_name_in_a_title_in_capitals_is_written_as_the_plan_writes_it() -> None:
    rows = (row("Ask people in Cardiff and the Vale about health"), row("Train the NHS in Health"))
    found = read(outline(*rows, title="BETTER HEALTH IN CARDIFF WITH THE NHS"))
    assert found.aims[0].title == "Better health in Cardiff with the NHS"


def test_two_editions_of_one_plan_do_not_come_in_together() -> None:
    first, second = (
        outline(row("Train", rag="Green"), facts=Facts(span=SPAN, reported=f"2024-25 Q{quarter}"))
        for quarter in (1, 2)
    )
    with pytest.raises(WrongUsage, match="hold the same actions") as told:
        read(first, second)
    assert "the older first" in told.value.hint
    other = second._replace(chapters=outline(row("Meet", rag="Green")).chapters)
    assert len(read(first, other).actions) == 2


@pytest.mark.parametrize(
    ("reported", "span", "offered", "taken"),
    [
        ("Q2", "April 2024 to March 2025", ["2024-25 Q2"], "2024-25 Q2"),
        ("Q2", "April 2024 to March 2026", ["2024-25 Q2", "2025-26 Q2"], "none"),
        ("as at 30 September 2024", SPAN, ["2024-25 Q2"], "2024-25 Q2"),
        ("Q2", "", ["2024-25 Q2"], "none"),
        ("last year", SPAN, [], "none"),
    ],
)
def test_the_periods_that_unclear_words_may_mean_are_offered_and_the_only_one_is_taken(
    reported: str, span: str, offered: list[str], taken: str
) -> None:
    facts = Facts(span=span, reported=reported)
    plan = outline(row(progress="We met.", timescale="March 2025"), facts=facts)
    (doubt,) = doubts(read(plan), "period")
    assert [choice.answer for choice in doubt.choices] == [*offered, "none"]
    assert doubt.taken == taken


@pytest.mark.parametrize("answer", ["1990-91 Q1", "2035-36 Q1"])
def test_a_period_that_is_none_of_the_plans_is_refused(answer: str) -> None:
    found = read(outline(row(progress="We met.")), answers={"period": answer})
    assert found.period is None
    assert [d.refused for d in doubts(found, "period")] == [answer]


@pytest.mark.parametrize("answer", ["2023-01-31", "2095-01-31"])
def test_a_day_that_no_report_on_its_period_is_of_is_refused(answer: str) -> None:
    facts = Facts(span=SPAN, reported="2024-25 Q2")
    found = read(outline(row(progress="We met."), facts=facts), answers={"made": answer})
    assert str(found.made) == "2024-09-30"
    assert [d.refused for d in doubts(found, "made")] == [answer]


def test_a_time_long_after_the_plan_is_refused() -> None:
    plan = outline(row(timescale="when we can"))
    (doubt,) = doubts(read(plan), "timescale")
    found = read(plan, answers={doubt.key: "end of 2082"})
    assert [d.refused for d in doubts(found, "timescale")] == ["end of 2082"]
    assert read(plan, answers={doubt.key: "March 2027"}).actions[0].timescale == "March 2027"


def test_the_years_of_a_plan_may_be_answered_as_people_write_them() -> None:
    found = read(outline(row(), facts=Facts()), answers={"years": "2026-2029"})
    assert (str(found.beginning.first), str(found.beginning.last)) == ("2026-04-01", "2029-03-31")


@pytest.mark.parametrize(
    ("words", "kinds"),
    [
        ("A mother, Mrs Jane Evans of 12 High Street", {"name", "address"}),
        ("Mrs Evans has moved", {"name"}),
        ("14 Stryd Fawr", {"address"}),
        ("The 2024 Road Safety Plan of the 3 Counties", set()),
    ],
)
def test_a_title_before_a_name_and_a_house_in_a_street_are_told(
    words: str, kinds: set[str]
) -> None:
    asides = read(outline(row(progress=words))).asides
    assert {aside.text for aside in asides if aside.manner == "personal"} == kinds


def test_what_a_cell_says_of_a_lead_that_nobody_is_yet_is_kept() -> None:
    (action,) = read(outline(row(lead="TBC"))).actions
    assert (action.lead, action.others) == ("", (("Lead", "TBC"),))


def test_the_same_action_twice_is_kept_twice_until_somebody_says() -> None:
    document = outline(
        row("Hold a day", "row 1"), row("hold a day", "row 2"), row("Other", "row 3")
    )
    found = read(document)
    (doubt,) = doubts(found, "twice")
    assert (len(found.actions), doubt.places) == (3, ("row 1", "row 2"))
    assert [a.at for a in read(document, answers={doubt.key: "one"}).actions] == ["row 1", "row 3"]


def test_what_may_give_a_person_away_is_told_by_place_and_kind_alone() -> None:
    found = read(
        outline(
            row("Ring 029 2087 2087", "row 1"),
            row("Visit", "row 2", evidence="Minutes to jo.bloggs@example.org", lead="Jo Bloggs"),
        )
    )
    assert {(a.at, a.text) for a in found.asides if a.manner == "personal"} == {
        ("row 1", "telephone"),
        ("row 2", "email"),
        ("row 2", "name"),
    }
    assert "bloggs" not in str(found.asides).lower()


def test_signs_that_turn_words_about_do_not_reach_the_plan() -> None:
    found = read(
        outline(row("Hold \u202ea day\x07", lead="Pol\u2066ice", commitment="We\u200b will"))
    )
    (action,) = found.actions
    assert (action.action, action.lead) == ("Hold a day", "Police")
    assert found.aims[0].commitments[0].words == "We will"


def test_columns_that_are_no_field_are_kept_with_their_heading_and_the_documents_number() -> None:
    kept = row("A", reference="1.2")._replace(
        others=(("Budget ", Said("£5,000")), ("Notes", Said("")))
    )
    (action,) = read(outline(kept)).actions
    assert (action.reference, action.others) == ("1.2", (("Budget", "£5,000"),))


def test_reports_are_of_the_period_that_the_document_says() -> None:
    found = read(outline(row(rag="Green"), facts=DATED))
    assert (str(found.period), found.made) == ("2024-25 Q2", date(2024, 10, 31))
    assert not doubts(found, "period", "made")
    assert found.asides == (Aside("", "dated", "31 October 2024"),)
    exact = read(outline(row(rag="Green"), facts=DATED._replace(made="3 October 2024")))
    assert (exact.made, exact.asides) == (date(2024, 10, 3), ())


def test_without_a_period_it_is_asked_and_none_is_taken() -> None:
    found = read(outline(row(rag="Green")))
    assert found.period is None
    assert [doubt.taken for doubt in doubts(found, "period")] == ["none"]
    answered = read(outline(row(rag="Green")), answers={"period": "Q3 2024-25"})
    assert (str(answered.period), str(answered.made)) == ("2024-25 Q3", "2024-12-31")
    assert [doubt.taken for doubt in doubts(answered, "made")] == ["2024-12-31"]


def test_documents_about_two_periods_are_asked_which_it_is_and_none_is_taken() -> None:
    later = DATED._replace(reported="2024-25 Q3")
    documents = (
        outline(row("A", rag="Red"), facts=DATED),
        outline(row("B", rag="Red"), facts=later),
    )
    found = read(*documents)
    (doubt,) = doubts(found, "period")
    assert found.period is None
    assert [c.answer for c in doubt.choices] == ["2024-25 Q2", "2024-25 Q3", "none"]
    assert str(read(*documents, answers={"period": "2024-25 Q3"}).period) == "2024-25 Q3"


def test_a_document_that_reports_nothing_is_not_asked_for_a_period() -> None:
    assert not doubts(read(outline(row())), "period", "made")


def test_a_plan_is_a_draft_and_asked_about_only_where_it_is_looked_back_at() -> None:
    assert not doubts(read(outline(row())), "status")
    found = read(outline(row(rag="Green"), facts=DATED))
    assert (found.beginning.status, len(doubts(found, "status"))) == ("draft", 1)
    closed = read(outline(row(rag="Green"), facts=DATED), answers={"status": "closed"})
    assert closed.beginning.status == "closed"


def test_a_plan_without_a_title_is_called_as_its_file_and_asked() -> None:
    found = read(outline(row())._replace(facts=Facts(span=SPAN), name="older-people_plan.csv"))
    assert found.beginning.title == "Older people plan"
    assert [doubt.taken for doubt in doubts(found, "title")] == ["Older people plan"]


def test_the_coordinator_is_the_team_that_leads_the_most_until_somebody_says() -> None:
    rows = [row(str(n), lead=lead) for n, lead in enumerate(("Lead Team", "Lead Team", "Health"))]
    assert read(outline(*rows)).beginning.coordinator == "lead-team"
    found = read(outline(*rows), answers={"coordinator": "Health"})
    assert (found.beginning.coordinator, len(found.leads)) == ("health", 2)
    found = read(outline(*rows), answers={"coordinator": "Safety Office"})
    assert found.beginning.coordinator == "safety-office"
    assert found.leads[-1].name == "Safety Office"


def test_where_no_team_leads_the_coordinator_is_an_entry_with_a_question() -> None:
    for leads in (["Health"], ["Head of Housing"] * 3, ["North Team", "South Team"] * 2):
        found = read(outline(*(row(str(n), lead=lead) for n, lead in enumerate(leads))))
        assert found.beginning.coordinator == "coordinator"
        assert found.leads[-1].question


def known_plan() -> Known:
    """A plan that is there already, with an aim, a lead and a scheme of two."""
    terms = Terms(
        title="The plan",
        short_title="",
        vision="",
        status="approved",
        first=date(2024, 4, 1),
        last=date(2027, 3, 31),
        year_starts=4,
        languages=("en",),
        coordinator="health",
        cadence=("quarterly", "yearly"),
        grace=28,
        scheme=Scheme((Level("green", "Green", "", "green"), Level("red", "Red", "", "red"))),
        aims=(Aim("stop-it", "Prevent"),),
        policies=Policies(),
    )
    return Known(terms, Register((Lead("health", "Health"),)))


def test_beside_a_plan_its_ids_years_scheme_and_coordinator_stand_and_are_not_asked() -> None:
    found = read(
        outline(row(rag="Green", lead="Health"), title="PREVENT", facts=DATED), known=known_plan()
    )
    assert [(aim.id, aim.title) for aim in found.aims] == [("stop-it", "Prevent")]
    own = found.beginning
    assert (own.coordinator, own.status, own.first) == ("health", "approved", date(2024, 4, 1))
    assert [level.id for level in own.levels] == ["green", "red"]
    assert found.doubts == ()


def test_a_rating_that_the_plan_does_not_have_is_unrated_and_asked() -> None:
    found = read(outline(row(rag="Amber", lead="Health"), facts=DATED), known=known_plan())
    report = found.actions[0].report
    assert report is not None
    assert (report.rag, report.mark) == ("", "Amber")
    assert [(d.kind, d.read) for d in found.doubts] == [("rating", "Amber")]


def test_the_same_answers_leave_nothing_to_ask_and_say_what_they_settled() -> None:
    document = outline(row("Agree with", timescale="2025", rag="16", lead="HRPS / HR Team"))
    open_ = read(document).doubts
    answers = {doubt.key: doubt.taken for doubt in open_}
    answered = read(document, answers=answers)
    assert answered.doubts == ()
    assert answered.settled == answers
    assert answered.actions == read(document).actions


def test_an_outline_without_rows_is_no_trouble() -> None:
    found = read(Outline(Facts(), ()))
    assert (found.aims, found.actions) == ((), ())


def _many(count: int) -> Outline:
    return outline(
        *(
            row(
                f"Do thing {n} in ward {n % 40}",
                f"row {n}",
                commitment=f"We will {n // 4}",
                lead=f"Ward {n} Team and Board {n % 7}",
                timescale=f"Soon {n}",
                rag="16",
            )
            for n in range(count)
        )
    )


def test_the_time_grows_with_the_rows_and_no_faster() -> None:
    def seconds(count: int) -> float:
        document = _many(count)
        begun = process_time()
        read(document)
        return process_time() - begun

    seconds(100)
    short, long = seconds(200), seconds(1600)
    assert long < 8 * 3 * max(short, 0.02)


KINDS = {
    *("title", "years", "order", "cut-off", "lead", "person", "same-lead", "rating", "mark"),
    *("state", "timescale", "struck-timescale", "no-timescale", "period", "made", "status"),
    *("twice", "commitment", "no-action", "coordinator", "lead-parts"),
}


def test_every_question_and_every_answer_is_worded_in_both_languages() -> None:
    facts = Facts(reported="last year", key=(Key("Blue", "done"), Key("Red", "late")))
    strange = outline(
        row(
            "Agree with", "row 1", lead="Various / Police and Resources", rag="16", timescale="2025"
        ),
        row("Agree with", "row 2", lead="Jane Smith, Head of Housing", rag="Late", state="Parked"),
        row("A", "row 3", commitment="", lead="SWP", timescale=Said("", old="May 2025")),
        row(
            "",
            "row 4",
            lead="South Wales Police",
            rag=Said("", fill="#FF0000"),
            timescale="May 2025",
        ),
        *(row(f"B {n}", "row 5", timescale="May 2025") for n in range(20)),
        facts=facts,
    )._replace(facts=facts)
    asked = (*read(strange).doubts, *read(strange, answers={"period": "2025-26"}).doubts)
    kinds = {doubt.kind for doubt in asked}
    assert kinds >= KINDS
    assert not kinds - set(QUESTIONS)
    assert not {choice.meaning for doubt in asked for choice in doubt.choices} - set(MEANINGS)
    assert all(doubt.taken in {choice.answer for choice in doubt.choices} for doubt in asked)


@given(
    st.lists(
        st.fixed_dictionaries(
            {
                role: st.text(max_size=30)
                for role in ("commitment", "action", "lead", "timescale", "rag")
            }
        ),
        max_size=5,
    ),
    st.text(max_size=20),
)
def test_whatever_rows_say_every_action_is_there_with_ids_that_a_plan_can_have(
    rows: list[dict[str, str]], title: str
) -> None:
    made = tuple(
        Row(f"row {n}", {k: Said(v) for k, v in cells.items()}) for n, cells in enumerate(rows)
    )
    found = read(outline(*made, title=title))
    says = [
        r for r in made if not all(is_blank(tidy(r.words(k))) for k in ("action", "commitment"))
    ]
    assert sorted(action.at for action in found.actions) == [r.at for r in says]
    ids = [*(lead.id for lead in found.leads), *(aim.id for aim in found.aims)]
    assert all(re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", each) for each in ids)
