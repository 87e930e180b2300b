"""`returns in`: what comes back is understood, and nothing that was not said is recorded."""

import json
from datetime import datetime
from pathlib import Path
from typing import cast

import pytest

from planctl.locale.returns import both
from planctl.partners.asking.asked_text import as_text
from tests.cli.desk import Desk, Item
from tests.golden import same_as_golden
from tests.partners.forms import desk as desk_of
from tests.partners.returned_files import (
    EXAMPLE,
    ON,
    OPENING,
    SHEET,
    Returning,
    opening_lines,
    opening_sent,
    sent,
)
from tests.running import Result

COUNCIL, POLICE, HOMES = "elverwick-council", "elverwick-police", "neighbourhood-homes-team"


class Coordinator:
    """Somebody with a plan and a folder of forms that came back."""

    def __init__(self, desk: Desk, folder: Path) -> None:
        self.desk, self.folder = desk, folder

    def form(self, body: str = COUNCIL) -> Returning:
        return Returning(sent(body))

    def opening(self) -> Returning:
        return Returning(opening_sent(), OPENING)

    def save(self, form: Returning, name: str = "back.xlsx") -> str:
        return form.save(self.folder / name)

    def type(self, *words: str, on: tuple[str, ...] = ON) -> Result:
        return self.desk.run("returns", "in", *words, *on, cwd=self.desk.plan)

    def ask(self, *words: str, on: tuple[str, ...] = ON) -> dict[str, object]:
        done = self.type(*words, "--format", "json", on=on)
        assert done.code in (0, 1), done
        found: dict[str, object] = json.loads(done.out)
        return found

    def rows(self, form: Returning, *words: str) -> dict[str, Item]:
        items = cast(list[Item], self.ask(self.save(form), *words)["items"])
        return {str(item["id"]): item for item in items}

    def write(self, form: Returning, *words: str) -> dict[str, dict[str, object]]:
        """Record a form whole, and give the records that came of it."""
        before = self.desk.records()
        done = self.type(self.save(form), "--write", *words)
        assert done.code == 0, done
        after = self.desk.records()
        return {name: dict(after[name]) for name in after.keys() - before.keys()}


@pytest.fixture
def desk_with_forms(example_desk: Desk, tmp_path: Path) -> Coordinator:
    return Coordinator(example_desk, tmp_path)


@pytest.fixture
def at(desk_with_forms: Coordinator) -> Coordinator:
    return desk_with_forms


TWO_FILES = ("north (2).xlsx:ACT-005", "south.xlsx:ACT-005")


def about(said: dict[str, object], identity: str) -> list[Item]:
    return [item for item in cast(list[Item], said["items"]) if item["id"] == identity]


def codes(item: Item, weight: str = "") -> list[str]:
    remarks = cast(list[dict[str, str]], item["remarks"])
    return [each["code"] for each in remarks if weight in ("", each["weight"])]


def remark(item: Item, code: str) -> dict[str, str]:
    remarks = cast(list[dict[str, str]], item["remarks"])
    return next(each for each in remarks if each["code"] == code)


def test_a_form_left_alone_changes_nothing(at: Coordinator) -> None:
    rows = at.rows(at.form())
    assert {item["status"] for item in rows.values()} == {"unchanged"}
    assert len(rows) == 6
    assert at.write(at.form()) == {}
    assert at.type(at.save(at.form()), "--write").code == 0


def test_what_a_person_types_becomes_a_record_of_that_body(at: Coordinator) -> None:
    form = at.form().fill(
        "ACT-008",
        rag="Ambr",
        progress="Ten schools now.\r\nTwo more in May.\u00a0",
        barriers="Two have no hall",
        next_steps="Meet the heads",
        evidence_at="SharePoint > Board, item 4",
        new_date=datetime(2027, 9, 30),
        new_date_reason="The hall is closed",
    )
    (record,) = at.write(form).values()
    assert record == {
        "action": "ACT-008",
        "from": COUNCIL,
        "period": "2026-27 Q2",
        "date": "2026-11-21",
        "rag": "amber",
        "progress": "Ten schools now.\nTwo more in May.",
        "barriers": "Two have no hall",
        "next_steps": "Meet the heads",
        "supplied": [{"reference": "SharePoint > Board, item 4"}],
        "asks": {"timescale": "30 September 2027", "reason": "The hall is closed"},
    }
    assert at.desk.problems() == set()


def test_without_write_nothing_is_written_and_the_next_line_is_told(at: Coordinator) -> None:
    before = at.desk.records()
    done = at.type(at.save(at.form().fill("ACT-002", no_change="Ie / Yes")))
    assert done.code == 0
    assert "recorded\tACT-002\tback.xlsx\tDychweliad - Return!A4\telverwick-council" in done.out
    assert "back.xlsx --date 2026-11-21 --write" in done.err
    assert at.desk.records() == before


def test_that_a_day_is_ahead_is_told_of_what_was_written_alone(at: Coordinator) -> None:
    path = at.save(at.form().fill("ACT-002", no_change="y"))
    ahead = ("--date", "2099-01-15")
    assert "Dated ahead" not in at.type(path, on=ahead).err
    assert "Dated ahead" in at.type(path, "--write", on=ahead).err
    assert "Dated ahead" not in at.type(path, "--write", on=ahead).err


def test_one_undo_takes_the_whole_return_back(at: Coordinator) -> None:
    before = at.desk.records()
    form = (
        at.form().fill("ACT-002", no_change="y").fill("ACT-005", rag="g").fill("ACT-010", rag="R")
    )
    assert len(at.write(form)) == 3
    assert at.desk.run("undo", cwd=at.desk.plan).code == 0
    assert at.desk.records() == before


def test_the_same_file_changes_nothing_the_second_time_also_renamed_and_tomorrow(
    at: Coordinator,
) -> None:
    form = at.form().fill("ACT-002", no_change="y").fill("ACT-005", rag="g", progress="Every ward")
    assert len(at.write(form)) == 2
    before = at.desk.records()
    path = at.save(form, "renamed (2).xlsx")
    for on in (ON, ("--date", "2026-11-22"), ("--date", "2027-02-01")):
        done = at.type(path, "--write", on=on)
        assert done.code == 0, done
        assert done.out.count("unchanged\t") == 6
    assert at.desk.records() == before


