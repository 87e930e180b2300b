"""`planctl freeze` writes down how a period was agreed, and its papers are made again to the byte."""

import json
import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from tests.conftest import Copy
from tests.golden import same_as_golden
from tests.running import Result, Run, clean_env, inside

PERIOD, DAY = "2025-26", "2026-05-12"
BY_BOARD = ("--from", "partnership-board", "--minute", "Item 4")
POLICE = "2026-04-20-ACT-012-elverwick-police-aa76"
DONE = "2025-10-15-ACT-013-elverwick-health-board-1b92"
FROZEN = "frozen/2025-26.yaml"

REPORTS = [
    (*words, "--format", form, "--lang", lang)
    for words in (
        ("status",),
        ("status", "--by", "lead"),
        ("list",),
        ("overdue", "--by", "lead"),
        ("overdue",),
        ("due", "--within", "2y"),
        ("unreported",),
        ("leads",),
    )
    for form in ("table", "plain", "json", "csv", "md")
    for lang in ("en", "cy")
]
PAGES = [
    ("show", identity, "--format", form, "--lang", lang)
    for identity in ("ACT-005", "ACT-012", "COM-02", "COM-05")
    for form in ("json", "table", "md")
    for lang in ("en", "cy")
]


class Desk:
    """A copy of the example plan, and planctl run in it."""

    def __init__(self, run: Run, plan: Path) -> None:
        self.run, self.plan = run, plan

    def __call__(self, *args: str, stdin: str = "") -> Result:
        return self.run(*args, cwd=self.plan, stdin=stdin)

    def done(self, *args: str) -> str:
        """What a command says that ends well."""
        done = self(*args)
        assert done.code == 0, done.err
        return done.out

    def freeze(self, *args: str) -> str:
        return self.done("freeze", PERIOD, *BY_BOARD, "--date", DAY, *args)

    def record(self, name: str, text: str, folder: str = "prevent/COM-05") -> None:
        """A record that comes with a merge."""
        (self.plan / folder / f"{name}.yaml").write_text(text, encoding="utf-8")

    def papers(self, papers: Iterable[tuple[str, ...]] = REPORTS) -> dict[str, str]:
        """Every paper of the period; what comes on standard error is no part of it."""
        return {" ".join(words): self.done(*words, "--period", PERIOD) for words in papers}

    def page(self, identity: str, *args: str) -> Any:
        return json.loads(self.done("show", identity, "--format", "json", *args))["item"]


class Agreed(NamedTuple):
    """The period agreed, nothing since: the plan, and every paper of the period as it was then."""

    plan: Path
    reports: dict[str, str]
    pages: dict[str, str]


@pytest.fixture(scope="module")
def agreed(tmp_path_factory: pytest.TempPathFactory, cache: Path, example_plan: Path) -> Agreed:
    """Made once; every test that begins with an agreed period begins with a copy of it."""
    folder = tmp_path_factory.mktemp("agreed")
    made = Desk(inside(clean_env(cache, folder)), folder / "plan")
    shutil.copytree(example_plan, made.plan)
    made.freeze()
    return Agreed(made.plan, made.papers(), made.papers(PAGES))


@pytest.fixture
def agreed_desk(planctl_here: Run, copy_of: Copy, agreed: Agreed) -> Desk:
    """A copy of the plan whose period is agreed."""
    return Desk(planctl_here, copy_of(agreed.plan))


@pytest.fixture
def desk(planctl_here: Run, copy_of: Copy, example_plan: Path) -> Desk:
    return Desk(planctl_here, copy_of(example_plan))


def test_the_file_is_as_it_was_looked_at(desk: Desk) -> None:
    told = desk.freeze()
    same_as_golden("freeze.txt", told)
    same_as_golden("frozen-2025-26.yaml", (desk.plan / FROZEN).read_text("utf-8"))


