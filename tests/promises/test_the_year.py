"""A year of rounds through the command line: twelve partners' workbooks, and the board's paper each quarter."""

import json
import re
import shutil
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from planctl.model.period import Period, parse_period
from planctl.model.phrases import read_timescale
from planctl.storage.yaml_events import Plain, parse
from tests.offices import Converting, pages_of
from tests.promises.the_year import (
    OPENING,
    Q1,
    Q2,
    Q3,
    QUARTERS,
    TAKEN,
    Office,
    Quarter,
    Sheet,
    fill,
    form_of,
    minute,
)
from tests.running import ROOT, Result, clean_env, inside

BOARD = "executive-group"
START = date(2023, 4, 1)


class Year:
    """What the office saw of its year."""

    def __init__(self, office: Office) -> None:
        self.office = office
        self.previews: dict[str, Result] = {}
        self.written: dict[str, Result] = {}
        self.rounds: dict[str, dict[str, object]] = {}
        self.papers: dict[str, str] = {}
        self.agreed: dict[str, str] = {}

    def run(self) -> None:
        """The whole of it."""
        self._opening()
        for quarter in QUARTERS:
            self._round(quarter)

    def _opening(self) -> None:
        office = self.office
        office("returns", "out", "--all", "--output", "opening.xlsx", "--as-of", "2025-05-01")
        rows = {
            identity: {
                "date": "2025-05-05",
                "period": "2024-25",
                "rag": rag,
                "state": state,
                "progress": words,
                "source": "Annual report 2024-25, p. 14",
            }
            for identity, (rag, state, words) in OPENING.items()
        }
        fill(office.home / "opening.xlsx", rows, office.home / "opening filled.xlsx")
        self.previews["opening"] = office(
            "returns", "in", "opening filled.xlsx", "--format", "json"
        )
        self.written["opening"] = office("returns", "in", "opening filled.xlsx", "--write")

    def _round(self, quarter: Quarter) -> None:
        office, period = self.office, quarter.slug
        opened = ("--closes", quarter.closes, "--date", quarter.opens)
        office("round", "open", period, *opened)
        forms = str(office.forms(period).name)
        office("returns", "out", "--each", "--output", forms, "--as-of", quarter.opens)
        office("remind", "--as-of", quarter.read, "--output", f"reminders-{period}")
        in_time = [s for s in quarter.sheets if not s.day]
        self._read(quarter, in_time, quarter.read, period)
        for sheet in quarter.sheets:
            if sheet.day:
                self._read(quarter, [sheet], sheet.day, f"{period} {sheet.body}")
        shown = office("round", "--as-of", quarter.board, "--format", "json")
        self.rounds[period] = json.loads(shown.out)
        self._meet(quarter)

    def _read(self, quarter: Quarter, sheets: list[Sheet], day: str, name: str) -> None:
        files = [self._filled(quarter, sheet) for sheet in sheets]
        said = ("returns", "in", *files, "--date", day)
        old = any(sheet.left for sheet in sheets)
        takes = [word for each in TAKEN if old for word in ("--take", each)]
        self.previews[name] = self.office.try_(*said, "--format", "json")
        self.written[name] = self.office(*said, *takes, "--write")

    def _filled(self, quarter: Quarter, sheet: Sheet) -> str:
        left = self.office.forms(sheet.left or quarter.period)
        to = self.office.home / f"{quarter.slug} {sheet.body}.xlsx"
        return fill(form_of(left, sheet.body), sheet.rows, to).name

    def _meet(self, quarter: Quarter) -> None:
        office, period = self.office, quarter.slug
        folder = f"papers-{period}"
        self.papers[period] = self.paper(period, folder)
        office("report", "decisions", "--period", period, "--output", folder)
        if quarter is Q2:
            self._decide(quarter, office.home / folder)
        agreed = ("--minute", f"{quarter.board}, item 2", "--from", BOARD, "--date", quarter.board)
        office("freeze", period, *agreed)
        self.agreed[period] = self.paper(period, f"agreed-{period}")

    def paper(self, period: str, folder: str, lang: str = "en") -> str:
        made = ("--period", period, "--lang", lang, "--format", "md", "--output", folder)
        self.office("report", "board", *made)
        (paper,) = (self.office.home / folder).glob("board.*.md")
        return paper.read_text(encoding="utf-8")

    def _decide(self, quarter: Quarter, folder: Path) -> None:
        outcomes = {
            "ACT-050": ("granted", ""),
            "ACT-021": ("signed off", ""),
            "ACT-048": ("agreed: amber", "Cover is kept, and failed twice"),
        }
        minute(folder / "decisions.en.docx", outcomes, self.office.home / "minuted.docx")
        said = ("decisions", "in", "minuted.docx", "--date", quarter.board)
        self.written["decisions"] = self.office(
            *said, "--minute", f"{quarter.board}, item 5", "--write"
        )