def test_nothing_is_written_while_a_row_is_refused_unless_partial(at: Coordinator) -> None:
    form = at.form().fill("ACT-002", no_change="y").fill("ACT-005", rag="Amberish")
    before = at.desk.records()
    done = at.type(at.save(form), "--write")
    assert done.code == 1
    assert at.desk.records() == before
    for more in ((), ("--partial",)):
        assert "--partial --write" in at.type(at.save(form), *more).err
    done = at.type(at.save(form), "--write", "--partial")
    assert done.code == 1
    assert [name[11:18] for name in at.desk.records().keys() - before.keys()] == ["ACT-002"]


@pytest.mark.parametrize(
    ("boxes", "code", "column"),
    [
        ({"rag": "Amberish"}, "no-rating", "I"),
        ({"rag": "Green, amber in places"}, "rating-twice", "I"),
        ({"rag": "Green but the venue for May is not booked yet"}, "rating-and-words", "I"),
        ({"complete": "Partly"}, "no-yes", "M"),
        ({"new_date": "Sep 2027"}, "date-without-reason", "P"),
        ({"new_date_reason": "No hall"}, "reason-without-date", "O"),
        ({"new_date": "Febuary 2028", "new_date_reason": "x"}, "timescale-near", "O"),
        ({"new_date": "Hydref 2027", "new_date_reason": "x"}, "timescale-unclear", "O"),
        ({"new_date": "9/30/2027", "new_date_reason": "x"}, "timescale-unclear", "O"),
        ({"progress": '=HYPERLINK("http://x")'}, "formula", "J"),
        ({"progress": "left \u202e right"}, "control-signs", "J"),
    ],
    ids=lambda value: str(value)[:40],
)
def test_a_box_that_cannot_be_read_is_refused_with_its_cell(
    at: Coordinator, boxes: dict[str, object], code: str, column: str
) -> None:
    item = at.rows(at.form().fill("ACT-008", **boxes))["ACT-008"]
    assert item["status"] == "refused"
    assert codes(item, "refused") == [code]
    assert remark(item, code)["cell"] == f"Dychweliad - Return!{column}6"


def test_what_a_box_wants_is_noted_as_update_notes_it(at: Coordinator) -> None:
    rows = at.rows(at.form().fill("ACT-005", rag="Coch").fill("ACT-012", complete="✓"))
    assert codes(rows["ACT-005"]) == ["wants"]
    assert codes(rows["ACT-012"]) == ["complete-without-evidence"]
    assert {row["status"] for row in (rows["ACT-005"], rows["ACT-012"])} == {"recorded"}


def test_what_a_policy_requires_is_refused(at: Coordinator) -> None:
    terms = at.desk.plan / "plan.yaml"
    words = terms.read_text("utf-8")
    terms.write_text(words.replace("red_or_amber: warn", "red_or_amber: require"), "utf-8")
    item = at.rows(at.form().fill("ACT-005", rag="Coch"))["ACT-005"]
    assert item["status"] == "refused"
    assert "this plan wants barriers and next steps" in remark(item, "cannot")["text"]


def test_the_plan_s_own_words_are_never_taken_from_a_form(at: Coordinator) -> None:
    form = at.form().fill("ACT-010", timescale="Dec 2029", rag="Gwyrdd")
    item = at.rows(form)["ACT-010"]
    assert (item["status"], codes(item, "note")) == ("recorded", ["date-edited"])
    noted = remark(item, "date-edited")
    assert "planctl extend ACT-010" in noted["text"]
    assert (noted["here"], noted["there"]) == ("Mawrth 2027 / Mar 2027", "Dec 2029")
    (record,) = at.write(form).values()
    assert "asks" not in record
    assert at.desk.item("ACT-010", "2026-11-22")["timescale"] == "Mar 2027"


def test_words_edited_beside_clear_answers_are_noted_and_the_answers_recorded(
    at: Coordinator,
) -> None:
    form = at.form().fill("ACT-010", action="Do less", rag="Gwyrdd")
    item = at.rows(form)["ACT-010"]
    assert (item["status"], codes(item, "note")) == ("recorded", ["words-edited"])
    noted = remark(item, "words-edited")
    assert ("policy pack" in noted["here"], noted["there"]) == (True, "Do less")
    (record,) = at.write(form).values()
    assert record["rag"] == "green"


def test_a_row_that_says_nothing_but_in_a_locked_cell_is_asked_about_where_that_may_be_an_answer(
    at: Coordinator,
) -> None:
    form = at.form().fill("ACT-010", action="Do less").fill("ACT-012", timescale="Dec 2029")
    rows = at.rows(form)
    assert (rows["ACT-010"]["status"], codes(rows["ACT-010"])) == ("unchanged", ["words-edited"])
    assert (rows["ACT-012"]["status"], codes(rows["ACT-012"])) == ("question", ["date-edited"])
    assert at.rows(form, "--keep", "ACT-012")["ACT-012"]["status"] == "unchanged"


def test_what_changed_here_since_the_form_left_is_a_question_with_both_texts(
    at: Coordinator,
) -> None:
    at.desk("2026-11-22", "reword", "ACT-012", "Train all who work at night")
    quiet = at.rows(at.form())["ACT-012"]
    assert quiet["status"] == "unchanged"
    item = at.rows(at.form().fill("ACT-012", rag="Gwyrdd"))["ACT-012"]
    assert (item["status"], codes(item)) == ("question", ["words-changed"])
    assert "Train all who work at night" in remark(item, "words-changed")["here"]
    assert "Train night-time staff" in remark(item, "words-changed")["there"]


def test_a_report_that_came_in_since_is_held_beside_the_form_s(at: Coordinator) -> None:
    said = ("--from", COUNCIL, "--period", "2026-27-Q2", "--rag", "red", "--barriers", "No lamps")
    at.desk("2026-11-20", "update", "ACT-005", *said)
    form = at.form().fill("ACT-005", rag="Gwyrdd", progress="Every ward")
    item = at.rows(form)["ACT-005"]
    asked = remark(item, "reported-since")
    assert item["status"] == "question"
    assert asked["here"] == "Red · Barriers: No lamps"
    assert asked["there"] == "Green · Progress: Every ward"
    assert at.rows(form, "--keep", "ACT-005")["ACT-005"]["status"] == "unchanged"
    (record,) = at.write(form, "--take", "ACT-005").values()
    assert str(record["corrects"]).startswith("2026-11-20-ACT-005-elverwick-council-")
    assert at.desk.item("ACT-005", "2026-11-22")["rag"] == "green"
    assert at.write(form) == {}, "what was taken is recorded: the same file asks nothing more"