def test_the_figures_are_those_that_status_has_for_the_period(desk: Desk) -> None:
    desk.freeze()
    status = json.loads(desk.done("status", "--period", PERIOD, "--format", "json"))
    text = (desk.plan / FROZEN).read_text("utf-8")
    for key in ("overdue", "undated", "signed_off", "closed", "never_reported"):
        assert f"\n  {key}: {status[key]} of {status['actions']}\n" in text
    for key in ("reported", "awaited", "not_reported"):
        assert f"\n  {key}: {status[key]} of {status['asked']}\n" in text
    assert status["agreed"] == {
        "period": PERIOD, "date": DAY, "from": "partnership-board", "minute": "Item 4",
    }  # fmt: skip


def test_no_record_is_touched_and_check_and_fmt_find_nothing_to_mend(desk: Desk) -> None:
    before = {path: path.read_bytes() for path in desk.plan.rglob("*.*")}
    problems = desk("check", "--as-of", DAY)
    desk.freeze()
    assert {path: path.read_bytes() for path in before} == before
    assert desk("check", "--as-of", DAY) == problems
    assert "one form" in desk.done("fmt", "--dry-run")


def test_the_page_says_who_agreed_it_in_both_languages(desk: Desk) -> None:
    desk.freeze()
    english = desk.done("status", "--period", PERIOD, "--format", "table")
    assert "Agreed: 12 May 2026 · Safer Together Board · minute Item 4" in english
    welsh = desk.done("status", "--period", PERIOD, "--format", "table", "--lang", "cy")
    assert "Cytunwyd: 12 Mai 2026 · " in welsh
    assert "Agreed:" not in desk.done("status", "--as-of", DAY, "--format", "table")


def test_a_dry_run_prints_the_file_and_writes_none(desk: Desk) -> None:
    told = desk.freeze("--dry-run")
    assert not (desk.plan / "frozen").exists()
    desk.freeze()
    assert told.endswith((desk.plan / FROZEN).read_text("utf-8"))


def test_undo_takes_it_back_whole_and_again_brings_it_back(desk: Desk) -> None:
    before = desk.papers(PAGES[:2])
    desk.freeze()
    text = (desk.plan / FROZEN).read_bytes()
    desk.done("undo")
    assert not (desk.plan / "frozen").exists()
    assert desk.papers(PAGES[:2]) == before
    desk.done("undo")
    assert (desk.plan / FROZEN).read_bytes() == text


@pytest.mark.parametrize(
    ("args", "code", "said"),
    [
        (("2025-26", *BY_BOARD, "--date", "2026-03-30"), 1, "not over on 30 March 2026"),
        (("2015-16", *BY_BOARD), 1, "no period of this plan"),
        (("2030-31", *BY_BOARD, "--date", "2032-01-01"), 1, "no period of this plan"),
        (("2025-26", "--from", "safer-together-team", "--minute", "4"), 1, "not Safer Together"),
        (("2025-26", "--from", "nobody", "--minute", "4"), 2, 'no body "nobody"'),
        (("2025-26", "--from", "partnership-board", "--minute", " "), 2, "says nothing"),
        (("2025-26", "--from", "partnership-board"), 2, "--minute"),
        (("2025-27", *BY_BOARD), 2, "not a period"),
        (("2025-26", "--minute", "4"), 2, "--from"),
    ],
)
def test_what_cannot_be_agreed_is_refused_in_a_sentence(
    desk: Desk, args: tuple[str, ...], code: int, said: str
) -> None:
    done = desk("freeze", *args)
    assert done.code == code
    assert said in done.err
    assert not (desk.plan / "frozen").exists()


def test_the_last_day_of_a_period_is_late_enough(desk: Desk) -> None:
    desk.done("freeze", PERIOD, *BY_BOARD, "--date", "2026-03-31")


def test_a_period_is_agreed_once(desk: Desk) -> None:
    desk.freeze()
    text = (desk.plan / FROZEN).read_bytes()
    done = desk("freeze", "2025/26", *BY_BOARD, "--date", DAY)
    assert done.code == 1
    assert "by Safer Together Board on 12 May 2026, minute Item 4" in done.err
    assert (desk.plan / FROZEN).read_bytes() == text
    desk.done("freeze", "2025-26 Q4", *BY_BOARD, "--date", DAY)
    assert (desk.plan / "frozen" / "2025-26-Q4.yaml").exists()