@pytest.fixture(scope="module")
def year(tmp_path_factory: pytest.TempPathFactory) -> Year:
    home = tmp_path_factory.mktemp("year")
    plan = Path(shutil.copytree(ROOT / "plan", home / "office" / "plan"))
    for folder in ("cache", "state"):
        (home / folder).mkdir()
    told = Year(Office(inside(clean_env(home / "cache", home / "state")), plan))
    told.run()
    return told


Record = dict[str, Plain]


def records(year: Year) -> Iterator[Record]:
    """Every record as its file says it: read without planctl's model."""
    for path in sorted(year.office.plan.glob("*/COM-*/*.yaml")):
        data = parse(path.read_text(encoding="utf-8"), path.name).data
        assert data is not None
        yield data


def about(year: Year, quarter: Quarter) -> list[Record]:
    """The reports about a quarter, or a time before it."""
    last = period_of(quarter.period).last
    return [
        record
        for record in records(year)
        if "period" in record and period_of(str(record["period"])).last <= last
    ]


def period_of(words: str) -> Period:
    period = parse_period(words)
    assert period is not None
    return period


def promised(year: Year) -> dict[str, str]:
    """The timescale of each action, as its file says it."""
    found = {}
    for path in sorted(year.office.plan.glob("*/COM-*.yaml")):
        if path.name.count(".") > 1:
            continue
        data = parse(path.read_text(encoding="utf-8"), path.name).data
        assert data is not None
        actions = data["actions"]
        assert isinstance(actions, list)
        for action in actions:
            assert isinstance(action, dict)
            found[str(action["id"])] = str(action.get("timescale", ""))
    return found


def complete_by(year: Year, quarter: Quarter) -> set[str]:
    return {str(r["action"]) for r in about(year, quarter) if r.get("state") == "complete"}


def overdue_by(year: Year, quarter: Quarter) -> set[str]:
    """Counted here by hand: due before the quarter's last day, and not said to be complete."""
    last = period_of(quarter.period).last
    times = promised(year)
    times |= {
        str(r["action"]): str(r["timescale"])
        for r in records(year)
        if "approves" in r and date.fromisoformat(str(r["date"])) <= last
    }
    days = {identity: read_timescale(words, START).due for identity, words in times.items()}
    late = {identity for identity, due in days.items() if due and due < last}
    return late - complete_by(year, quarter)


def figure(paper: str, label: str) -> int:
    """The number that a paper prints behind a label, the first time."""
    found = re.search(rf"{label}: ([0-9]+)", paper)
    assert found, label
    return int(found[1])


def test_the_opening_position_dates_each_row_and_says_where_it_stood(year: Year) -> None:
    opened = [r for r in records(year) if r.get("source")]
    assert {str(r["action"]) for r in opened} == OPENING.keys()
    assert {(r["date"], r["period"], r["source"]) for r in opened} == {
        ("2025-05-05", "2024-25", "Annual report 2024-25, p. 14")
    }
    again = year.office("returns", "in", "opening filled.xlsx", "--write")
    assert len([r for r in records(year) if r.get("source")]) == len(OPENING), again


@pytest.mark.parametrize("quarter", QUARTERS, ids=lambda each: each.slug)
def test_every_word_of_every_partner_is_recorded_in_its_name(year: Year, quarter: Quarter) -> None:
    for sheet in quarter.sheets:
        period = sheet.left or quarter.period
        own = [r for r in records(year) if (r["from"], r.get("period")) == (sheet.body, period)]
        told = {str(r["action"]): r for r in own if r["date"] in (sheet.day, quarter.read)}
        assert told.keys() == sheet.rows.keys(), sheet.body
        for identity, boxes in sheet.rows.items():
            for key in ("progress", "barriers", "next_steps"):
                assert str(told[identity].get(key, "")).strip() == boxes.get(key, "")


@pytest.mark.parametrize("quarter", QUARTERS, ids=lambda each: each.slug)
def test_the_figures_of_the_boards_paper_are_those_of_the_records(
    year: Year, quarter: Quarter
) -> None:
    paper = year.papers[quarter.slug]
    assert figure(paper, "Overdue") == len(overdue_by(year, quarter))
    unsigned = figure(paper, "Reported complete, not signed off")
    signed = figure(paper, "Signed off")
    assert unsigned + signed == len(complete_by(year, quarter))