def test_where_the_same_was_said_here_meanwhile_nothing_is_asked(at: Coordinator) -> None:
    said = ("--from", COUNCIL, "--period", "2026-27-Q2", "--rag", "green", "--progress", "Done")
    at.desk("2026-11-20", "update", "ACT-005", *said)
    item = at.rows(at.form().fill("ACT-005", rag="G", progress="Done"))["ACT-005"]
    assert (item["status"], codes(item)) == ("unchanged", ["already"])


def test_no_change_beside_words_is_asked_about(at: Coordinator) -> None:
    form = at.form().fill("ACT-005", no_change="Ie / Yes", progress="But the survey came back")
    item = at.rows(form)["ACT-005"]
    assert (item["status"], codes(item)) == ("question", ["no-change-and"])
    (record,) = at.write(form, "--take", "ACT-005").values()
    assert "no_change" not in record
    assert record["progress"] == "But the survey came back"


def test_no_change_from_a_body_that_never_reported_is_recorded_with_a_note(
    at: Coordinator,
) -> None:
    form = at.form(POLICE).fill("ACT-002", no_change="Ie / Yes")
    item = at.rows(form)["ACT-002"]
    assert (item["status"], codes(item)) == ("recorded", ["no-change-first"])
    noted = remark(item, "no-change-first")
    assert noted["weight"] == "note"
    assert noted["cell"].endswith(form.cell("ACT-002", "no_change").coordinate)
    assert "had reported nothing here to be unchanged from" in noted["text"]
    (record,) = at.write(form).values()
    assert record["no_change"] == "yes"
    assert codes(at.rows(form)["ACT-002"]) == ["already"]
    reported = at.rows(at.form().fill("ACT-002", no_change="Ie / Yes"))["ACT-002"]
    assert (reported["status"], codes(reported)) == ("recorded", [])


def test_no_change_beside_another_rating_than_the_body_s_last_is_never_recorded_as_both(
    at: Coordinator,
) -> None:
    said = ("--from", COUNCIL, "--period", "2026-27-Q1", "--rag", "green", "--progress", "Begun")
    at.desk("2026-07-02", "update", "ACT-005", *said)
    alike = at.rows(at.form().fill("ACT-005", no_change="Ie / Yes", rag="Green"))["ACT-005"]
    assert (alike["status"], alike["remarks"]) == ("recorded", [])
    form = at.form().fill("ACT-005", no_change="Dim newid", rag="Coch")
    item = at.rows(form)["ACT-005"]
    assert (item["status"], codes(item, "question")) == ("question", ["no-change-rated"])
    assert (
        "the rating is Red: this body’s last was Green" in remark(item, "no-change-rated")["text"]
    )
    (record,) = at.write(form, "--take", "ACT-005").values()
    assert (record["rag"], "no_change" in record) == ("red", False)


def test_what_may_give_somebody_away_is_asked_about_and_not_repeated(at: Coordinator) -> None:
    words = "Ring Sam on 07700 900123"
    form = at.form().fill("ACT-005", progress=words)
    done = at.type(at.save(form), "--format", "json")
    assert "900123" not in done.out + done.err
    item = at.rows(form)["ACT-005"]
    assert (item["status"], codes(item)) == ("question", ["gives-away"])
    assert remark(item, "gives-away")["cell"] == "Dychweliad - Return!J5"
    assert item["settle"] == (
        "Take it out of the file, and give it again. Or --take ACT-005: record it for good."
        " --keep ACT-005: leave this row."
    )
    (record,) = at.write(form, "--take", f"{COUNCIL}:act-5").values()
    assert record["progress"] == words


def test_a_word_for_take_that_settles_nothing_is_told(at: Coordinator) -> None:
    done = at.type(at.save(at.form()), "--take", "ACT-001")
    assert "No question is open about ACT-001." in done.err
    done = at.type(at.save(at.form()), "--take", "health")
    assert (done.code, '"health" names no action' in done.err) == (2, True)
    done = at.type(at.save(at.form()), "--take", "ACT-002", "--keep", "ACT-002")
    assert done.code == 2


def test_an_id_alone_never_settles_what_two_bodies_ask(at: Coordinator) -> None:
    words = "Ring Sam on 07700 900123"
    files = [
        at.save(at.form(body).fill("ACT-012", progress=words), f"{body}.xlsx")
        for body in (COUNCIL, POLICE)
    ]
    said = at.ask(*files, "--take", "ACT-012")
    assert [item["status"] for item in about(said, "ACT-012")] == ["question", "question"]
    assert "ACT-012 says too little" in " ".join(cast(list[str], said["lines"]))
    for form in ("table", "plain", "json"):
        shown = " ".join(at.type(*files, "--format", form).out.split())
        assert f"--take {COUNCIL}:ACT-012: record it for good." in shown
        assert f"--keep {POLICE}:ACT-012: leave this row." in shown
    both = ("--take", "EBC:ACT-012", "--keep", "Elverwick Police:ACT-012")
    items = about(at.ask(*files, *both), "ACT-012")
    assert [item["status"] for item in items] == ["recorded", "unchanged"]
    done = at.type(*files, "--take", "elverwick-polise:ACT-012")
    assert (done.code, 'Did you mean "elverwick-police"?' in done.err) == (2, True)


def test_two_files_of_one_body_that_differ_are_a_question_with_both_texts(
    at: Coordinator,
) -> None:
    north = at.save(at.form().fill("ACT-005", rag="g", progress="North done"), "north (2).xlsx")
    south = at.save(at.form().fill("ACT-005", rag="r", progress="South not begun"), "south.xlsx")
    items = about(at.ask(north, south), "ACT-005")
    assert [codes(item, "question") for item in items] == [["said-differently-there"]] * 2
    assert remark(items[0], "said-differently-there")["text"].endswith(
        "in south.xlsx Dychweliad - Return!A5: Red · Progress: South not begun"
    )
    shown = " ".join(at.type(north, south, "--format", "table").out.split())
    assert "--take 'north (2).xlsx:ACT-005': what this file says" in shown
    for unclear in (("ACT-005",), (f"{COUNCIL}:ACT-005",), (*TWO_FILES,)):
        take = [word for each in unclear for word in ("--take", each)]
        items = about(at.ask(north, south, *take), "ACT-005")
        assert [item["status"] for item in items] == ["question", "question"], unclear
    items = about(at.ask(north, south, "--take", "south.xlsx:ACT-005"), "ACT-005")
    assert [item["status"] for item in items] == ["unchanged", "recorded"]
    assert at.type(north, "--write").code == 0
    (item,) = about(at.ask(south), "ACT-005")
    assert codes(item, "question") == ["reported-since"], "one after the other"


