"""What of a document is what of a plan: an id is kept, asked about or new, and never another's."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planctl.importers.comparing.comparing import compare
from planctl.importers.comparing.difference import Difference
from planctl.importers.comparing.flat import flat
from planctl.importers.comparing.pairing import Pairs
from planctl.importers.comparing.there import Mark, There
from planctl.importers.doubts import Questions
from planctl.importers.proposal import Beginning, NewAction, NewAim, NewCommitment, Proposal
from planctl.model.action import Action, Commitment
from planctl.model.lead import Lead, Register
from planctl.model.period import Period
from planctl.model.plan import Aim, Terms
from planctl.storage.reading import NO_TERMS
from tests.edits.importing.proposals import changed, one, proposal_of, real_plan

DATA, VOICE = "We will share data between partners", "We will hear those who have lived through it"
WORDS = {
    "ACT-001": (DATA, "Agree a list of data types with health and police"),
    "ACT-002": (DATA, "Produce a dashboard each quarter for the board"),
    "ACT-003": (VOICE, "Set up a panel of people who used our services"),
    "ACT-004": (VOICE, "Review what the panel said and answer it in public"),
}


def there(
    status: str = "draft",
    marks: dict[str, Mark] | None = None,
    words: dict[str, tuple[str, str]] = WORDS,
) -> There:
    """A plan of one aim with a commitment for each of the words given."""
    terms: Terms = NO_TERMS._replace(
        title="The plan", status=status, vision="A safe county", aims=(Aim("prepare", "Prepare"),),
        first=date(2023, 4, 1), last=date(2028, 3, 31),
    )  # fmt: skip
    commitments = []
    for at, promise in enumerate(dict.fromkeys(promise for promise, _ in words.values()), 1):
        actions = tuple(
            Action(i, w, "A paper", "Mar 2026", "Health")
            for i, (p, w) in words.items()
            if p == promise
        )
        path = f"prepare/COM-{at:02}-x.yaml"
        commitments.append(Commitment(f"COM-{at:02}", promise, "prepare", path, actions))
    facts = {"title": "The plan", "vision": "A safe county"}
    return There(
        terms, Register((Lead("health", "Health"),)), facts, tuple(commitments), marks or {}
    )


def document(*rows: tuple[str, str] | NewAction, **facts: str) -> Proposal:
    """A document of one aim with rows as (commitment, action); fields as in `there`."""
    by_promise: dict[str, list[NewAction]] = {}
    for at, row in enumerate(rows, 1):
        promise, words = row[:2]
        assert isinstance(words, str)
        new = NewAction(f"row {at}", words, "A paper", "Mar 2026", "Health")
        by_promise.setdefault(promise, []).append(new)
    commitments = tuple(NewCommitment("t", p, tuple(a)) for p, a in by_promise.items())
    begun = Beginning(
        facts.get("title", "The plan"), facts.get("vision", "A safe county"), "", "", "draft",
        date(2023, 4, 1), date(2028, 3, 31), 4, ("en",), "health", (),
    )  # fmt: skip
    aims = (NewAim("prepare", "Prepare", commitments=commitments),)
    return Proposal(begun, aims, (Lead("health", "Health"),), "Plan, 2nd edition")


def said(words: dict[str, tuple[str, str]] = WORDS) -> list[tuple[str, str]]:
    return list(words.values())


def compared(
    proposal: Proposal, plan: There, answers: dict[str, str] | None = None
) -> tuple[Difference, Questions]:
    questions = Questions(answers)
    return compare(proposal, plan, questions), questions


def kinds(questions: Questions) -> list[str]:
    return [doubt.kind for doubt in questions.doubts]


def test_the_same_words_are_the_same_whatever_their_quotation_marks_and_spaces() -> None:
    rows = [(p, w.replace(" ", "  ")) for p, w in said()]
    difference, questions = compared(document(*rows), there())
    assert difference.items == ()
    assert difference.same == tuple(WORDS)
    assert questions.doubts == ()


def test_an_action_in_other_words_keeps_its_id() -> None:
    rows = said()
    rows[1] = (DATA, "Produce a dashboard every quarter for the whole board")
    difference, questions = compared(document(*rows), there())
    assert [(i.manner, i.id, i.field, i.now) for i in difference.items] == [
        ("reworded", "ACT-002", "action", rows[1][1])
    ]
    assert questions.doubts == ()


def test_an_action_that_may_be_another_is_asked_about_and_nothing_is_done_meanwhile() -> None:
    rows = said()
    rows[1] = (DATA, "Produce a dashboard of figures for each board meeting")
    rows[0] = (DATA, "Agree a list of what police and health hold")
    proposal, plan = document(*rows), there()
    difference, questions = compared(proposal, plan)
    assert set(kinds(questions)) == {"match"}
    assert difference.items == ()
    first = next(d for d in questions.doubts if d.read == rows[0][1])
    assert {"new", "later", "ACT-001"} <= {choice.answer for choice in first.choices}
    answers = {d.key: "new" for d in questions.doubts} | {first.key: "ACT-001"}
    difference, questions = compared(proposal, plan, answers)
    assert [(i.manner, i.id) for i in difference.items] == [
        ("reworded", "ACT-001"),
        ("new", ""),
        ("kept", "ACT-002"),
    ]
    assert kinds(questions) == ["gone"]


def test_what_is_little_alike_is_new_and_the_other_gone() -> None:
    rows = [*said()[:3], (VOICE, "Plant an orchard behind the school")]
    difference, questions = compared(document(*rows), there())
    assert [(i.manner, i.id, i.field) for i in difference.items] == [
        ("new", "", "action"),
        ("kept", "ACT-004", "action"),
    ]
    assert kinds(questions) == ["gone"]


def test_an_action_that_a_page_cut_off_is_the_one_that_goes_on() -> None:
    rows = said()
    rows[2] = (VOICE, "Set up a panel of peop")
    difference, questions = compared(document(*rows), there())
    assert [i.id for i in difference.items] == ["ACT-003"]
    assert questions.doubts == ()


def test_an_action_under_another_commitment_has_moved() -> None:
    rows = [said()[0], (VOICE, WORDS["ACT-002"][1]), *said()[2:]]
    difference, _ = compared(document(*rows), there())
    assert [(m.id, m.was, m.to) for m in difference.moved] == [("ACT-002", "COM-01", "COM-02")]


def test_the_same_words_twice_are_told_apart_by_where_they_stand() -> None:
    words = {**WORDS, "ACT-002": (DATA, "Report yearly"), "ACT-004": (VOICE, "Report yearly")}
    difference, questions = compared(document(*said(words)), there(words=words))
    assert difference.items == ()
    assert questions.doubts == ()


TWINS = {**WORDS, "ACT-002": (DATA, "Report yearly"), "ACT-004": (VOICE, "Report yearly")}


def twins(*rows: tuple[str, str, str]) -> Proposal:
    """Two rows of the same words, each as (commitment, reference, lead), beside the two others."""
    others = ((DATA, WORDS["ACT-001"][1]), (VOICE, WORDS["ACT-003"][1]))
    own = {promise: [w for p, w in others if p == promise] for promise in (DATA, VOICE)}
    commitments = []
    for promise, words in own.items():
        actions = [NewAction(w, w, "A paper", "Mar 2026", "Health") for w in words]
        actions += [
            NewAction(f"{ref or at} of {lead}", "Report yearly", "A paper", "Mar 2026", lead, ref)
            for at, (p, ref, lead) in enumerate(rows)
            if p == promise
        ]
        commitments.append(NewCommitment("t", promise, tuple(actions)))
    made = document()
    return made._replace(aims=(made.aims[0]._replace(commitments=tuple(commitments)),))


def of_twins(leads: tuple[str, str], references: tuple[str, str] = ("", "")) -> There:
    plan = there(words=TWINS)
    lead = dict(zip(("ACT-002", "ACT-004"), leads, strict=True))
    commitments = tuple(
        c._replace(actions=tuple(a._replace(lead=lead.get(a.id, a.lead)) for a in c.actions))
        for c in plan.commitments
    )
    numbers = dict(zip(lead, references, strict=True))
    marks = {i: Mark({"x-reference": n}) for i, n in numbers.items() if n}
    return plan._replace(commitments=commitments, marks=marks)


def test_of_the_same_words_twice_the_number_and_the_lead_go_before_the_place() -> None:
    plan = of_twins(("Police", "Housing"), ("A3", "A4"))
    moved = twins((VOICE, "A3", "Police"), (VOICE, "A4", "Housing"))
    difference, questions = compared(moved, plan)
    assert [(i.manner, i.id, i.now) for i in difference.items] == [("moved", "ACT-002", "COM-02")]
    assert questions.doubts == ()
    renumbered = twins((DATA, "A4", "Police"), (VOICE, "A5", "Housing"))
    difference, questions = compared(renumbered, plan)
    assert {i.field for i in difference.items} == {"x-reference"}
    without = twins((VOICE, "", "Police"), (VOICE, "", "Housing"))
    difference, _ = compared(without, of_twins(("Police", "Housing")))
    assert [(i.manner, i.id) for i in difference.items] == [("moved", "ACT-002")]


def test_of_the_same_words_twice_that_contradict_themselves_it_is_asked_which_is_which() -> None:
    plan = of_twins(("Police", "Housing"))
    difference, questions = compared(twins((DATA, "", "Housing"), (VOICE, "", "Police")), plan)
    assert (difference.items, set(kinds(questions))) == ((), {"match"})


def test_an_id_of_the_plan_in_a_column_of_numbers_is_that_action() -> None:
    rows = [*said()[:1], (DATA, "Produce a dashboard each year for nobody at all"), *said()[2:]]

    def numbered(last: str) -> Proposal:
        numbers = iter(["ACT-001", "act-2", "ACT-003", "ACT-004", last])
        return changed(document(*rows), lambda a: a._replace(reference=next(numbers)))

    difference, questions = compared(numbered(""), there())
    assert [(i.id, i.field) for i in difference.items] == [("ACT-002", "action")]
    assert questions.doubts == ()
    rows[1] = (DATA, "Plant an orchard behind the school")
    rows.append((VOICE, "Count what nobody has counted yet"))
    difference, questions = compared(numbered("ACT-099"), there())
    assert (difference.items, sorted(kinds(questions))) == ((), ["match", "unknown-id"])
    keys = {d.key: "new" for d in questions.doubts}
    difference, _ = compared(numbered("ACT-099"), there(), keys)
    assert [a.action.reference for a in difference.added] == ["", ""]


def test_numbers_that_look_like_ids_are_the_documents_own_where_the_plan_keeps_them() -> None:
    plan = there(marks={"ACT-003": Mark({"x-reference": "ACT-001"})})
    proposal = changed(
        document(*said()),
        lambda a: a._replace(reference="ACT-001") if a.action == WORDS["ACT-003"][1] else a,
    )
    difference, questions = compared(proposal, plan)
    assert (difference.items, questions.doubts) == ((), ())


def test_what_was_moved_in_the_plan_is_moved_back_by_nobody_unasked() -> None:
    plan = there(marks={"ACT-003": Mark(earlier=(("commitment", "COM-01"),))})
    rows = [*said()[:2], (DATA, WORDS["ACT-003"][1]), said()[3]]
    difference, questions = compared(document(*rows), plan)
    assert (difference.items, kinds(questions)) == ((), ["moved-back"])
    difference, _ = compared(document(*rows), plan, {questions.doubts[0].key: "move"})
    assert [m.id for m in difference.moved] == ["ACT-003"]


def test_a_time_that_was_asked_for_in_a_draft_is_asked_about_and_not_written_over() -> None:
    plan = there(marks={"ACT-001": Mark(in_force="Dec 2027", asked=("Dec 2027",))})
    later = changed(
        document(*said()), lambda a: a._replace(timescale="Sep 2027") if a.at == "row 1" else a
    )
    difference, questions = compared(later, plan)
    assert (difference.items, kinds(questions)) == ((), ["moved-date"])
    assert questions.doubts[0].about == f"ACT-001 {WORDS['ACT-001'][1]}"


def test_words_that_were_left_find_their_commitment_and_action_however_far_the_new_ones_are() -> (
    None
):
    marks = {
        "COM-01": Mark(earlier=(("commitment", "Offer refuge"),)),
        "ACT-001": Mark(earlier=(("action", "Open a second house"),)),
    }
    rows = [("Offer refuge", "Open a second house"), ("Offer refuge", said()[1][1]), *said()[2:]]
    rows.append(("Offer refuge", "Count what nobody has counted yet in this county"))
    difference, questions = compared(document(*rows), there(marks=marks))
    assert kinds(questions) == ["older-words", "older-words"]
    assert [(i.manner, i.field) for i in difference.items] == [("new", "action")]


def test_a_commitment_in_other_words_keeps_its_id_with_its_actions() -> None:
    rows = [(p.replace("between partners", "between all our partners"), w) for p, w in said()]
    difference, questions = compared(document(*rows), there())
    assert [(i.manner, i.id, i.field) for i in difference.items] == [
        ("reworded", "COM-01", "commitment")
    ]
    assert questions.doubts == ()


def test_actions_under_a_heading_of_the_document_alone_stay_until_somebody_says_they_move() -> None:
    rows = [("Figures", w) if p == DATA else (p, w) for p, w in said()]
    rows.append(("Figures", "Count what nobody has counted yet in this county"))
    proposal, plan = document(*rows), there()
    difference, questions = compared(proposal, plan)
    assert kinds(questions) == ["match-commitment"]
    assert (difference.moved, difference.begun, difference.added) == ((), (), ())
    key = questions.doubts[0].key
    difference, questions = compared(proposal, plan, {key: "new"})
    assert kinds(questions) == ["regroup"]
    assert (difference.moved, len(difference.begun), len(difference.added)) == ((), 1, 1)
    answers = {key: "new", questions.doubts[0].key: "move"}
    difference, _ = compared(proposal, plan, answers)
    assert [(m.id, m.to) for m in difference.moved] == [
        ("ACT-001", "Figures"),
        ("ACT-002", "Figures"),
    ]


def test_a_number_of_the_document_finds_its_row_where_the_words_agree() -> None:
    marks = {"ACT-001": Mark({"x-reference": "1.1"}), "ACT-002": Mark({"x-reference": "1.2"})}
    proposal = changed(
        document(*said()),
        lambda a: (
            a._replace(reference="1.2", action="Produce one dashboard a year for all")
            if a.action == WORDS["ACT-002"][1]
            else a
        ),
    )
    plan = there(marks=marks)
    difference, questions = compared(proposal, plan)
    found = {i.id for i in difference.items} | {
        c.answer for d in questions.doubts for c in d.choices
    }
    assert "ACT-002" in found
    assert "ACT-001" not in {i.id for i in difference.items}


def test_words_that_the_plan_had_before_are_asked_about() -> None:
    old = "Agree a list of data with health and police"
    plan = there("approved", {"ACT-001": Mark(earlier=(("action", old),))})
    proposal = document((DATA, old), *said()[1:])
    difference, questions = compared(proposal, plan)
    assert kinds(questions) == ["older-words"]
    assert difference.items == ()
    difference, _ = compared(proposal, plan, {questions.doubts[0].key: "document"})
    assert [i.id for i in difference.items] == ["ACT-001"]


def test_a_field_that_the_document_never_has_says_nothing_and_one_left_empty_is_asked_about() -> (
    None
):
    bare = changed(document(*said()), lambda a: a._replace(evidence=""))
    difference, questions = compared(bare, there())
    assert (difference.items, questions.doubts) == ((), ())
    some = changed(document(*said()), lambda a: a._replace(evidence="") if a.at == "row 2" else a)
    difference, questions = compared(some, there())
    assert (difference.items, kinds(questions)) == ((), ["emptied"])


def test_a_time_and_a_kept_column_that_are_left_empty_are_asked_about() -> None:
    def told(action: NewAction) -> NewAction:
        if action.at == "row 1":
            return action._replace(timescale="")
        return action._replace(others=(("Cost", "£4"),))

    plan = there(marks={"ACT-001": Mark({"x-cost": "£5"}), "ACT-002": Mark({"x-cost": "£4"})})
    proposal = changed(document(*said()), told)
    difference, questions = compared(proposal, plan)
    assert kinds(questions) == ["emptied", "emptied"]
    assert {doubt.beside for doubt in questions.doubts} == {"Mar 2026", "£5"}
    answers = {doubt.key: "remove" for doubt in questions.doubts}
    difference, _ = compared(proposal, plan, answers)
    gone = [(i.id, i.field) for i in difference.items if not i.now]
    assert gone == [("ACT-001", "timescale"), ("ACT-001", "x-cost")]


def test_what_stood_where_nobody_led_yet_goes_when_somebody_does() -> None:
    marks = {"ACT-001": Mark({"x-lead": "TBC"}), "ACT-002": Mark({"x-lead": "TBC"})}
    plan = there(marks=marks)

    def told(action: NewAction) -> NewAction:
        if action.at == "row 2":
            return action._replace(lead="", others=(("Lead", "TBC"),))
        return action

    difference, questions = compared(changed(document(*said()), told), plan)
    assert questions.doubts == ()
    assert [(i.id, i.field, i.was, i.now) for i in difference.items] == [
        ("ACT-001", "x-lead", "TBC", "")
    ]


def test_a_time_that_is_asked_for_already_is_asked_for_once_however_it_is_written() -> None:
    plan = there("approved", {"ACT-001": Mark(in_force="Mar 2026", asked=("Sep 2027",))})
    later = changed(
        document(*said()),
        lambda a: a._replace(timescale="September 2027") if a.at == "row 1" else a,
    )
    difference, questions = compared(later, plan)
    assert (difference.items, questions.doubts) == ((), ())


@pytest.mark.parametrize(
    ("status", "timescale", "kinds_"),
    [
        ("draft", "Sep 2026", []),
        ("approved", "March 2026", []),
        ("approved", "Sep 2026", ["moved-date"]),
    ],
)
def test_a_timescale_of_an_adopted_plan_is_asked_about(
    status: str, timescale: str, kinds_: list[str]
) -> None:
    new = changed(
        document(*said()), lambda a: a._replace(timescale=timescale) if a.at == "row 1" else a
    )
    difference, questions = compared(new, there(status))
    assert kinds(questions) == kinds_
    assert len(difference.items) == (status == "draft")
    assert difference.dated == ()


def test_what_is_finished_or_undecided_is_not_called_gone() -> None:
    plan = there(marks={"ACT-004": Mark(is_finished=True)})
    difference, questions = compared(document(*said()[:3]), plan)
    assert (difference.gone, questions.doubts) == ((), ())


def test_a_document_of_a_part_is_asked_about_once() -> None:
    proposal, plan = document(said()[0]), there()
    difference, questions = compared(proposal, plan)
    assert (kinds(questions), difference.gone) == (["part"], ())
    key = questions.doubts[0].key
    _, questions = compared(proposal, plan, {key: "each"})
    assert kinds(questions) == ["gone", "gone-commitment"]


def test_the_plans_own_words_change_in_a_draft_and_its_title_is_asked_about() -> None:
    proposal = document(*said(), title="plan v2 final", vision="A county that is safe")
    difference, questions = compared(proposal, there())
    assert [(i.id, i.field) for i in difference.items] == [("plan", "vision")]
    assert kinds(questions) == ["plan-words"]
    _, questions = compared(proposal, there("approved"))
    assert kinds(questions) == ["plan-words", "plan-words"]
    report = proposal._replace(period=Period(2025))
    difference, questions = compared(report, there())
    assert (difference.items, questions.doubts) == ((), ())


def test_new_leads_and_new_names_of_those_that_are_there() -> None:
    leads = (Lead("health", "Health", ("the NHS",)), Lead("police", "Police"))
    difference, _ = compared(document(*said())._replace(leads=leads), there())
    assert [(i.manner, i.id, i.now) for i in difference.items] == [
        ("reworded", "health", "the NHS"),
        ("new", "police", "Police"),
    ]


def test_words_that_were_redacted_do_not_come_back() -> None:
    words = {**WORDS, "ACT-001": (DATA, "Agree a list of [removed] types with health and police")}
    difference, questions = compared(document(*said()), there(words=words))
    assert (difference.items, questions.doubts) == ((), ())


REAL = real_plan()
EXACT = proposal_of(REAL)


@settings(max_examples=25, deadline=None)
@given(st.data())
def test_no_action_of_the_real_plan_is_ever_taken_for_another(data: st.DataObject) -> None:
    """Words left out, put in, said twice or turned round: an id is right, asked about, or new."""
    more = ["and", "beyond", "review", "all", "partners", "yearly", "the"]

    def other(action: NewAction) -> NewAction:
        words = action.action.split()
        for _ in range(data.draw(st.integers(0, 1 + len(words) // 3))):
            at = data.draw(st.integers(0, len(words) - 1))
            words[at : at + 1] = data.draw(st.sampled_from([[], [words[at]] * 2, [words[at], "x"]]))
            words = words or ["x"]
        return action._replace(
            action=" ".join([*words, *data.draw(st.lists(st.sampled_from(more), max_size=2))])
        )

    laid = flat(changed(EXACT, other))
    pairs = Pairs(laid, REAL.there, lambda *_: "later")
    for at, identity in pairs.actions.items():
        assert laid.actions[at].at == f"row of {identity}"


def test_the_order_of_rows_says_nothing() -> None:
    backwards = EXACT._replace(
        aims=tuple(
            aim._replace(
                commitments=tuple(
                    c._replace(actions=c.actions[::-1]) for c in aim.commitments[::-1]
                )
            )
            for aim in EXACT.aims[::-1]
        )
    )
    difference, questions = compared(backwards, REAL.there)
    assert (difference.items, questions.doubts) == ((), ())


def test_every_row_of_a_table_without_commitments_finds_its_action() -> None:
    """A document that lists the actions alone, under headings of its own."""
    bare = EXACT._replace(
        aims=tuple(
            aim._replace(
                commitments=(
                    NewCommitment(
                        "t", "Actions", tuple(a for c in aim.commitments for a in c.actions)
                    ),
                )
            )
            for aim in EXACT.aims
        )
    )
    difference, questions = compared(bare, REAL.there)
    assert len(difference.same) == 69
    assert (difference.items, set(kinds(questions))) == ((), {"regroup"})


def test_one_changed_row_is_one_difference() -> None:
    said_ = changed(EXACT, one("ACT-020", lambda a: a._replace(lead="Health")))
    difference, _ = compared(said_, REAL.there)
    assert [(i.id, i.field, i.now) for i in difference.items] == [("ACT-020", "lead", "Health")]
