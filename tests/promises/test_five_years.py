"""The five-year life of one action, told once and read in every way: each tells the same story."""

import json
import shutil
from pathlib import Path

import pytest

from tests.git.repositories import git
from tests.promises.five_years import ACTION, EVENTS, PERIODS, QUARTERS, Stood
from tests.running import ROOT, Run, clean_env, inside

FINISHED = ("reported complete", "signed off", "closed")
COUNTED = {state: state.replace(" ", "_") for state in FINISHED}
Item = dict[str, object]


class Life:
    """The plan after five years, with a tag in git for the end of each quarter."""

    def __init__(self, folder: Path) -> None:
        self.plan = folder / "plan"
        shutil.copytree(ROOT / "plan", self.plan)
        for name in ("cache", "state"):
            (folder / name).mkdir()
        self.run: Run = inside(clean_env(folder / "cache", folder / "state"))
        git(folder, "init", "-q", "-b", "main")
        (folder / ".gitignore").write_text("cache/\nstate/\n", "utf-8")
        to_come = list(EVENTS)
        for quarter in QUARTERS:
            while to_come and to_come[0][0] <= quarter.day:
                self.happen(*to_come.pop(0))
            git(folder, "add", ".")
            git(folder, "commit", "-q", "--allow-empty", "-m", quarter.day)
            git(folder, "tag", tag(quarter))
        assert not to_come

    def happen(self, day: str, words: tuple[str, ...]) -> None:
        """One command on its day."""
        on = "--on" if words[0] == "evidence" else "--date"
        done = self.run(*words, on, day, cwd=self.plan)
        assert done.code == 0, done

    def ask(self, *words: str) -> Item:
        """The JSON answer."""
        done = self.run(*words, "--format", "json", cwd=self.plan)
        assert done.code == 0, done
        found: Item = json.loads(done.out)
        return found

    def one(self, *words: str) -> Item:
        """The action whole."""
        item = self.ask("show", ACTION, *words)["item"]
        assert isinstance(item, dict)
        return item

    def changes(self, points: str, *words: str) -> set[tuple[object, object]]:
        """What a diff says of the action: the change, and what is now."""
        items = self.ask("diff", points, *words)["items"]
        assert isinstance(items, list)
        told = [(each["change"], each["now"]) for each in items if each["id"] == ACTION]
        assert len(told) == len(set(told)), "nothing is told twice"
        return set(told)


def tag(quarter: Stood) -> str:
    return f"end-{quarter.day}"


@pytest.fixture(scope="module")
def life(tmp_path_factory: pytest.TempPathFactory) -> Life:
    return Life(tmp_path_factory.mktemp("five-years"))


def stood(item: Item, day: str) -> tuple[object, ...]:
    """What a view says of where the action stands, as `Stood` does."""
    keys = ("state", "rag", "timescale", "slips")
    leads, home = item["leads"], item["commitment_id"]
    assert isinstance(leads, list)
    return (day, *(item[key] for key in keys), bool(item["days_overdue"]), tuple(leads), home)


def expected(quarter: Stood) -> tuple[object, ...]:
    return (*quarter[:6], quarter.leads, quarter.commitment)


@pytest.mark.parametrize("quarter", QUARTERS, ids=lambda quarter: quarter.day)
def test_show_and_list_tell_each_quarter_as_it_was(life: Life, quarter: Stood) -> None:
    assert stood(life.one("--as-of", quarter.day), quarter.day) == expected(quarter)
    listed = life.ask("list", "--text", ACTION, "--as-of", quarter.day)["items"]
    assert isinstance(listed, list)
    assert stood(listed[0], quarter.day) == expected(quarter)


@pytest.mark.parametrize("quarter", QUARTERS, ids=lambda quarter: quarter.day)
def test_status_counts_it_in_its_place(life: Life, quarter: Stood) -> None:
    found = life.ask("status", "--text", ACTION, "--as-of", quarter.day)
    assert found["actions"] == 1
    assert {state: found[key] for state, key in COUNTED.items()} == {
        state: int(state == quarter.state) for state in FINISHED
    }
    assert found["overdue"] == int(quarter.is_overdue)