def test_two_files_of_one_body_once_one_is_recorded_leave_one_question_to_take_or_keep(
    at: Coordinator,
) -> None:
    north = at.save(at.form().fill("ACT-005", rag="g", progress="North done"), "north.xlsx")
    south = at.save(at.form().fill("ACT-005", rag="r", progress="South not begun"), "south.xlsx")
    assert at.type(north, "--write").code == 0
    recorded, asking = about(at.ask(north, south), "ACT-005")
    assert (recorded["status"], asking["status"]) == ("unchanged", "question")
    assert asking["settle"] == (
        "--take ACT-005: record its answers. --keep ACT-005: leave this row."
    )
    kept = about(at.ask(north, south, "--keep", "ACT-005"), "ACT-005")
    assert [item["status"] for item in kept] == ["unchanged", "unchanged"]
    taken = about(at.ask(north, south, "--take", "ACT-005"), "ACT-005")
    assert [item["status"] for item in taken] == ["unchanged", "recorded"]


def test_rows_may_be_hidden_deleted_and_moved(at: Coordinator) -> None:
    form = at.form().fill("ACT-005", rag="Green ").fill("ACT-011", rag="GREEN - on track")
    form.sheet.delete_rows(form.row("ACT-008"))
    form.sheet.insert_rows(1, 3)
    form.sheet.row_dimensions[form.row("ACT-005")].hidden = True
    rows = at.rows(form)
    assert sorted(rows) == ["ACT-002", "ACT-005", "ACT-010", "ACT-011", "ACT-012"]
    (file,) = cast(list[Item], at.ask(at.save(form))["files"])
    assert remark(file, "rows-gone")["text"] == "gone from the form: ACT-008"
    assert codes(rows["ACT-005"]) == ["row-hidden"]
    assert codes(rows["ACT-011"]) == ["rating-read"]
    assert rows["ACT-005"]["says"] == rows["ACT-011"]["says"] == "Green"


def test_a_column_put_in_and_a_hidden_one_are_named_and_not_read(at: Coordinator) -> None:
    form = at.form()
    form.sheet.insert_cols(3)
    form.sheet.cell(form.top, 3).value = "Our own notes"
    form.sheet.cell(form.row("ACT-005"), 3).value = "ask Jo, jo@example.org"
    form.fill("ACT-005", rag="Gwyrdd")
    form.sheet.column_dimensions["C"].hidden = True
    said = at.ask(at.save(form))
    (file,) = cast(list[Item], said["files"])
    assert codes(file) == ["column-hidden", "column-not-read", "beside-gives-away"]
    assert "jo@example.org" not in json.dumps(said)
    items = {item["id"]: item for item in cast(list[Item], said["items"])}
    assert items["ACT-005"]["says"] == "Green"


def test_a_heading_that_was_written_over_is_refused_for_its_column_would_be_lost(
    at: Coordinator,
) -> None:
    form = at.form().fill("ACT-005", rag="Gwyrdd")
    form.sheet.cell(form.top, form.column("rag")).value = "Green"
    said = at.ask(at.save(form), "--write")
    (file,) = cast(list[Item], said["files"])
    assert (said["written"], codes(file), said["items"]) == (False, ["heading-lost"], [])
    assert remark(file, "heading-lost")["cell"] == "Dychweliad - Return!I"
    assert remark(file, "heading-lost")["text"].endswith("RAG")


def test_a_comment_is_named_and_not_recorded(at: Coordinator) -> None:
    from openpyxl.comments import Comment

    form = at.form()
    form.cell("ACT-005", "progress").comment = Comment("Is this still ours?", "Sam")
    (file,) = cast(list[Item], at.ask(at.save(form))["files"])
    assert "Is this still ours?" in remark(file, "comment")["text"]


def test_the_same_row_twice_is_taken_once_and_refused_where_it_differs(at: Coordinator) -> None:
    alike = at.form().fill("ACT-005", rag="G").add("ACT-005", rag="Gwyrdd")
    items = cast(list[Item], at.ask(at.save(alike))["items"])
    assert [i["status"] for i in items if i["id"] == "ACT-005"] == ["recorded", "unchanged"]
    differ = at.form().fill("ACT-005", rag="G").add("ACT-005", rag="Coch")
    items = cast(list[Item], at.ask(at.save(differ))["items"])
    twice = [item for item in items if item["id"] == "ACT-005"]
    assert [item["status"] for item in twice] == ["refused", "refused"]
    cells = {str(item["cell"]) for item in twice}
    assert {remark(twice[0], "said-differently")["cell"]} < cells
    assert str(twice[1]["cell"]) in remark(twice[0], "said-differently")["text"]


def test_a_row_that_was_added_is_asked_about(at: Coordinator) -> None:
    form = at.form().add("ACT-001", progress="We helped with this one")
    item = at.rows(form)["ACT-001"]
    assert (item["status"], codes(item, "question")) == ("question", ["not-asked"])
    assert at.rows(form, "--take", "ACT-001")["ACT-001"]["status"] == "recorded"


def test_a_row_about_nothing_here_is_refused_with_the_nearest(at: Coordinator) -> None:
    item = at.rows(at.form().add("ACT-099", progress="Whose?"))["ACT-099"]
    assert item["status"] == "refused"
    assert 'no "ACT-099" in this plan' in remark(item, "unknown-id")["text"]
    form = at.form()
    form.sheet.cell(form.row("ACT-005"), form.column("id")).value = None
    form.sheet.cell(5, form.column("progress")).value = "Lost"
    (file,) = cast(list[Item], at.ask(at.save(form))["files"])
    assert remark(file, "no-id")["cell"] == "Dychweliad - Return!J5"
    assert "“Lost”" in remark(file, "no-id")["text"]


