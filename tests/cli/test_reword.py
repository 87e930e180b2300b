"""`reword` says a thing in other words, keeps what it said before, and says what is older now."""

import json

from tests.cli.changing import ROUTES, ROUTES_CY, Office, office

__all__ = ["office"]


def test_the_action_says_it_anew_and_a_record_says_what_it_said(office: Office) -> None:
    done = office(
        "reword", "act-11", "Light both paths", "--minute", "Board 4", "--reason", "Asked"
    )
    assert done.code == 0, done.err
    assert "    action: Light both paths\n" in office.text(ROUTES)
    (record,) = office.records()
    assert record == {
        "action": "ACT-011",
        "from": "safer-together-team",
        "date": "2026-05-15",
        "changes": "action",
        "was": "Light the lower river path and keep it open after dark",
        "now": "Light both paths",
        "reason": "Asked",
        "minute": "Board 4",
    }
    assert len(office.changed()) == 2


def test_the_answer_shows_both_and_names_what_is_older_now(office: Office) -> None:
    lines = office("reword", "ACT-011", "Light both paths", "--from", "EBC").out.splitlines()
    assert lines[0] == (
        "ACT-011 (Prevent; Elverwick Borough Council) Light the lower river path and keep it open"
        " after dark: the action's words changed, from Elverwick Borough Council."
    )
    assert lines[1:4] == [
        "  was  Light the lower river path and keep it open after dark",
        "  now  Light both paths",
        f"Changed {ROUTES}",
    ]
    assert lines[4].startswith("Wrote prevent/COM-05/2026-05-15-ACT-011-elverwick-council-")
    assert lines[5] == f"Older than these words now, until they are renewed: {ROUTES_CY}"
    assert "texts-stale" in office.ask("check").out


def test_it_answers_in_welsh(office: Office) -> None:
    out = office("reword", "ACT-011", "Light both paths", "--lang", "cy").out
    assert "Goleuo llwybr isaf yr afon" in out
    assert "newidiwyd: geiriau’r cam gweithredu, gan: " in out
    assert "\n  cynt  Light the lower" in out


def test_evidence_is_reworded_by_its_name(office: Office) -> None:
    assert office("reword", "ACT-011", "--evidence", "Photographs: before, after").code == 0
    assert '    evidence: "Photographs: before, after"\n' in office.text(ROUTES)
    assert office.records()[0]["changes"] == "evidence"


def test_the_same_words_change_nothing(office: Office) -> None:
    said = "Light the lower river path and keep it open after dark"
    done = office("reword", "ACT-011", f" {said} ")
    assert done.code == 0
    assert "it says so already" in done.out
    assert done.out.endswith("Nothing was changed.\n")
    assert office.changed() == set()


def test_a_commitment_names_its_actions_for_another_look(office: Office) -> None:
    done = office("reword", "COM-05", "We will make every path safe")
    assert "until that is accepted: ACT-011, ACT-012\n" in done.out
    flagged = office.ask("check", "--format", "json", "--as-of", "2026-06-01").out
    codes = [problem["code"] for problem in json.loads(flagged)["items"]]
    assert codes.count("commitment-reworded") == 2
    told = office("accept", "COM-05", "commitment-reworded", "--reason", "Both still fit")
    assert told.code == 0, told.err
    assert "commitment-reworded" not in office.ask("check", "--as-of", "2026-06-01").out
    again = office.ask("reword", "COM-05", "We will make all paths safe", "--date", "2026-05-16")
    assert again.code == 0
    assert "commitment-reworded" in office.ask("check", "--as-of", "2026-06-01").out


def test_a_dry_run_shows_the_record_and_writes_nothing(office: Office) -> None:
    done = office("reword", "ACT-011", "Light both paths", "--dry-run")
    assert f"Would change {ROUTES}" in done.out
    assert "changes: action" in done.out
    assert office.changed() == set()


def test_undo_takes_back_both(office: Office) -> None:
    office("reword", "ACT-011", "Light both paths")
    assert office.ask("undo").code == 0
    assert office.changed() == set()