@pytest.mark.parametrize("quarter", QUARTERS, ids=lambda each: each.slug)
def test_the_round_counts_who_answered(year: Year, quarter: Quarter) -> None:
    shown = year.rounds[quarter.slug]
    answered = {
        str(r["from"])
        for r in records(year)
        if r.get("period") == quarter.period and str(r["date"]) <= quarter.board
    }
    items = shown["items"]
    assert isinstance(items, list)
    assert {i["id"] for i in items if i["answered"] or i["no_change"]} == answered


def test_a_body_that_said_nothing_is_named_in_the_paper(year: Year) -> None:
    silent = re.search("Nothing heard from: (.*)", year.papers[Q1.slug])
    assert silent
    assert "HRPS: 1 of 1" in silent[1]
    assert "Velindre" not in silent[1]


def test_a_late_answer_counts_in_its_quarter(year: Year) -> None:
    (late,) = [r for r in records(year) if r["date"] == "2025-08-03"]
    assert (late["from"], late["period"]) == ("vale-education", Q1.period)


def test_leads_that_differ_are_not_agreed_until_the_board_settles_it(year: Year) -> None:
    for quarter, told in ((Q2, True), (Q3, False)):
        line = re.search("ACT-048.*not agreed", year.papers[quarter.slug])
        assert bool(line) is told
    item = json.loads(
        year.office("show", "ACT-048", "--as-of", "2025-11-20", "--format", "json").out
    )["item"]
    assert (item["rag"], item["agreed"]) == ("amber", True)


def test_what_the_board_minuted_stands_from_its_day_on(year: Year) -> None:
    signed = json.loads(
        year.office("show", "ACT-021", "--as-of", "2025-11-20", "--format", "json").out
    )["item"]
    moved = json.loads(
        year.office("show", "ACT-050", "--as-of", "2025-11-20", "--format", "json").out
    )["item"]
    assert signed["state"] == "signed off"
    assert (moved["timescale"], moved["original_timescale"]) == ("Mar 2027", "Mar 2024")


def test_an_old_form_speaks_of_its_own_quarter(year: Year) -> None:
    old = [
        r
        for r in records(year)
        if r["from"] == "police-and-crime-commissioner" and r["date"] == Q3.read
    ]
    assert [r["period"] for r in old] == [Q2.period]


def test_the_same_files_again_change_nothing(year: Year) -> None:
    before = list(records(year))
    for quarter in QUARTERS:
        files = sorted(path.name for path in year.office.home.glob(f"{quarter.slug} *.xlsx"))
        year.office.try_("returns", "in", *files, "--date", "2026-06-01", "--write")
    assert list(records(year)) == before


def test_nothing_is_wrong_with_the_plan_at_the_end(year: Year) -> None:
    done = year.office("check", "--as-of", "2026-06-01", "--format", "json")
    errors = [p for p in json.loads(done.out)["items"] if p["severity"] == "error"]
    assert errors == []


def test_what_the_board_agreed_is_made_again_to_the_byte_a_year_later(year: Year) -> None:
    for quarter in QUARTERS:
        again = year.paper(quarter.slug, f"again-{quarter.slug}")
        assert again == year.agreed[quarter.slug]


def test_the_paper_says_the_same_in_both_languages(year: Year) -> None:
    for quarter in QUARTERS:
        welsh = year.paper(quarter.slug, f"welsh-{quarter.slug}", "cy")
        own, other = (
            Counter(re.findall("[0-9]+", text)) for text in (welsh, year.agreed[quarter.slug])
        )
        in_english = Counter(re.findall("nad oes Cymraeg eto: ([0-9]+)", welsh))
        assert own - other == in_english
        assert not other - own


def test_every_quarters_paper_is_two_pages_in_welsh(year: Year, to_pdf: Converting) -> None:
    made = []
    for quarter in QUARTERS:
        asked = ("--period", quarter.slug, "--lang", "cy", "--output", f"word-{quarter.slug}")
        year.office("report", "board", *asked)
        paper = year.office.home / f"word-{quarter.slug}" / "board.cy.docx"
        made.append(paper.rename(year.office.home / f"board-{quarter.slug}.docx"))
    assert {pdf.stem: len(pages_of(pdf)) for pdf in to_pdf(made)} == {
        f"board-{quarter.slug}": 2 for quarter in QUARTERS
    }