def test_two_partners_on_one_action_are_both_recorded_and_do_not_agree(at: Coordinator) -> None:
    council = at.form().fill("ACT-012", rag="Gwyrdd")
    police = at.form(POLICE).fill("ACT-012", rag="Coch", barriers="No time", next_steps="Ask")
    files = (at.save(council, "a.xlsx"), at.save(police, "b.xlsx"))
    assert at.type(*files, "--write").code == 0
    item = at.desk.item("ACT-012", "2026-11-22")
    assert (item["agreed"], item["rag"]) == (False, "red")


def test_words_of_a_body_that_does_not_lead_are_kept_and_said_so(at: Coordinator) -> None:
    at.desk("2026-11-21", "relead", "ACT-011", "--to", "Elverwick Police")
    form = at.form().fill("ACT-011", progress="Lamps are up")
    item = at.rows(form, "--take", "ACT-011")["ACT-011"]
    assert (item["status"], codes(item)) == ("recorded", ["words-changed", "kept"])


def test_an_old_sheet_speaks_of_its_own_period_and_a_frozen_one_is_late(at: Coordinator) -> None:
    form = at.form().fill("ACT-005", rag="Gwyrdd")
    later = ("--date", "2027-02-01")
    said = at.ask(at.save(form), on=later)
    (file,) = cast(list[Item], said["files"])
    assert codes(file) == ["old-sheet"]
    assert {item["period"] for item in cast(list[Item], said["items"])} == {"2026-27 Q2"}
    board = ("--from", "partnership-board", "--minute", "Item 2")
    at.desk("2026-11-21", "freeze", "2026-27-Q2", *board)
    (file,) = cast(list[Item], at.ask(at.save(form), on=later)["files"])
    assert codes(file) == ["old-sheet", "late"]


def test_an_old_sheet_names_the_next_step_and_can_be_meant_for_the_round_now(
    at: Coordinator,
) -> None:
    path = at.save(at.form().fill("ACT-005", rag="Gwyrdd"))
    later = ("--date", "2027-02-01")
    (file,) = cast(list[Item], at.ask(path, on=later)["files"])
    told = remark(file, "old-sheet")["text"]
    assert "recorded for 2026-27 Q2. If 2026-27 Q3 was meant: --period 2026-27-Q3." in told
    assert told.endswith(f"planctl returns out --lead {COUNCIL}")
    said = at.ask(path, "--period", "2026-27-Q3", on=later)
    (file,) = cast(list[Item], said["files"])
    assert (codes(file), file["period"]) == (["period-typed"], "2026-27 Q3")
    assert about(said, "ACT-005")[0]["period"] == "2026-27 Q3"
    assert "--period 2026-27-Q3" in str(said["next"])
    alike = at.ask(path, "--period", "2026-27 Q2")
    assert codes(cast(list[Item], alike["files"])[0]) == []
    opening = at.save(at.opening().fill("ACT-005", **OLD), "opening.xlsx")
    said = at.ask(opening, "--period", "2026-27-Q3")
    assert codes(cast(list[Item], said["files"])[0]) == ["period-not-for"]
    assert about(said, "ACT-005")[0]["period"] == "2024-25 Q4"


def test_a_sheet_of_another_plan_is_refused(at: Coordinator) -> None:
    terms = at.desk.plan / "plan.yaml"
    terms.write_text(terms.read_text("utf-8").replace("Riverside", "Lakeside"), "utf-8")
    said = at.ask(at.save(at.form().fill("ACT-005", rag="Gwyrdd")))
    (file,) = cast(list[Item], said["files"])
    assert (codes(file, "refused"), said["items"]) == (["other-plan"], [])


def test_without_its_ticket_a_form_says_whose_it_seems_and_asks(at: Coordinator) -> None:
    form = at.form().fill("ACT-005", rag="Gwyrdd").lose_ticket()
    path = at.save(form, "export.xlsx")
    done = at.type(path)
    assert done.code == 1
    assert "It looks like Elverwick Borough Council: --from elverwick-council" in done.out
    said = at.ask(path, "--from", COUNCIL)
    items = {item["id"]: item for item in cast(list[Item], said["items"])}
    assert (items["ACT-005"]["status"], items["ACT-005"]["from"]) == ("recorded", COUNCIL)


def test_the_body_that_is_typed_is_not_another_than_the_ticket_s(at: Coordinator) -> None:
    done = at.type(at.save(at.form()), "--from", POLICE)
    assert (done.code, "it was made for Elverwick Borough Council" in done.out) == (1, True)
    assert at.type(at.save(at.form()), "--from", "nobody").code == 2


def test_the_body_that_is_typed_is_for_the_files_without_a_ticket(at: Coordinator) -> None:
    with_ticket = at.save(at.form().fill("ACT-005", rag="g"), "a.xlsx")
    without = at.save(at.form(POLICE).fill("ACT-012", rag="g").lose_ticket(), "b.xlsx")
    done = at.type(with_ticket, without, "--from", POLICE)
    assert done.code == 0
    assert "recorded\tACT-005\ta.xlsx\tDychweliad - Return!A5\telverwick-council" in done.out
    assert "recorded\tACT-012\tb.xlsx\tDychweliad - Return!A5\telverwick-police" in done.out


def test_two_files_without_a_ticket_are_never_both_put_in_one_body_s_mouth(at: Coordinator) -> None:
    council = at.save(at.form().fill("ACT-005", rag="g").lose_ticket(), "a.xlsx")
    police = at.save(at.form(POLICE).fill("ACT-012", rag="g").lose_ticket(), "b.xlsx")
    done = at.type(council, police)
    assert "body by body" in done.err
    done = at.type(council, police, "--from", POLICE, "--write")
    assert done.code == 1
    assert "It looks like Elverwick Borough Council" in done.out
    assert "Wrote" not in done.out
    assert at.type(police, "--from", POLICE, "--write").code == 0


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("a.pdf", b"%PDF-1.7 ...", "it is a PDF"),
        ("a.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "old office file"),
        ("a.xlsx", b"PK\x03\x04 and then nothing", ""),
        ("a.csv", b"\x00\x01\x02", ""),
        ("a.txt", b"Dear all, we have nothing to say.", "no row of headings"),
        ("a.csv", b"", "it is empty"),
    ],
)
def test_other_files_are_refused_with_what_they_are(
    at: Coordinator, name: str, data: bytes, told: str
) -> None:
    (at.folder / name).write_bytes(data)
    done = at.type(str(at.folder / name))
    assert done.code == 2
    assert done.out.startswith("refused\t\t")
    assert told in done.out
    assert ("Mend what is refused in the form" in done.err) == ("headings" in told)
    assert "unexpected" not in done.err