def test_what_cannot_be_meant_is_a_sentence(office: Office) -> None:
    for args, said in (
        (("ACT-999", "x"), 'there is no "ACT-999" in this plan'),
        (("ACT-011",), "one text is wanted"),
        (("ACT-011", "x", "--evidence", "y"), "one text is wanted"),
        (("ACT-011", " "), "no words are given"),
        (("COM-05", "--evidence", "y"), "it has no evidence of its own"),
        (("ACT-011", "x", "--commitment"), "it has no commitment of its own"),
        (("ACT-011", "x", "--from", "nobody"), 'there is no body "nobody"'),
    ):
        done = office("reword", *args)
        assert (done.code, done.out) == (2, ""), args
        assert said in done.err
    assert office.changed() == set()


def test_a_file_that_cannot_be_spliced_is_named_and_left(office: Office) -> None:
    path = office.plan / ROUTES
    text = path.read_text("utf-8").replace(
        "    action: Light", "    action:\n      # why\n      Light"
    )
    path.write_text(text, "utf-8")
    before = office.files()
    done = office("reword", "ACT-011", "Light both paths")
    assert done.code == 3
    assert f"{ROUTES}: a comment stands between" in done.err
    assert office.files() == before


def test_an_id_that_stands_twice_is_not_guessed_at(office: Office) -> None:
    copy = office.plan / "prevent" / "COM-09-again.yaml"
    copy.write_text(office.text(ROUTES).replace("COM-05", "COM-09"), "utf-8")
    done = office("reword", "ACT-011", "Light both paths")
    assert done.code == 1
    assert "ACT-011 stands for more than one thing" in done.err


def test_words_changed_back_and_forth_on_a_day_are_all_kept(office: Office) -> None:
    first = "Light the lower river path and keep it open after dark"
    for words in ("Light both paths", first, "Light both paths"):
        assert office("reword", "ACT-011", words).code == 0
    assert len(office.records()) == 3


def test_the_page_of_an_action_says_that_it_wants_another_look(office: Office) -> None:
    office("reword", "COM-05", "We will make every path safe")
    shown = ("show", "ACT-011", "--as-of", "2026-06-01")
    page = office.ask(*shown, "--format", "table").out
    assert "nobody has said since that the action still fits it" in " ".join(page.split())
    (why,) = (
        why
        for why in json.loads(office.ask(*shown, "--format", "json").out)["item"]["why"]
        if why["flag"] == "look again"
    )
    assert why["dates"] == {"reworded_on": "2026-05-15"}
    assert why["records"][0].startswith("2026-05-15-COM-05-")
    office("accept", "ACT-011", "commitment-reworded", "--reason", "It fits")
    assert "look again" not in office.ask(*shown, "--format", "json").out


def test_in_welsh_it_is_said_that_the_plan_s_first_language_is_written(office: Office) -> None:
    done = office("reword", "ACT-011", "Goleuo", "--lang", "cy")
    assert f"yn iaith gyntaf y cynllun; ar gyfer geiriau Cymraeg: {ROUTES_CY}" in done.err
    assert "first language" not in office("reword", "ACT-011", "Light it").err


def test_signs_that_nobody_sees_are_refused(office: Office) -> None:
    for words, sign in (("a\tb", "U+0009"), ("a\u202eb", "U+202E"), ("a\x1bb", "U+001B")):
        done = office("reword", "ACT-011", words)
        assert done.code == 2
        assert f"a sign that nobody sees, {sign}" in done.err
    assert office.changed() == set()
    assert office("reword", "ACT-011", "Goleuo’r llwybr 👩‍👩‍👧").code == 0


def test_a_closed_action_and_a_day_outside_the_plan_are_noted(office: Office) -> None:
    assert office("close", "ACT-011", "--reason", "cancelled").code == 0
    done = office.ask("reword", "ACT-011", "Light both paths", "--date", "2031-01-01")
    assert done.code == 0
    assert "Note: ACT-011 is closed." in done.err
    assert "Note: 1 January 2031 is outside the plan's days: 1 April 2024 to" in done.err
    assert "Note:" not in office("reword", "ACT-012", "Teach night-time staff").err