@pytest.mark.parametrize("quarter", QUARTERS, ids=lambda quarter: quarter.day)
def test_git_remembers_the_same_as_the_records(life: Life, quarter: Stood) -> None:
    now = life.one("--as-of", quarter.day)
    then = life.one("--as-of", quarter.day, "--rev", tag(quarter))
    for item in (now, then):
        item.pop("later_records")
        records = item["records"]
        assert isinstance(records, list)
        for record in records:
            record.pop("late")
    assert now == then


@pytest.mark.parametrize("at", range(1, len(QUARTERS)), ids=lambda at: QUARTERS[at].day)
def test_a_diff_between_days_and_one_between_revisions_tell_each_quarter_s_changes(
    life: Life, at: int
) -> None:
    before, after = QUARTERS[at - 1], QUARTERS[at]
    by_day = life.changes(f"{before.day}..{after.day}")
    assert {change for change, _ in by_day} == set(after.changes)
    by_revision = life.changes(f"{tag(before)}..{tag(after)}", "--as-of", after.day)
    time_alone = {"overdue-since", "no-longer-overdue"}
    assert {each for each in by_revision if each[0] not in time_alone} == {
        each for each in by_day if each[0] not in time_alone
    }


@pytest.mark.parametrize("period", PERIODS)
def test_a_period_s_paper_says_what_was_said_about_it(life: Life, period: str) -> None:
    item = life.one("--period", period)
    assert (item["rag"], item["state"], item["timescale"]) == PERIODS[period]


def test_the_whole_story_is_told_in_order_and_nothing_of_it_is_lost(life: Life) -> None:
    records = life.one("--as-of", "2028-03-31")["records"]
    assert isinstance(records, list)
    told = [(record["date"], record["act"]) for record in records]
    assert told == sorted(told, key=lambda each: each[0])
    about_it = [(day, words) for day, words in EVENTS if ACTION in words]
    acts = {"agree": "agrees", "approve": "approves", "refuse": "refuses", "close": "closes"}
    acts |= {"verify": "verifies", "send-back": "sends_back", "reopen": "reopens"}
    acts |= {"accept": "accepts", "reword": "changes", "relead": "changes", "move": "changes"}
    wanted = [(day, acts.get(words[0], "update")) for day, words in about_it]
    refresh = wanted.index(("2026-03-05", "update"))
    wanted.insert(refresh + 1, ("2026-03-05", "approves"))
    assert told == wanted
    assert [record["date"] for record in records if record["late"]] == ["2026-08-03"]


def test_the_re_adoption_is_one_event_with_each_slip_still_shown(life: Life) -> None:
    found = life.ask("diff", "2025-12-31..2026-03-31")
    refreshes, items = found["refreshes"], found["items"]
    assert isinstance(refreshes, list)
    assert isinstance(items, list)
    assert len(refreshes) == 1
    assert "Mid-term review 2026" in str(refreshes)
    moved = [each for each in items if each["change"] == "timescale-granted"]
    assert {(each["id"], each["slip"]) for each in moved} == {(ACTION, True), ("ACT-012", True)}


def test_the_plan_is_sound_after_all_of_it_and_once_closed_asks_no_more_of_it(life: Life) -> None:
    words = ("check", "--as-of", "2028-03-31")
    assert life.ask(*words)["errors"] == 0
    plan = life.plan / "plan.yaml"
    before = plan.read_text("utf-8")
    plan.write_text(before.replace("status: draft", "status: closed"), "utf-8")
    done = life.run(*words, "--format", "json", cwd=life.plan)
    plan.write_text(before, "utf-8")
    left = " ".join(
        each["message"]
        for each in json.loads(done.out)["items"]
        if each["code"] == "state-not-final"
    )
    assert done.code == 1
    assert "ACT-025 is left not known" in left
    assert ACTION not in left