def test_a_file_that_is_not_there_is_refused_beside_those_that_are(at: Coordinator) -> None:
    done = at.type("nowhere.xlsx", at.save(at.form().fill("ACT-005", rag="g")))
    assert done.code == 1
    assert "refused\t\tnowhere.xlsx\t\t\t\t\tno such file" in done.out
    assert "Mend what is refused" not in done.err
    assert at.type("nowhere.xlsx", "neither.docx").code == 2  # nothing at all could be read
    assert "recorded\tACT-005" in done.out


OLD = {
    "date": "12 May 2025",
    "period": "2024-25 Q4",
    "rag": "Gwyrdd / Green",
    "progress": "Begun",
    "source": "Annual report 2024-25, p. 14",
}


def test_an_opening_position_is_recorded_as_each_row_says(at: Coordinator) -> None:
    form = at.opening().fill("ACT-005", **OLD, **{"from": "Elverwick Borough Council"})
    form.add("ACT-005", date=datetime(2024, 11, 1), rag="Coch", source="Minutes, 3")
    records = at.write(form)
    (first,) = (record for record in records.values() if record["date"] == "2025-05-12")
    assert first == {
        "action": "ACT-005",
        "from": COUNCIL,
        "period": "2024-25 Q4",
        "date": "2025-05-12",
        "rag": "green",
        "progress": "Begun",
        "source": "Annual report 2024-25, p. 14",
    }
    (second,) = (record for record in records.values() if record["date"] == "2024-11-01")
    assert second["from"] == "safer-together-team"
    assert at.write(form) == {}


def test_a_row_of_an_opening_position_without_words_is_not_told_as_left_empty(
    at: Coordinator,
) -> None:
    form = at.opening().fill("ACT-005", date="12 May 2025", source="Annual report")
    rows = at.rows(form)
    assert (rows["ACT-005"]["status"], codes(rows["ACT-005"])) == ("unchanged", ["no-words"])
    assert codes(rows["ACT-008"]) == []


def test_an_action_that_an_added_row_speaks_of_is_not_told_as_left_empty(at: Coordinator) -> None:
    form = at.opening().add("ACT-005", **OLD)
    path = at.save(form)
    for words in ((), ("--write",), ()):
        shown = " ".join(at.type(path, *words, "--format", "table").out.split())
        assert "left empty: 13 ACT-001 ACT-002 ACT-003 ACT-004 ACT-006" in shown, words
    assert "recorded already: 1 ACT-005" in shown


def test_a_row_of_an_opening_position_that_is_dated_ahead_is_asked_about(at: Coordinator) -> None:
    form = at.opening().fill("ACT-005", **{**OLD, "date": datetime(2027, 5, 12)})
    item = at.rows(form)["ACT-005"]
    assert (item["status"], codes(item, "question")) == ("question", ["day-ahead"])
    asked = remark(item, "day-ahead")
    assert asked["cell"] == f"{OPENING}!{form.cell('ACT-005', 'date').coordinate}"
    assert at.rows(form, "--take", "ACT-005")["ACT-005"]["status"] == "recorded"
    (item,) = about(at.ask(at.save(form), on=("--date", "2027-05-12")), "ACT-005")
    assert item["status"] == "recorded"


@pytest.mark.parametrize(
    ("new_date", "noted"),
    [
        ("1 Sep 2026", ["asks-past", "asks-earlier"]),
        ("Jan 2027", ["asks-earlier"]),
        ("Sep 2027", []),
    ],
)
def test_a_new_date_that_is_over_or_earlier_than_what_is_in_force_is_noted(
    at: Coordinator, new_date: str, noted: list[str]
) -> None:
    form = at.form().fill("ACT-010", new_date=new_date, new_date_reason="No staff")
    item = at.rows(form)["ACT-010"]
    assert (item["status"], codes(item)) == ("recorded", noted)
    if noted:
        assert remark(item, "asks-earlier")["text"].endswith("in force: Mar 2027")


def test_an_opening_position_is_written_whole_or_not_at_all(at: Coordinator) -> None:
    form = at.opening().fill("ACT-005", **OLD).fill("ACT-008", rag="Coch", source="x")
    before = at.desk.records()
    done = at.type(at.save(form), "--write", "--partial")
    assert done.code == 1
    assert "written whole or not at all" in done.err
    assert at.desk.records() == before
    item = at.rows(form)["ACT-008"]
    assert codes(item, "refused") == ["no-date"]
    column = form.cell("ACT-008", "date").coordinate
    assert remark(item, "no-date")["cell"] == f"{OPENING}!{column}"
    assert remark(item, "no-date")["text"].startswith("write the date")


def test_an_opening_position_comes_back_as_lines_of_cells_too(at: Coordinator) -> None:
    import csv
    import io

    rows = list(csv.reader(io.StringIO(opening_lines().decode("utf-8-sig"))))
    keys = [heading.split(" / ")[-1] for heading in rows[0]]
    row = next(row for row in rows if row[0] == "ACT-005")
    for heading, words in {
        "Date": "12/05/2025",
        "Period": "2024-25",
        "Progress": "'- one thing; another",
        "Source": "Annual report",
    }.items():
        row[keys.index(heading)] = words
    out = io.StringIO()
    csv.writer(out, delimiter=";").writerows(rows)
    path = at.folder / "opening.csv"
    path.write_text(out.getvalue(), "utf-8-sig")
    before = at.desk.records()
    done = at.type(str(path), "--write")
    assert done.code == 0, done
    (name,) = at.desk.records().keys() - before.keys()
    record = at.desk.records()[name]
    assert (record["progress"], record["period"]) == ("- one thing; another", "2024-25")


