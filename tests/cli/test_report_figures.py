"""Every figure of a paper is one that a reading command gives: nothing is counted a second time."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.cli.desk import Desk
from tests.cli.papers import made, rows, sections
from tests.running import Run

Json = dict[str, Any]
Q4, TODAY, REAL = ("--period", "2025-26-Q4"), ("--as-of", "2026-11-21"), ("--as-of", "2026-11-21")
VIEWS = [
    ("example", Q4),
    ("example", TODAY),
    ("example", ("--as-of", "2025-08-01")),
    ("real", REAL),
]


class Seen:
    """A status paper and a board paper, and the answers of the commands from the same place."""

    def __init__(self, run: Run, plan: Path, folder: Path, view: tuple[str, ...]) -> None:
        self.desk, self.view = Desk(run, plan), view
        self.text = made(run, plan, folder, "status", *view)
        self.board = made(run, plan, folder, "board", *view)
        self.parts = sections(self.text)

    def ask(self, *words: str) -> Json:
        return self.desk.ask(*words, *self.view)

    def facts(self, part: str) -> dict[str, str]:
        """The facts of a part that stand on lines of their own: label -> value."""
        lines = [line for line in self.parts[part].splitlines() if line[:1] not in ("|", ">")]
        said = [fact for line in lines for fact in line.removeprefix("- ").split(" · ")]
        return {label: value for fact in said for label, _, value in [fact.rpartition(": ")]}

    def table(self, part: str, heading: str) -> list[dict[str, str]]:
        """The rows of the first table of a part that has a column of this heading."""
        found: list[dict[str, str]] = []
        head: list[str] = []
        for row in rows(self.parts[part]):
            if heading in row and row[0] in (
                "Id",
                "Aim",
                "Lead",
                "Body",
                "Change",
                "Quarter",
                "Led by",
            ):
                if found:
                    break
                head = row
            elif head and len(row) == len(head):
                found.append(dict(zip(head, row, strict=True)))
        return found


@pytest.fixture(scope="module", params=VIEWS, ids=lambda view: f"{view[0]} {view[1][1]}")
def seen(
    request: pytest.FixtureRequest,
    tmp_path_factory: pytest.TempPathFactory,
    cache: Path,
    real_plan: Path,
    example_plan: Path,
) -> Seen:
    from tests.running import clean_env, inside

    name, view = request.param
    run = inside(clean_env(cache, tmp_path_factory.mktemp("state")))
    plan = {"real": real_plan, "example": example_plan}[name]
    return Seen(run, plan, tmp_path_factory.mktemp("papers"), view)


def percent(part: int, whole: int) -> str:
    return f"{part} of {whole} ({(200 * part + whole) // (2 * whole)} %)" if whole else "0 of 0"


def test_the_headlines_are_those_of_status(seen: Seen) -> None:
    status, facts = seen.ask("status"), seen.facts("Where the plan stands")
    assert facts["Overdue"] == percent(status["overdue"], status["actions"])
    assert facts["Reported complete, not signed off"] == str(status["reported_complete"])
    assert facts["Signed off"] == str(status["signed_off"])
    assert facts["Never reported on"] == percent(status["never_reported"], status["actions"])
    assert facts["Actions reported on"] == percent(status["reported"], status["asked"])
    for label, key in (("Awaited", "awaited"), ("Not reported", "not_reported")):
        assert facts.get(label, "0") == str(status[key])
    assert facts["Not asked"] == str(status["actions"] - status["asked"])


def test_what_was_due_by_now_is_what_list_shows_so(seen: Seen) -> None:
    items, as_of = seen.ask("list")["items"], seen.ask("list")["as_of"]
    over = [i for i in items if i["due"] and i["due"] < as_of and i["state"] != "closed"]
    done = [i for i in over if i["state"] in ("reported complete", "signed off")]
    label = "Due by now: reported complete or signed off"
    assert seen.facts("Where the plan stands")[label] == percent(len(done), len(over))


PLACES: dict[str, Callable[[Json], int]] = {
    "Actions": lambda g: g["actions"],
    "Overdue, reported unfinished": lambda g: g["overdue"] - g["overdue_never_reported"],
    "Overdue, never reported on": lambda g: g["overdue_never_reported"],
    "Not yet due": lambda g: g["soon"] + g["later"],
    "No date": lambda g: g["undated"],
    "Reported complete": lambda g: g["reported_complete"],
    "Signed off": lambda g: g["signed_off"],
    "Closed": lambda g: g["closed"],
}


def test_each_aim_has_the_counts_of_status_and_every_action_stands_in_one_place(seen: Seen) -> None:
    status = seen.ask("status", "--by", "aim")
    table = seen.table("Where the plan stands", "Actions")
    groups = [*status["groups"], {**status, "label": "**Total**"}]
    assert [row["Aim"] for row in table] == [group["label"] for group in groups]
    for row, group in zip(table, groups, strict=True):
        for heading, count in PLACES.items():
            assert int(row.get(heading, "0")) == count(group), (heading, row)
        assert sum(int(row.get(h, "0")) for h in list(PLACES)[1:]) == int(row["Actions"])


def test_each_aim_has_the_ratings_of_status(seen: Seen) -> None:
    status = seen.ask("status", "--by", "aim")
    table = seen.table("Where the plan stands", "● Green")
    if not table:
        assert not any(status["ratings"].values())
        assert status["older"] == 0
        return
    groups = [*status["groups"], {**status, "label": "**Total**"}]
    for row, group in zip(table, groups, strict=True):
        rated = [row["● Green"], row["▲ Amber"], row["■ Red"]]
        assert rated == [str(group["ratings"][level]) for level in ("green", "amber", "red")]
        assert (row["Older"], row["Unrated"]) == (str(group["older"]), str(group["unrated"]))
        assert row["of which not agreed"] == str(group["not_agreed"])


def test_what_is_overdue_is_what_overdue_gives_in_its_order(seen: Seen) -> None:
    late = seen.ask("overdue")
    table = seen.table("Overdue", "Days overdue")
    assert [(r["Id"], r["Days overdue"]) for r in table] == [
        (item["id"], str(item["days_overdue"])) for item in late["items"]
    ]
    if not late["items"]:
        assert "Nothing is overdue." in seen.parts["Overdue"]
        return
    assert seen.facts("Overdue")["Overdue"] == percent(len(late["items"]), late["total"])
    silent = [item for item in late["items"] if not item["reported"]]
    assert seen.facts("Overdue")["Never reported on"] == str(len(silent))
    assert seen.facts("Overdue")["Reported, unfinished"] == str(len(late["items"]) - len(silent))


def test_each_lead_has_the_overdue_that_overdue_by_lead_gives_and_the_total_counts_once(
    seen: Seen,
) -> None:
    late = seen.ask("overdue", "--by", "lead")
    names = {lead["id"]: lead["name"] for lead in seen.ask("leads")["items"]}
    if not late["items"]:
        return
    *table, total = seen.table("Overdue", "Actions")
    told = {re.sub(r" \((group|outside)\)$", "", row["Lead"]): row["Overdue"] for row in table}
    assert told == {names[g["key"]]: str(len(g["ids"])) for g in late["groups"]}
    assert total["Overdue"] == str(len(late["items"]))
    everybody = seen.ask("list", "--by", "lead")
    whole = {names[g["key"]]: str(len(g["ids"])) for g in everybody["groups"] if g["key"]}
    for row in table:
        assert row["Actions"] == whole[re.sub(r" \((group|outside)\)$", "", row["Lead"])]


def test_what_nobody_can_be_asked_about_is_what_status_says_by_the_words_of_the_plan(
    seen: Seen,
) -> None:
    ids = seen.ask("status")["look_first"]["unaskable"]
    words = {item["id"]: item["lead"] for item in seen.ask("list")["items"]}
    table = seen.table("Overdue", "Led by") if ids else []
    assert sorted(i for row in table for i in row["Actions"].split()) == sorted(ids)
    for row in table:
        assert row["Number"] == str(len(row["Actions"].split()))
        assert {words[i] for i in row["Actions"].split()} == {row["Led by"]}


def test_what_is_rated_less_than_well_is_what_list_gives(seen: Seen) -> None:
    items = seen.ask("list", "--rag", "red", "--rag", "amber")["items"]
    unfinished = ("reported complete", "signed off", "closed")
    ids = sorted(item["id"] for item in items if item["state"] not in unfinished)
    assert sorted(row["Id"] for row in seen.table("Rated: Red · Amber", "Barriers")) == ids


def test_what_is_not_agreed_asked_for_or_waits_is_what_status_says(seen: Seen) -> None:
    look = seen.ask("status")["look_first"]
    assert [r["Id"] for r in seen.table("Ratings not agreed", "Each rating")] == look["not_agreed"]
    asked = [row["Id"] for row in seen.table("New dates", "Asked for")]
    assert list(dict.fromkeys(asked)) == look["requests"]
    part = "Reported complete and signed off"
    waiting = seen.table(part, "Evidence supplied") if look["unsigned"] else []
    assert [row["Id"] for row in waiting] == look["unsigned"]


def test_what_falls_due_is_what_due_gives(seen: Seen) -> None:
    facts = seen.facts("What falls due next")
    (label,) = [key for key in facts if key.startswith("Falling due by ")]
    day = label.removeprefix("Falling due by ")
    falling = [item["id"] for item in seen.ask("due", "--within", day)["items"]]
    table = seen.table("What falls due next", "Due") if falling else []
    late = {item["id"] for item in seen.ask("overdue")["items"]}
    every = seen.ask("due", "--within", "2040-03-31")["items"]
    again = [item["id"] for item in every if item["id"] in late]
    assert facts.get("of which overdue already", "0") == str(len(again))
    assert [row["Id"] for row in table] == falling
    assert facts[label] == str(len(falling))
    quarters = seen.table("What falls due next", "Quarter")
    whole = len(falling) + int(facts["Falling due later"])
    assert sum(int(row["Number"]) for row in quarters) == whole


def test_who_was_silent_is_what_round_gives(seen: Seen) -> None:
    found: Json = seen.ask("round")
    named = {lead["id"] for lead in seen.ask("leads")["items"] if lead["actions"]}
    table = {r["Body"]: r for r in seen.table("Who was asked, and who was silent", "Asked")}
    shown = [item for item in found["items"] if item["name"] in table]
    assert named & {item["id"] for item in found["items"]} <= {item["id"] for item in shown}
    for item in shown:
        row = table[item["name"]]
        assert row["Asked"] == str(len(item["asked_about"]))
        assert row["Answered"] == str(len(item["answered"]))
        silent = len(item["awaited"]) + len(item["not_reported"])
        assert row["Not answered"] == str(silent)
    status, total = seen.ask("status"), table["**All bodies, each action once**"]
    facts = seen.facts("Who was asked, and who was silent")
    assert int(total["Asked"]) + int(facts.get("Nobody to ask", "0")) == status["asked"]


def test_an_answer_without_a_report_is_an_answer_and_the_action_is_not_reported(
    example_desk: Desk, tmp_path: Path
) -> None:
    words = ("--from", "otterbrook", "--barriers", "No post", "--period", "2026-27 Q2")
    example_desk("2026-10-19", "update", "ACT-014", *words)
    day = ("--as-of", "2026-11-21")
    paper = Seen(example_desk.run, example_desk.plan, tmp_path, day)
    part = "Who was asked, and who was silent"
    table = {row["Body"]: row for row in paper.table(part, "Asked")}
    found: Json = example_desk.ask("round", *day)
    (body,) = (item for item in found["items"] if item["id"] == "otterbrook")
    assert table[body["name"]]["Answered"] == "1"
    facts = paper.facts(part)
    bare = int(facts["Answered without a report on the action, so not reported"])
    heard = int(table["**All bodies, each action once**"]["Not answered"])
    nobody = int(facts["Nobody to ask"])
    assert (bare, heard + bare + nobody) == (1, int(facts["Not reported"]))
    assert "No post" not in paper.parts[part]


MOVED = {
    "Now overdue": ("overdue-since",),
    "No longer overdue": ("no-longer-overdue",),
    "Reported complete": ("reported-complete",),
    "Signed off": ("signed-off",),
    "New timescale granted": ("timescale-granted",),
    "New timescale asked for": ("timescale-asked",),
    "Closed": ("closed",),
}


def test_what_has_changed_is_what_diff_gives_since_the_period_before(seen: Seen) -> None:
    (heading,) = [part for part in seen.parts if part.startswith("What has changed since ")]
    (command,) = re.findall(r"planctl (diff [^\s)]+)", seen.parts[heading])
    told_of: Json = seen.desk.ask(*command.split())
    items = told_of["items"]
    told = {row["Change"]: row["About"].split() for row in seen.table(heading, "Change")}
    for label, changes in MOVED.items():
        of_things = [i for i in items if i["kind"] in ("action", "commitment")]
        ids = dict.fromkeys(i["id"] for i in of_things if i["change"] in changes)
        assert told.get(label, []) == list(ids), label
    order = ["green", "amber", "red"]
    moves = [i for i in items if i["change"] == "rating-moved"]
    worse = [i["id"] for i in moves if order.index(i["now"]) > order.index(i["was"])]
    assert told.get("Rating worse", []) == worse
    assert told.get("Rating better", []) == [i["id"] for i in moves if i["id"] not in worse]
    for row in seen.table(heading, "Change"):
        assert row["Number"] == str(len(row["About"].split()))


def test_every_action_stands_once_in_the_status_paper_under_its_commitment(seen: Seen) -> None:
    part = seen.parts["The actions, by aim and commitment"]
    items = seen.ask("list")["items"]
    ids = [row[0] for row in rows(part) if row[0].startswith("ACT-")]
    assert ids == [item["id"] for item in items]
    for item in items:
        before = part[: part.index(f"| {item['id']} |")]
        assert re.findall(r"#### (COM-\d+) ", before)[-1] == item["commitment_id"]


def test_the_board_reads_the_same_figures_and_the_most_important_of_each_list(seen: Seen) -> None:
    board = sections(seen.board)
    status = seen.parts["Where the plan stands"].splitlines()
    lines = board["Where the plan stands"].splitlines()
    bodies = ("- Nothing heard from", "- Answered in part")
    told = [line for line in lines if line[:2] == "- " and not line.startswith(bodies)]
    assert told == [line for line in status if line[:2] == "- "]
    late = [item["id"] for item in seen.ask("overdue")["items"]]
    shown = [row[0] for row in rows(board.get("Overdue", "")) if row[0].startswith("ACT-")]
    assert shown == late[:3]
    more = re.search(r"More in the status paper: (\d+)", board.get("Overdue", ""))
    assert (int(more[1]) if more else 0) == max(0, len(late) - 3)