def test_nothing_is_agreed_while_a_file_is_unreadable(desk: Desk) -> None:
    (desk.plan / "prevent" / "COM-05" / f"{POLICE}.yaml").write_text("rag: [\n")
    done = desk("freeze", PERIOD, *BY_BOARD, "--date", DAY)
    assert (done.code, (desk.plan / "frozen").exists()) == (1, False)
    assert "files that cannot be read: 1" in done.err


def test_nothing_is_agreed_while_a_record_may_get_another_name(desk: Desk) -> None:
    path = desk.plan / "prevent" / "COM-05" / f"{POLICE}.yaml"
    path.rename(path.with_name("typed-by-hand.yaml"))
    done = desk("freeze", PERIOD, *BY_BOARD, "--date", DAY)
    assert done.code == 1
    assert "without their right name: 1" in done.err
    desk.done("check", "--fix", "--as-of", DAY)
    desk.freeze()


LATE = {
    "an update dated before": "date: 2026-04-02\nfrom: elverwick-police\nperiod: 2025-26 Q4\nrag: red\n",
    "an update dated after": "date: 2026-06-02\nfrom: elverwick-police\nperiod: 2025-26 Q4\nrag: red\n",
    "an earlier quarter": "date: 2026-06-02\nfrom: elverwick-council\nperiod: 2024-25 Q2\nrag: red\n",
    "a correction": f"date: 2026-06-02\nfrom: elverwick-police\nrag: red\ncorrects: {POLICE}\n",
    "a request": "date: 2026-02-02\nfrom: elverwick-police\nasks:\n  timescale: Sep 2027\n  reason: x\n",
    "an approval": "date: 2026-02-03\nfrom: partnership-board\napproves: x\ntimescale: Mar 2029\n",
    "a refusal": "date: 2026-02-03\nfrom: partnership-board\nrefuses: x\n",
    "an agreement": "date: 2026-06-03\nfrom: partnership-board\nagrees: 2025-26 Q4\nrag: green\n",
    "a sign-off": f"date: 2026-02-03\nfrom: partnership-board\nverifies: {POLICE}\n",
    "a return": f"date: 2026-02-03\nfrom: partnership-board\nsends_back: {POLICE}\nreason: x\n",
    "a closure": "date: 2026-02-03\nfrom: partnership-board\ncloses: superseded\n",
    "a reopening": f"date: 2026-02-03\nfrom: partnership-board\nreopens: {POLICE}\n",
    "a change": "date: 2026-02-03\nfrom: safer-together-team\nchanges: evidence\n"
    "was: Training records; feedback from venues\nnow: Feedback\n",
    "an acceptance": "date: 2026-02-03\nfrom: safer-together-team\naccepts: same-words\nreason: x\n",
}


@pytest.mark.parametrize("act", LATE)
def test_a_record_of_any_act_that_comes_late_is_shown_as_late(desk: Desk, act: str) -> None:
    desk.freeze()
    desk.record("late", f"action: ACT-012\n{LATE[act]}")
    (row,) = (r for r in desk.page("ACT-012")["records"] if r["name"] == "late")
    assert row["late"] is True
    assert row["late_for"]["minute"] == "Item 4"
    item = desk.page("ACT-012", "--period", PERIOD)
    assert [r["name"] for r in item["late_records"]] == ["late"]
    assert not item["late_records"][0]["counted"]
    assert "late" not in [r["name"] for r in item["records"]]


def test_papers_of_the_period_stay_to_the_byte_when_records_of_every_act_come_late(
    agreed: Agreed, agreed_desk: Desk
) -> None:
    desk, pages = agreed_desk, agreed.pages
    for number, text in enumerate(LATE.values()):
        desk.record(f"late-{number}", f"action: ACT-012\n{text}")
        desk.record(f"late-com-{number}", f"commitment: COM-05\n{text}")
    assert desk.papers() == agreed.reports
    after = desk.papers(PAGES)
    assert [key for key in pages if pages[key] != after[key] and "-12" not in key] == [
        key for key in pages if "COM-05" in key or "ACT-012" in key
    ]
    for key in (key for key in pages if "COM-05" in key or "ACT-012" in key):
        assert without_late(key, after[key]) == without_late(key, pages[key])