def test_words_struck_out_are_asked_about(at: Coordinator) -> None:
    from openpyxl.styles import Font

    form = at.form().fill("ACT-005", progress="No longer so")
    form.cell("ACT-005", "progress").font = Font(strike=True)
    item = at.rows(form)["ACT-005"]
    assert (item["status"], codes(item)) == ("question", ["struck"])
    assert remark(item, "struck")["there"] == "No longer so"


def test_a_correction_made_here_after_the_form_was_recorded_is_not_undone_by_it(
    at: Coordinator,
) -> None:
    form = at.form().fill("ACT-005", rag="Gwyrdd", progress="Every ward")
    (name,) = at.write(form)
    at.desk(
        "2026-11-23", "update", "ACT-005", "--from", COUNCIL, "--rag", "red", "--corrects", name
    )
    item = at.rows(form)["ACT-005"]
    assert (item["status"], codes(item)) == ("unchanged", ["already"])
    assert at.desk.item("ACT-005", "2026-11-24")["rag"] == "red"


def test_a_second_form_of_the_round_adds_a_report_and_corrects_none(at: Coordinator) -> None:
    from planctl.partners.asking.asked_workbook import as_workbook
    from tests.partners.forms import desk as forms_of

    at.write(at.form().fill("ACT-005", rag="Gwyrdd", progress="Every ward"))
    fresh = Returning(as_workbook(forms_of(at.desk.plan).form(COUNCIL)))
    fresh.fill("ACT-005", rag="Coch", barriers="None came back", next_steps="Ask again")
    done = at.type(at.save(fresh), "--write", on=("--date", "2026-11-25"))
    assert done.code == 0, done
    (record,) = (r for n, r in at.desk.records("ACT-005").items() if n.startswith("2026-11-25"))
    assert "corrects" not in record
    assert at.desk.item("ACT-005", "2026-11-26")["rag"] == "red"


def test_the_examples_of_its_help_run_once_the_forms_are_there(at: Coordinator) -> None:
    shown = at.desk.run("returns", "in", "--help", cwd=at.desk.plan).out
    assert max(map(len, shown.split("\n"))) <= 80
    lines = [line.strip() for line in shown.split("Examples:\n")[1].split("\n\n")[0].split("\n")]
    at.save(at.form(), "health.xlsx")
    at.save(at.form(POLICE), "police.xlsx")
    (at.folder / "health.csv").write_text("Action,RAG,Progress\nACT-010,g,Done\n", "utf-8")
    for line in lines:
        words = line.replace("--from health", "--from EHB").replace("SWP:", "EBC:").split()[1:]
        done = at.desk.run(*words, *ON, "--plan", str(at.desk.plan), cwd=at.folder)
        assert done.code == 0, (line, done)


def test_in_welsh_no_sentence_of_ours_has_english_in_it(at: Coordinator) -> None:
    form = (
        at.form()
        .fill("ACT-005", rag="Coch")
        .fill("ACT-008", new_date=datetime(2027, 9, 30), new_date_reason="Dim neuadd")
        .fill("ACT-010", new_date="Hydref 2027 neu wedyn", new_date_reason="Dim staff")
        .add("ACT-099", progress="Pwy?")
    )
    rows = at.rows(form, "--lang", "cy")
    assert remark(rows["ACT-005"], "wants")["text"] == (
        "eisiau ar gyfer Coch: rhwystrau, camau nesaf"
    )
    assert "gofynnir amdano: 30 Medi 2027 (Dim neuadd)" in str(rows["ACT-008"]["says"])
    unclear = remark(rows["ACT-010"], "timescale-unclear")["text"]
    assert unclear.endswith("Pa ddiwrnod, mis, chwarter neu flwyddyn a olygir?")
    assert remark(rows["ACT-099"], "unknown-id")["text"].startswith("nid oes ACT-099 yn y cynllun")
    opening = at.opening().fill("ACT-005", **{**OLD, "state": "Bron"})
    state = remark(at.rows(opening, "--lang", "cy")["ACT-005"], "no-state")
    assert state["text"].endswith("Mae: heb ddechrau, ar y gweill, wedi’i gwblhau")
    assert "--lang cy" in at.type(at.save(at.form().fill("ACT-005", rag="g")), "--lang", "cy").err


@pytest.mark.parametrize("lang", ["en", "cy"])
def test_the_preview_can_be_acted_on_line_by_line(at: Coordinator, lang: str) -> None:
    council = (
        at.form()
        .fill("ACT-002", no_change="Ie / Yes")
        .fill("ACT-005", rag="GREEN - on track", progress="Every ward was asked. Back in March.")
        .fill("ACT-008", rag="Amberish", new_date="Sep 2027")
        .fill("ACT-011", progress="Ring Sam on 07700 900123", complete="x")
        .fill("ACT-012", timescale="2029", rag="r")
    )
    homes = at.form(HOMES)
    lost = at.form(POLICE).lose_ticket()
    at.folder = at.desk.plan.parent
    for form, name in ((council, "council.xlsx"), (homes, "homes.xlsx"), (lost, "police.xlsx")):
        at.save(form, name)
    files = ("council.xlsx", "homes.xlsx", "police.xlsx")
    shown = ("--format", "table", "--lang", lang)
    done = at.desk.run("returns", "in", *files, *ON, *shown, cwd=at.folder)
    assert done.code == 1
    *lines, command, _end = done.out.split("\n")
    assert max(map(len, lines)) <= 80
    more = ("--lang", "cy") if lang == "cy" else ()
    words = ("planctl", "returns", "in", *files, *ON, *more, "--from", POLICE)
    assert command.strip() == " ".join(words)
    same_as_golden(f"returns-in.{lang}.txt", done.out)


LEAK = "Train the Joneses of Splott"


