"""Where the words of an id stand in a file, and when nobody but a person can tell."""

from datetime import date
from pathlib import Path

import pytest

from planctl.edits.decisions.deciding import Ruling
from planctl.edits.words.adding import NewAction, add_action
from planctl.edits.words.plan_words import item_in, place_in, spliced, value_in
from planctl.edits.words.rewording import Previewed, preview, reword, set_field
from planctl.errors import NotAllowed, NotWritten, WrongUsage
from tests.conftest import Copy
from tests.edits.layouts import bytes_of, laid_out
from tests.running import Run
from tests.storage.plans import COMMITMENT

RULING = Ruling("team", date(2026, 10, 14))
PATH = "prepare/COM-01-a-plan.yaml"


def test_an_id_is_found_in_any_spelling_of_it() -> None:
    assert item_in(COMMITMENT, "COM-01") == ()
    assert item_in(COMMITMENT, "ACT-001") == ("actions", 0)
    assert item_in(COMMITMENT.replace("ACT-001", "act 1"), "ACT-001") is None
    assert item_in(COMMITMENT.replace("ACT-001", "act-1"), "ACT-001") == ("actions", 0)
    assert item_in(f"{COMMITMENT}  - id: ACT-001\n", "ACT-001") is None, "it is there twice"
    assert item_in("a: [", "ACT-001") is None


def test_a_key_in_another_spelling_is_mended_first() -> None:
    text = COMMITMENT.replace("lead:", "Lead:")
    with laid_out(**{PATH: text}) as (place, root):
        before = bytes_of(root)
        with pytest.raises(NotAllowed, match="says `Lead:` for `lead:`") as refused:
            reword(place, "ACT-001", "Other words", RULING, "reword")
        assert refused.value.hint.endswith("planctl check --fix")
        assert bytes_of(root) == before
    assert place_in(COMMITMENT, "ACT-001", "lead") == ("actions", 0, "lead")


@pytest.mark.parametrize("key", ["id", "actions", "commitment", "  - id", "    timescale"])
def test_nothing_is_added_beside_a_key_in_another_spelling(key: str) -> None:
    spelled = key.replace(key.strip(" -"), key.strip(" -").upper())
    text = COMMITMENT.replace(f"\n{key}:", f"\n{spelled}:", 1)
    text = text if text != COMMITMENT else COMMITMENT.replace(f"{key}:", f"{spelled}:", 1)
    with laid_out(**{PATH: text}) as (place, root):
        before = bytes_of(root)
        new = NewAction("Do more", "", "Mar 2027", "Team")
        with pytest.raises(NotAllowed, match="Nothing was changed"):
            add_action(place, "COM-01", new, RULING, "add", dry_run=False)
        assert bytes_of(root) == before


def test_words_are_compared_without_the_spaces_around_them() -> None:
    text = "commitment: >\n  We will\n"
    assert value_in(text, ("commitment",)) == "We will"
    assert value_in(text, ("none",)) == ""


def test_short_words_stay_on_their_line_and_long_ones_are_folded() -> None:
    keys = ("actions", 0, "action")
    assert "    action: Write it up\n" in spliced("x", COMMITMENT, keys, "Write it up")
    long = "Write it down " * 9
    after = spliced("x", COMMITMENT, keys, long.strip())
    assert "    action: >-\n      Write it down Write it down" in after
    assert max(map(len, after.splitlines())) <= 78


def test_a_refusal_names_the_file() -> None:
    text = COMMITMENT.replace("action: Write", "action:\n      # why\n      Write")
    with pytest.raises(NotWritten, match="prepare/x: a comment stands between"):
        spliced("prepare/x", text, ("actions", 0, "action"), "Other words")


def test_what_was_previewed_is_written_or_nothing() -> None:
    with laid_out() as (place, root):
        shown = preview(place, ["ACT-001"], "lead", "Health", RULING)
        assert shown == Previewed("lead", (("ACT-001", "Team / Health"),), "Health")
        reword(place, "ACT-001", "Other words", RULING, "reword")
        assert len(set_field(place, shown, RULING, "set", dry_run=True).reworded) == 1
        (root / PATH).write_text(COMMITMENT.replace("Team / Health", "Team"), encoding="utf-8")
        before = bytes_of(root)
        with pytest.raises(NotWritten, match="ACT-001 is no longer as it was shown"):
            set_field(place, shown, RULING, "set", dry_run=False)
        assert bytes_of(root) == before


def test_a_body_that_nobody_registered_signs_nothing() -> None:
    with laid_out() as (place, root):
        before = bytes_of(root)
        with pytest.raises(WrongUsage):
            reword(place, "ACT-001", "x", RULING._replace(sender="nobody"), "reword")
        assert bytes_of(root) == before


@pytest.mark.parametrize(
    "words",
    [
        ("reword", "ACT-012", "Train everybody"),
        ("reword", "COM-05", "We will make every path safe"),
        ("relead", "ACT-012", "--to", "Otterbrook"),
        ("move", "ACT-012", "--to", "COM-04"),
        ("move", "COM-05", "--to", "recover"),
        ("set", "--commitment", "COM-05", "evidence", "Survey", "--yes"),
        ("add", "action", "--to", "COM-05", "Ask", "--timescale", "Mar 2027", "--lead", "Otterbrook"),
        ("add", "commitment", "--aim", "prevent", "We will ask"),
    ],
)  # fmt: skip
def test_a_body_that_takes_no_part_does_not_change_the_plans_words(
    example_plan: Path, copy_of: Copy, planctl_here: Run, words: tuple[str, ...]
) -> None:
    plan = copy_of(example_plan)
    before = {path: path.read_bytes() for path in plan.rglob("*") if path.is_file()}
    done = planctl_here(*words, "--from", "otterbrook", "--date", "2026-05-15", cwd=plan)
    assert done.code == 1
    assert "Otterbrook Support Service cannot change the words of" in done.err
    assert before == {path: path.read_bytes() for path in plan.rglob("*") if path.is_file()}


@pytest.mark.parametrize("body", ["elverwick-police", "partnership-board", "safer-together-team"])
def test_a_lead_a_board_and_the_coordinator_change_them(
    example_plan: Path, copy_of: Copy, planctl_here: Run, body: str
) -> None:
    words = ("reword", "ACT-012", "Train everybody", "--from", body, "--date", "2026-05-15")
    assert planctl_here(*words, cwd=copy_of(example_plan)).code == 0
