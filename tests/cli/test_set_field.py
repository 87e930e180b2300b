"""`set` changes one field of many actions: shown first, asked once, undone at once."""

import pytest

from tests.cli.at_terminal import at_terminal
from tests.cli.changing import DAY, Office, office

__all__ = ["office"]

OURS = ("set", "--lead", "EBC", "lead")


def test_what_would_change_is_shown_and_not_written_unasked(office: Office) -> None:
    done = office(*OURS, "Otterbrook")
    assert done.code == 2
    first, *_, last = done.out.splitlines()
    assert first == "ACT-002\tSafer Together Team / EBC\tOtterbrook" or first.startswith("ACT-0")
    assert last.startswith("To change: ")
    assert "nothing was written" in done.err
    assert "--yes" in done.err
    assert office.changed() == set()


def test_with_yes_all_of_it_is_written_and_one_undo_takes_it_back(office: Office) -> None:
    done = office(*OURS, "Otterbrook", "--yes", "--minute", "Board 4")
    assert done.code == 0, done.err
    shown = [line.split("\t")[0] for line in done.out.splitlines() if "\t" in line]
    records = office.records()
    assert len(shown) > 3
    assert sorted(shown) == sorted(str(record["action"]) for record in records)
    assert {(r["changes"], r["now"], r["minute"]) for r in records} == {
        ("lead", "Otterbrook", "Board 4")
    }
    assert f"Changed: {len(shown)}, from the Safer Together Team, minute Board 4." in done.out
    assert office.ask("undo").code == 0
    assert office.changed() == set()


def test_what_is_so_already_is_counted_and_left(office: Office) -> None:
    office("set", "--commitment", "COM-05", "lead", "EBC", "--yes")
    done = office("set", "--aim", "prevent", "lead", "EBC", "--yes")
    assert "Already so: 2" in done.out
    again = office("set", "--aim", "prevent", "lead", "EBC", "--yes")
    assert again.code == 0
    assert again.out.endswith("Nothing was changed.\n")


def test_a_person_is_asked_once_and_may_say_no(office: Office, clean: dict[str, str]) -> None:
    args = (*OURS, "Otterbrook", *DAY)
    declined = at_terminal(clean, office.plan, args, ("n",))
    assert declined.out.endswith("Nothing was written.\n")
    assert office.changed() == set()
    agreed = at_terminal(clean, office.plan, args, ("y",))
    assert agreed.code == 0
    assert "To take all of it back: planctl undo" in agreed.out
    assert office.changed()


def test_accountable_is_kept_as_an_id_and_can_be_taken_away(office: Office) -> None:
    chosen = ("set", "--commitment", "COM-05")
    assert office(*chosen, "accountable", "EBC", "--yes").code == 0
    text = office.text("prevent/COM-05-safer-routes.yaml")
    assert text.count("    accountable: elverwick-council\n") == 2
    assert office(*chosen, "accountable", "", "--yes").code == 0
    assert "accountable" not in office.text("prevent/COM-05-safer-routes.yaml")
    assert "error" not in office.ask("check").out


def test_publish_is_yes_unless_it_says_no(office: Office) -> None:
    chosen = ("set", "--commitment", "COM-05", "publish")
    assert "To change: 0" in office(*chosen, "yes", "--yes").out
    done = office(*chosen, "no", "--yes")
    assert "ACT-011\tyes\tno" in done.out
    assert office.text("prevent/COM-05-safer-routes.yaml").count("    publish: no\n") == 2
    assert office(*chosen, "maybe", "--yes").code == 2


def test_an_adopted_timescale_is_not_set(office: Office) -> None:
    chosen = ("set", "--commitment", "COM-05", "timescale", "Mar 2027", "--yes")
    done = office(*chosen)
    assert done.code == 1
    assert "planctl extend" in done.err
    assert office.changed() == set()
    terms = office.plan / "plan.yaml"
    terms.write_text(office.text("plan.yaml").replace("status: approved", "status: draft"), "utf-8")
    assert office(*chosen).code == 0
    assert office.text("prevent/COM-05-safer-routes.yaml").count("    timescale: Mar 2027\n") == 2


def test_what_cannot_be_meant_is_a_sentence(office: Office) -> None:
    for args, said in (
        (("lead", "EBC"), "which actions is not said"),
        (("--aim", "prevent", "leed", "EBC"), 'Did you mean "lead"?'),
        (("--aim", "prevent", "lead", "Nobody"), 'there is no lead "Nobody"'),
        (("--aim", "prevnt", "lead", "EBC"), 'Did you mean "prevent"?'),
        (("--aim", "prevent", "evidence", " "), "no words are given"),
    ):
        done = office("set", *args, "--yes")
        assert done.code == 2, args
        assert said in done.err
    assert office("set", "--text", "no such words", "lead", "EBC").out == "No action is selected.\n"
    assert office.changed() == set()


def test_a_dry_run_shows_the_files_and_writes_nothing(office: Office) -> None:
    done = office(*OURS, "Otterbrook", "--dry-run")
    assert done.code == 0
    assert "Would write " in done.out
    assert office.changed() == set()


@pytest.mark.parametrize(
    ("word", "is_yes"),
    [
        ("ie", True),
        ("Yes", True),
        ("ydw", True),
        ("i", True),
        ("na", False),
        ("no", False),
        ("", False),
    ],
)
def test_the_question_is_answered_in_either_language(
    office: Office, clean: dict[str, str], word: str, is_yes: bool
) -> None:
    args = (*OURS, "Otterbrook", *DAY, "--lang", "cy")
    done = at_terminal(clean, office.plan, args, ("efallai", word))
    assert "Newid y camau gweithredu hyn? [i/N]" in done.out
    assert "Atebwch ie neu na." in done.err
    assert bool(office.changed()) is is_yes