def test_a_form_that_left_before_a_redaction_does_not_bring_the_words_back(
    at: Coordinator,
) -> None:
    desk, plan = at.desk, at.desk.plan
    progress = f"Nine schools were met. {LEAK} in June."
    words = ("--progress", progress, "--period", "2026-27-Q2", "--from", COUNCIL)
    desk("2026-11-20", "update", "ACT-005", *words)
    options = ("--lead", COUNCIL, "--as-of", "2026-11-21", "--output", str(at.folder / "f.xlsx"))
    assert desk.run("returns", "out", *options, cwd=plan).code == 0
    form = Returning((at.folder / "f.xlsx").read_bytes())
    assert LEAK in str(form.cell("ACT-005", "last").value)
    name = next(name for name in desk.records() if name.startswith("2026-11-20-ACT-005"))
    assert desk.run("redact", name, "--text", LEAK, "--yes", cwd=plan).code == 0
    answered = at.save(form.fill("ACT-005", rag="Gwyrdd"))
    for shape in ("json", "plain", "table"):
        done = at.type(answered, "--format", shape)
        assert "Splott" not in done.out + done.err
    assert codes(about(at.ask(answered), "ACT-005")[0]) == []
    again = at.save(form.fill("ACT-005", progress=progress))
    (item,) = about(at.ask(again), "ACT-005")
    assert (item["status"], codes(item, "question")) == ("question", ["redacted-since"])
    other = at.save(at.form().fill("ACT-005", rag="Coch"), "other.xlsx")
    for shape in ("json", "plain", "table"):
        assert "Splott" not in at.type(again, other, "--format", shape).out
    for settled in ((), ("--take", "ACT-005"), ("--keep", "ACT-005")):
        for shape in ("json", "plain", "table"):
            done = at.type(again, "--format", shape, *settled)
            assert "Splott" not in done.out + done.err


def test_one_action_in_more_rows_than_anybody_means_is_one_refusal(at: Coordinator) -> None:
    form = at.form().fill("ACT-008", rag="Coch")
    first = form.cell("ACT-005", "id").coordinate
    for _ in range(20):
        form.add("ACT-005", progress="Again")
    said = at.ask(at.save(form))
    (file,) = cast(list[Item], said["files"])
    (told,) = (each for each in cast(list[Item], file["remarks"]) if each["weight"] == "refused")
    assert (told["code"], told["cell"]) == ("too-many-rows", f"{SHEET}!{first}")
    last = form.sheet.cell(form.sheet.max_row, 1).coordinate
    assert f"rows of ACT-005: 21, from here to {SHEET}!{last}." in str(told["text"])
    assert about(said, "ACT-005") == []
    assert about(said, "ACT-008")[0]["status"] == "recorded"


def test_a_person_is_shown_the_first_rows_of_each_status_and_how_many_more_there_are(
    at: Coordinator,
) -> None:
    form = at.form().fill("ACT-008", rag="Coch")
    for number in range(1000, 1205):
        form.add(f"ACT-{number}", progress="Words")
    form.add("", progress="Nobody's")
    path = at.save(form)
    assert cast(dict[str, int], at.ask(path)["counts"])["refused"] == 206
    for shape in ("plain", "table"):
        done = at.type(path, "--format", shape, "--lang", "cy")
        assert "Heb eu dangos: 5. Y cyfan: --format json" in done.out + done.err
        assert done.out.count("ACT-1199") == done.out.count("ACT-1000") > 0
        assert "ACT-1200" not in done.out


def test_ids_that_were_exchanged_in_a_text_are_refused_in_both_places(at: Coordinator) -> None:
    text = as_text(desk_of(EXAMPLE).form(COUNCIL))
    swapped = text.replace("ACT-005 ==", "x ==").replace("ACT-008 ==", "ACT-005 ==")
    swapped = swapped.replace("x ==", "ACT-008 ==")
    label = f"{both('progress')}:"
    path = at.folder / "back.txt"
    path.write_text(swapped.replace(label, f"{label} Words"), "utf-8")
    said = at.ask(str(path))
    for identity, other in (("ACT-005", "ACT-008"), ("ACT-008", "ACT-005")):
        (item,) = about(said, identity)
        assert item["status"] == "refused"
        assert remark(item, "row-of-another")["text"].startswith(f"the form left with {other} here")
    assert about(said, "ACT-010")[0]["status"] == "recorded"


def test_a_period_after_the_plan_is_told_with_the_days_of_the_plan(at: Coordinator) -> None:
    path = at.save(at.form().fill("ACT-005", rag="Gwyrdd"))
    done = at.type(path, "--period", "2040-41-Q4", "--lang", "cy", "--format", "plain")
    assert (
        "2040-41 Q4 yn gyfnod o’r cynllun hwn: mae’n rhedeg o 1 Ebrill 2024 i 31 Mawrth" in done.out
    )
    form = at.opening().fill("ACT-005", **{**OLD, "period": "2040-41 Q4"})
    item = at.rows(form)["ACT-005"]
    assert (item["status"], codes(item, "refused")) == ("refused", ["not-of-plan"])
    assert remark(item, "not-of-plan")["cell"].startswith(OPENING)


@pytest.mark.parametrize("form", ["xlsx", "txt"])
def test_a_ticket_of_another_body_is_a_question_for_the_whole_file(
    form: str, at: Coordinator
) -> None:
    path = at.folder / f"back.{form}"
    if form == "xlsx":
        book = at.form().fill("ACT-005", rag="Gwyrdd")
        hidden = book.book["planctl"]["A1"]
        hidden.value = str(hidden.value).replace(f'"{COUNCIL}"', '"otterbrook"', 1)
        at.save(book, path.name)
    else:
        text = as_text(desk_of(EXAMPLE).form(COUNCIL)).replace(f" {COUNCIL} |", " otterbrook |", 1)
        label = f"{both('progress')}:"
        path.write_text(text.replace(label, f"{label} Words"), "utf-8")
    said = at.ask(str(path))
    (file,) = cast(list[Item], said["files"])
    assert codes(file, "question") == ["whose-ticket"]
    assert f"The form says {COUNCIL}" in remark(file, "whose-ticket")["text"]
    assert said["items"] == []
    settled = at.ask(str(path), "--from", COUNCIL)
    assert about(settled, "ACT-005")[0]["from"] == COUNCIL
    assert about(settled, "ACT-005")[0]["status"] == "recorded"


def test_ids_that_were_exchanged_in_a_workbook_are_refused_in_both_rows(at: Coordinator) -> None:
    form = at.form().fill("ACT-005", rag="Coch").fill("ACT-008", rag="Coch")
    one, other = form.cell("ACT-005", "id"), form.cell("ACT-008", "id")
    one.value, other.value = other.value, one.value
    items = at.rows(form)
    for identity, meant in (("ACT-005", "ACT-008"), ("ACT-008", "ACT-005")):
        assert items[identity]["status"] == "refused"
        told = remark(items[identity], "row-of-another")["text"]
        assert told.startswith(f"the form left with {meant} here")