def without_late(command: str, page: str) -> str:
    """A page without its list of late records and the number of later ones."""
    if "--format json" in command:
        whole = json.loads(page)
        for key in ("late_records", "later_records"):
            whole.get("item", {}).pop(key, None)
        return json.dumps(whole)
    return min((page.partition(head)[0] for head in LATE_HEADS), key=len).rstrip("\n #")


LATE_HEADS = (
    "Late records, not counted",
    "Cofnodion hwyr, heb eu cyfrif",
    "Later records, not shown",
    "Cofnodion diweddarach, heb eu dangos",
)


def test_late_records_are_told_beside_the_paper(desk: Desk) -> None:
    desk.freeze()
    desk.record("late", f"action: ACT-012\n{LATE['a correction']}")
    asked = ("status", "--period", PERIOD, "--format", "table", "--lang")
    told = [desk(*asked, lang).err for lang in ("en", "cy")]
    assert told == ["Late records, not counted: 1\n", "Cofnodion hwyr, heb eu cyfrif: 1\n"]
    assert desk("status", "--as-of", "2026-07-01").err == ""


def test_a_late_record_counts_where_no_period_is_asked_for(desk: Desk) -> None:
    desk.freeze()
    desk.record("late", f"action: ACT-012\n{LATE['an update dated after']}")
    assert desk.page("ACT-012", "--as-of", "2026-07-01")["rag"] == "red"
    assert desk.page("ACT-012", "--period", "2026-27 Q1")["rag"] == "red"
    page = desk.done("show", "ACT-012", "--as-of", "2026-07-01", "--format", "table")
    assert "late: 2025-26 was agreed on 12 May 2026, minute Item 4" in page
    welsh = desk.done("show", "ACT-012", "--as-of", "2026-07-01", "--format", "md", "--lang", "cy")
    assert "hwyr: cytunwyd ar 2025-26 ar 12 Mai 2026" in welsh


def test_who_records_something_late_is_told_so(desk: Desk) -> None:
    words = ("update", "ACT-012", "--rag", "red", "--from", "elverwick-police", "--period")
    assert "late" not in desk.done(*words, "2024-25 Q4", "--dry-run")
    desk.freeze()
    told = desk.done(*words, "2024-25 Q4", "--dry-run")
    assert "It is late: 2025-26 was agreed on 12 May 2026, minute Item 4." in told
    assert "late" not in desk.done(*words, "2026-27 Q1", "--dry-run")


def test_until_it_is_agreed_a_period_counts_a_record_however_late_it_comes(desk: Desk) -> None:
    desk.record("late", f"action: ACT-012\n{LATE['an update dated after']}")
    found = desk.page("ACT-012", "--period", "2025-26 Q4")
    assert ["elverwick-police", "red"] in [[r["lead"], r["rag"]] for r in ratings(found)]
    assert desk.page("ACT-012", "--period", "2025-26 Q3")["rag"] != "red"
    assert desk.page("ACT-012", "--as-of", "2026-06-01")["later_records"] == 1


def ratings(item: Any) -> list[dict[str, str]]:
    found: list[dict[str, str]] = item["standing"]["ratings"]
    return found


CHANGES: dict[str, tuple[str, ...]] = {
    "reword an action": ("reword", "ACT-012", "Train everybody"),
    "reword a commitment": ("reword", "COM-05", "We will make every way home safer"),
    "relead": ("relead", "ACT-005", "ACT-012", "--to", "Elverwick Police"),
    "move an action": ("move", "ACT-004", "--to", "COM-05"),
    "move a commitment": ("move", "COM-05", "--to", "recover"),
    "add an action": ("add", "action", "--to", "COM-05", "Map it", "--timescale", "Mar 2027",
                      "--lead", "Elverwick Police"),
    "add a commitment": ("add", "commitment", "--aim", "recover", "We will listen"),
    "a new timescale": ("extend", "ACT-012", "--to", "Sep 2028", "--reason", "x",
                        "--approved-by", "partnership-board", "--minute", "6"),
    "close": ("close", "ACT-012", "--reason", "cancelled", "--from", "partnership-board"),
    "report": ("update", "ACT-005", "--rag", "red", "--from", "elverwick-council"),
}  # fmt: skip


