"""`update` records what was said, says back what that was, and loses nothing."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from planctl.storage.yaml_events import Plain, parse
from tests.conftest import Copy
from tests.promises.forked import begun, ended
from tests.running import Result, Run

TODAY = ("--date", "2026-11-22")


@pytest.fixture
def plan(copy_of: Copy, real_plan: Path) -> Path:
    return copy_of(real_plan)


@pytest.fixture
def update(planctl_here: Run, plan: Path) -> Run:
    def run(
        *args: str,
        cwd: Path | None = None,
        env: Mapping[str, str] | None = None,
        stdin: str = "",
    ) -> Result:
        return planctl_here("update", *args, *TODAY, cwd=cwd or plan, env=env, stdin=stdin)

    return run


def records(plan: Path) -> dict[str, dict[str, Plain]]:
    """Every record of a plan by name, as its file reads."""
    found = {}
    for path in sorted(plan.rglob("COM-*/*.yaml")):
        data = parse(path.read_bytes().decode(), path.name).data
        assert data is not None
        found[path.stem] = data
    return found


def only(plan: Path) -> dict[str, Plain]:
    """The one record there is."""
    (data,) = records(plan).values()
    return data


def test_a_rating_as_typed_is_the_coordinators_word(update: Run, plan: Path) -> None:
    done = update("ACT-042", "--rag", "amber")
    assert done.code == 0
    assert only(plan) == {
        "action": "ACT-042",
        "from": "regional-team",
        "date": "2026-11-22",
        "rag": "amber",
    }


def test_the_answer_says_whose_word_on_what_and_for_when(update: Run) -> None:
    done = update("ACT-042", "--rag", "amber")
    assert done.out.startswith(
        "ACT-042 (Prevent; Regional Team / Health / Velindre NHS Trust) Develop and deliver"
    )
    assert ": amber, from the Regional Team, for 2026-27 Q3." in done.out
    assert "For a partner's words use --from health." in done.out
    assert "Wrote prevent/COM-20/2026-11-22-ACT-042-regional-team-" in done.out
    assert "amber wants barriers and next steps" in done.err


def test_an_assessment_is_said_to_be_no_leads_return(update: Run) -> None:
    done = update("ACT-058", "--rag", "green")
    assert "It is the coordinator's own assessment: it counts only while no lead" in done.out
    assert "For a partner's words use --from welsh-government." in done.out


def test_a_body_that_does_not_lead_is_kept_and_not_counted(update: Run, plan: Path) -> None:
    done = update("ACT-058", "--rag", "green", "--from", "Health")
    assert "Health does not lead it: kept and shown, not counted" in done.out
    assert only(plan)["from"] == "health"


@pytest.mark.parametrize(("word", "rag"), [("Coch", "red"), ("ambr", "amber"), ("GWYRDD", "green")])
def test_a_rating_in_welsh_is_the_same_rating(update: Run, plan: Path, word: str, rag: str) -> None:
    assert update("act42", "--rag", word).code == 0
    assert only(plan)["rag"] == rag


@pytest.mark.parametrize("words", ["wedi’i gwblhau", "Complete", "done"])
def test_a_state_in_other_words_is_written_in_its_one_form(
    update: Run, plan: Path, words: str
) -> None:
    assert update("ACT-042", "--state", words).code == 0
    assert only(plan)["state"] == "complete"


def test_the_period_is_written_only_when_it_was_given(update: Run, plan: Path) -> None:
    done = update("ACT-042", "--rag", "green", "--period", "2026-27-Q2")
    assert "for 2026-27 Q2." in done.out
    assert only(plan)["period"] == "2026-27 Q2"


def test_several_actions_are_one_record_each(update: Run, plan: Path) -> None:
    assert update("ACT-001", "ACT-002", "act-2", "--no-change").code == 0
    assert sorted(data["action"] for data in records(plan).values()) == ["ACT-001", "ACT-002"]  # type: ignore[type-var]  # ids are texts


def test_of_several_actions_all_are_recorded_or_none(update: Run, plan: Path) -> None:
    done = update("ACT-001", "ACT-999", "--no-change")
    assert done.code == 2
    assert 'there is no "ACT-999"' in done.err
    assert records(plan) == {}


@pytest.mark.parametrize(
    ("args", "says"),
    [
        (("ACT-042", "--rag", "ambre"), 'Did you mean "amber"?'),
        (("ACT-042", "--rag", "amber", "--from", "heath"), 'Did you mean "health"?'),
        (("ACT-042", "--rag", "amber", "--from", "police"), 'Did you mean "south-wales-police"?'),
        (("ACT-042", "--state", "finished"), "no state"),
        (("ACT-042",), "--rag, --state, --progress"),
        (("ACT-042", "--progress", ""), "nothing was said"),
        (("--rag", "amber"), "no action is named"),
        (("ACT-042", "--reason", "why"), "--reason goes with --asks"),
        (("ACT-042", "--asks", "Sep 2027"), "Add: --reason TEXT"),
        (("ACT-042", "--asks", "Febuary 2027", "--reason", "x"), "February 2027"),
        (("ACT-042", "--progress", "-", "--barriers", "-"), "only one text"),
        (("ACT-042", "--rag", "red", "--corrects", "2026-01-01-ACT-042-x-1234"), "no update"),
    ],
)
def test_what_cannot_be_meant_is_wrong_usage_with_a_way_on(
    update: Run, plan: Path, args: tuple[str, ...], says: str
) -> None:
    done = update(*args)
    assert done.code == 2
    assert says in done.err
    assert records(plan) == {}


def test_a_plan_that_requires_them_refuses_red_without_barriers(update: Run, plan: Path) -> None:
    file = plan / "plan.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("red_or_amber: warn", "red_or_amber: require"), encoding="utf-8")
    done = update("ACT-042", "--rag", "red", "--barriers", "None can be found")
    assert done.code == 1
    assert "--next-steps" in done.err
    assert records(plan) == {}
    assert update("ACT-042", "--rag", "red", "--barriers", "b", "--next-steps", "n").code == 0


def test_a_second_rating_on_one_day_corrects_the_first_and_keeps_its_words(
    update: Run, plan: Path
) -> None:
    update("ACT-042", "--rag", "amber", "--progress", "One", "--barriers", "Two")
    (first,) = records(plan)
    done = update("ACT-042", "--rag", "green", "--barriers", "")
    (name,) = records(plan).keys() - {first}
    assert records(plan)[name] == {
        "action": "ACT-042",
        "from": "regional-team",
        "date": "2026-11-22",
        "rag": "green",
        "progress": "One",
        "corrects": first,
    }
    assert f"It corrects {first}" in done.out
    assert "Kept from it: progress." in done.out


def test_a_third_rating_corrects_the_second(update: Run, plan: Path) -> None:
    for rag in ("amber", "green", "amber"):
        assert update("ACT-042", "--rag", rag).code == 0
    found = records(plan)
    assert len(found) == 3
    assert {data.get("corrects", "") for data in found.values()} < {"", *found}
    corrected = {data.get("corrects") for data in found.values()}
    assert [found[name]["rag"] for name in found if name not in corrected] == ["amber"]


def test_the_same_words_again_are_recorded_once(update: Run, plan: Path) -> None:
    for words in (("--rag", "amber"), ("--progress", "Only words"), ("--no-change",)):
        update("ACT-042", *words)
        before = records(plan)
        again = update("ACT-042", *words)
        assert again.code == 0
        assert "already recorded" in again.out
        assert records(plan) == before


def test_another_leads_rating_on_that_day_corrects_nothing(update: Run, plan: Path) -> None:
    update("ACT-042", "--rag", "amber")
    update("ACT-042", "--rag", "green", "--from", "health")
    assert not any("corrects" in data for data in records(plan).values())


def test_another_period_on_that_day_corrects_nothing(update: Run, plan: Path) -> None:
    update("ACT-042", "--rag", "amber")
    update("ACT-042", "--rag", "green", "--period", "2026-27 Q1")
    assert not any("corrects" in data for data in records(plan).values())


def test_a_record_typed_by_hand_that_day_is_corrected_too(update: Run, plan: Path) -> None:
    folder = plan / "prevent" / "COM-20"
    folder.mkdir()
    by_hand = "action: act-42\nfrom: Regional Team\ndate: 22/11/2026\nRAG: Amber\n"
    (folder / "notes.yaml").write_text(by_hand, encoding="utf-8")
    update("ACT-042", "--rag", "green")
    assert [data["corrects"] for data in records(plan).values() if "corrects" in data] == ["notes"]


def test_an_earlier_record_is_corrected_by_name_and_keeps_its_period(
    planctl_here: Run, update: Run, plan: Path
) -> None:
    planctl_here("update", "ACT-042", "--rag", "red", "--date", "2026-08-01", cwd=plan)
    (first,) = records(plan)
    done = update("ACT-042", "--rag", "amber", "--corrects", f"plan/prevent/COM-20/{first}.yaml")
    assert done.code == 0, done.err
    assert "for 2026-27 Q2." in done.out
    assert sorted(str(data["rag"]) for data in records(plan).values()) == ["amber", "red"]


def test_anothers_words_cannot_be_corrected(update: Run, plan: Path) -> None:
    update("ACT-042", "--rag", "red", "--from", "health")
    (first,) = records(plan)
    done = update("ACT-042", "--rag", "amber", "--corrects", first)
    assert done.code == 1
    assert "--from health" in done.err
    assert len(records(plan)) == 1


def test_a_dry_run_prints_the_record_and_writes_nothing(update: Run, plan: Path) -> None:
    done = update("ACT-042", "--rag", "amber", "--dry-run")
    assert done.code == 0
    assert "Would write prevent/COM-20/2026-11-22-ACT-042-regional-team-" in done.out
    assert "action: ACT-042\nfrom: regional-team\ndate: 2026-11-22\nrag: amber\n" in done.out
    assert records(plan) == {}


def test_every_option_has_its_place_in_the_record(update: Run, plan: Path) -> None:
    typed = {
        "--state": "in progress", "--progress": "a", "--barriers": "b", "--next-steps": "c",
        "--supplied": "Share > 1", "--asks": "Sep 2027", "--reason": "d", "--public": "e",
        "--internal": "f", "--source": "Annual report, p. 14", "--role": "Officer", "--from": "Health",
    }  # fmt: skip
    done = update("ACT-042", *(word for pair in typed.items() for word in pair))
    assert done.code == 0, done.err
    assert only(plan) == {
        "action": "ACT-042", "from": "health", "date": "2026-11-22", "role": "Officer",
        "state": "in progress", "progress": "a", "barriers": "b", "next_steps": "c",
        "supplied": [{"reference": "Share > 1"}],
        "asks": {"timescale": "Sep 2027", "reason": "d"}, "public": "e", "internal": "f",
        "source": "Annual report, p. 14",
    }  # fmt: skip


def test_a_commitment_can_be_spoken_of_too(update: Run, plan: Path) -> None:
    assert update("com-20", "--progress", "All of it goes on").code == 0
    assert only(plan)["commitment"] == "COM-20"


def test_a_record_by_update_is_sound_and_rightly_named(update: Run, plan: Path) -> None:
    from datetime import date

    from planctl.storage.checking import problems_of
    from planctl.storage.opening import open_folder

    before = problems_of(open_folder(str(plan)), date(2026, 11, 22))
    update("ACT-042", "--rag", "green", "--supplied", "a", "--asks", "Mar 2028", "--reason", "r")
    update("ACT-042", "--rag", "amber", "--barriers", "b", "--next-steps", "n")
    opened = open_folder(str(plan))
    assert [p for p in problems_of(opened, date(2026, 11, 22)) if p not in before] == []
    assert next(t for t in opened.plan.tracked if t.action.id == "ACT-042").settled.rag == "amber"


def test_a_name_taken_by_other_words_is_never_written_over(update: Run, plan: Path) -> None:
    update("ACT-042", "--rag", "amber")
    (name,) = records(plan)
    file = plan / "prevent" / "COM-20" / f"{name}.yaml"
    other = "action: ACT-042\nfrom: health\ndate: 2026-11-22\nprogress: other\n"
    file.write_text(other, encoding="utf-8")
    assert update("ACT-042", "--rag", "amber").code == 0
    assert file.read_text(encoding="utf-8") == other
    assert sorted(str(data.get("period")) for data in records(plan).values()) == [
        "2026-27 Q3",
        "None",
    ]


def test_the_answer_is_in_welsh_where_that_is_asked(
    planctl_here: Run, copy_of: Copy, example_plan: Path
) -> None:
    plan = copy_of(example_plan)
    args = ("--rag", "coch", "--state", "in progress", "--lang", "cy", *TODAY)
    done = planctl_here("update", "ACT-003", *args, cwd=plan)
    assert done.code == 0, done.err
    assert done.out.startswith("ACT-003 (Deall; Tîm Diogelach Gyda’n Gilydd, Heddlu Elverwick")
    assert "Cytuno ar un set o benawdau data" in done.out
    assert ": coch, ar y gweill, gan: " in done.out
    assert "rhwystrau, camau nesaf" in done.err
    assert "Ysgrifennwyd understand/COM-02/2026-11-22-ACT-003-" in done.out


def test_the_shell_offers_ids_and_leads(plan: Path, planctl: Run) -> None:
    env = {"_PLANCTL_COMPLETE": "bash_complete", "COMP_CWORD": "2"}
    asked = planctl(cwd=plan, env=env | {"COMP_WORDS": "planctl update act-4"})
    assert "ACT-042" in asked.out
    env["COMP_CWORD"] = "4"
    asked = planctl(cwd=plan, env=env | {"COMP_WORDS": "planctl update ACT-042 --from hea"})
    assert "health" in asked.out


TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1)


@given(typed=TEXT.filter(lambda text: text != "-"), piped=TEXT)
@settings(
    deadline=None, max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_any_text_comes_back_to_the_letter(update: Run, plan: Path, typed: str, piped: str) -> None:
    for path in plan.rglob("COM-*/*.yaml"):
        path.unlink()
    assert update("ACT-042", "--progress=" + typed, "--barriers", "-", stdin=piped).code == 0
    assert (only(plan)["progress"], only(plan)["barriers"]) == (typed, piped)


def _at_once(run: Run, plan: Path, commands: list[list[str]]) -> None:
    """Begin every command in a process of its own, then wait until all have ended well."""
    running = [begun(run, "update", *args, *TODAY, cwd=plan) for args in commands]
    answers = [ended(each) for each in running]
    assert [answer.code for answer in answers] == [0] * len(answers), answers


# Newer Pythons warn of forking beside threads; these children touch nothing that a thread may hold.
@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
@pytest.mark.parametrize("many", ["one action", "one commitment", "many"])
def test_fifty_updates_at_once_are_all_recorded(planctl_here: Run, plan: Path, many: str) -> None:
    assert planctl_here("update", "ACT-042", "--no-change", "--dry-run", cwd=plan).code == 0
    ids = {
        "one action": ["ACT-042"] * 50,
        "one commitment": [f"ACT-{42 + at % 3:03d}" for at in range(50)],
        "many": [f"ACT-{at + 1:03d}" for at in range(50)],
    }[many]
    said = ["--rag", "amber"] if many == "one action" else []
    commands = [[each, *said, "--progress", f"words {at}"] for at, each in enumerate(ids)]
    _at_once(planctl_here, plan, commands)
    found = records(plan)
    assert {str(data["progress"]) for data in found.values()} == {f"words {n}" for n in range(50)}
    if said:
        assert len({data.get("corrects") for data in found.values()}) == 50


def test_a_period_outside_the_plan_is_none_of_an_update(update: Run, plan: Path) -> None:
    for period in ("2040-41-Q4", "1999-00-Q1"):
        done = update("ACT-042", "--rag", "green", "--period", period)
        assert done.code == 2
        assert f"{period[:-3]} {period[-2:]} is no period of this plan\n  It runs from" in done.err
    assert records(plan) == {}