@pytest.mark.parametrize("what", CHANGES)
@pytest.mark.parametrize("day", ["2026-06-20", "2026-01-20"])
def test_papers_stay_to_the_byte_whatever_happens_to_the_plan_afterwards(
    agreed: Agreed, agreed_desk: Desk, what: str, day: str
) -> None:
    some = [*REPORTS[::3], *(page for page in PAGES if "json" not in page)]
    before = agreed.reports | agreed.pages
    agreed_desk.done(*CHANGES[what], "--date", day)
    after = agreed_desk.papers(some)
    changed = {
        key for key in after if without_late(key, after[key]) != without_late(key, before[key])
    }
    assert changed == set()


def test_papers_stay_to_the_byte_after_everything_together(desk: Desk) -> None:
    desk.done("reword", "ACT-005", "Ask residents", "--date", "2026-04-20")
    desk.done("move", "ACT-003", "--to", "COM-04", "--date", "2026-04-20")
    desk.freeze()
    before = desk.papers()
    for args in CHANGES.values():
        desk.done(*args, "--date", "2026-06-20")
    assert desk.papers() == before
    assert "frozen" not in desk("check", "--as-of", "2026-07-01").out


def test_words_before_a_change_are_seen_from_a_day_before_it(desk: Desk) -> None:
    papers = [
        (*words, "--as-of", "2026-06-19") for words in (("overdue", "--by", "lead"), ("list",))
    ]
    before = [desk.done(*words) for words in papers]
    for what in ("relead", "reword an action", "move an action", "add an action"):
        desk.done(*CHANGES[what], "--date", "2026-06-20")
    assert [desk.done(*words) for words in papers] == before
    now = [desk.done(*words[:-1], "2026-06-20") for words in papers]
    assert now != before


def test_what_was_not_there_yet_is_told_so(desk: Desk) -> None:
    desk.freeze()
    desk.done(*CHANGES["add an action"], "--date", "2026-06-20")
    desk.done(*CHANGES["add a commitment"], "--date", "2026-06-20")
    for args in (("--period", PERIOD), ("--as-of", DAY)):
        for identity in ("ACT-015", "COM-07"):
            done = desk("show", identity, *args)
            assert done.code == 2
            assert f"{identity} was not in the plan yet on 12 May 2026" in done.err


def test_the_answers_are_the_same_with_an_index_and_without(desk: Desk, tmp_path: Path) -> None:
    import os
    import time

    desk.freeze()
    desk.record("late", f"action: ACT-012\n{LATE['a correction']}")
    then = time.time() - 3600
    for path in desk.plan.rglob("*"):
        os.utime(path, (then, then))
    asked = [(*words, "--period", PERIOD) for words in REPORTS[::7]]

    def answers(cache: str) -> list[Result]:
        return [desk.run(*words, cwd=desk.plan, env={"PLANCTL_CACHE": cache}) for words in asked]

    without = answers("")
    cold, warm = (answers(str(tmp_path / "cache")) for _ in range(2))
    assert cold == warm == without
    (index,) = (tmp_path / "cache").rglob("index")
    index.write_bytes(index.read_bytes().replace(b"partnership-board", b"partnership-beard"))
    assert answers(str(tmp_path / "cache")) == without
    shutil.rmtree(desk.plan / "frozen")
    assert answers(str(tmp_path / "cache")) == answers("") != without


def test_a_period_that_ends_on_the_day_of_one_agreed_with_other_figures_is_noted(
    desk: Desk,
) -> None:
    desk.freeze()
    same = desk("freeze", "2025-26 Q4", *BY_BOARD, "--date", DAY, "--dry-run")
    assert "ends on the same day" not in same.err
    said = ("--from", "otterbrook", "--rag", "red", "--state", "in progress")
    desk.done("update", "ACT-013", *said, "--period", "2025-26 Q4", "--date", DAY)
    other = desk("freeze", "2025-26 Q4", *BY_BOARD, "--date", DAY)
    assert "Note: 2025-26 ends on the same day and was agreed on" in other.err
