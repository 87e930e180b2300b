"""What leads said can be counted, or it is told why not."""

from tests.rules.small_plan import action, codes, leads, plan, problems, update

SILENT = "red-amber-silent"
REASONS = "barriers: No data.\nnext_steps: Ask again."


def test_two_ratings_of_one_day_that_differ_are_said_twice() -> None:
    green, amber = update("rag: green"), update(f"rag: amber\n{REASONS}")
    (found,) = problems(green, amber)
    assert found.code == "said-twice"
    assert "2026-27 Q2 on 14 October 2026" in found.message
    names = sorted(name for name, _ in (green, amber))
    assert found.path.endswith(f"{names[1]}.yaml")
    assert names[0] in found.message


def test_two_leads_may_differ() -> None:
    ours = update(f"rag: amber\n{REASONS}", sender="regional-team")
    assert codes(update("rag: green"), ours) == []


def test_two_periods_may_differ_on_one_day() -> None:
    assert codes(update("rag: green", period="2026-27 Q1"), update(f"rag: red\n{REASONS}")) == []


def test_the_same_rating_twice_contradicts_nothing() -> None:
    assert codes(update("rag: green\nprogress: A."), update("rag: green\nprogress: B.")) == []


def test_a_correction_of_the_same_day_says_which_was_meant() -> None:
    for words in ("", "A.", "B.", "C.", "D."):  # each has another name, before or after the first
        first = update("rag: green")
        second = update(f"rag: red\n{REASONS}\nprogress: {words}\ncorrects: {first[0]}")
        assert codes(first, second) == []


def test_a_later_correction_settles_what_was_said_twice() -> None:
    green, amber = update("rag: green"), update(f"rag: amber\n{REASONS}")
    settled = update(f"rag: amber\n{REASONS}\ncorrects: {green[0]}", day="2026-10-20")
    assert codes(green, amber, settled) == []


def test_red_or_amber_says_what_is_in_the_way_and_what_comes_next() -> None:
    assert codes(update("rag: amber")) == [SILENT]
    assert codes(update("rag: red\nbarriers: No data.")) == [SILENT]
    assert codes(update(f"rag: red\n{REASONS}")) == []
    assert codes(update("rag: green")) == []


def test_only_the_newest_rating_of_a_lead_is_asked_for_reasons() -> None:
    old = update("rag: red", day="2026-07-10", period="2026-27 Q1")
    assert codes(old, update("rag: green")) == []
    assert codes(update("rag: green", "2026-07-10", period="2026-27 Q1"), update("rag: red")) == [
        SILENT
    ]


def test_each_lead_is_asked_for_its_own_reasons() -> None:
    assert codes(update("rag: red"), update("rag: red", sender="regional-team")) == [SILENT, SILENT]


def test_the_same_words_as_for_the_period_before_are_told() -> None:
    before = update("progress: Under way.", day="2026-07-10", period="2026-27 Q1")
    assert codes(before, update("progress: |\n  Under  way.")) == ["same-words"]
    assert codes(before, update("progress: Half done.")) == []


def test_the_same_words_twice_for_one_period_are_no_matter() -> None:
    again = update("progress: Under way.", day="2026-10-20")
    assert codes(update("progress: Under way."), again) == []


def test_a_body_that_does_not_lead_is_told_once_however_often_it_reports() -> None:
    reports = [update("rag: green", f"2026-10-{day}", "police") for day in (10, 11, 12)]
    assert codes(*reports) == ["from-nonlead"]


def test_the_coordinator_may_assess_what_it_does_not_lead() -> None:
    assert codes(update("rag: green", sender="regional-team"), files=action(lead="Health")) == []


def test_a_member_speaks_for_its_group() -> None:
    group = leads(
        "  - id: all\n    name: All partners\n    kind: group\n    members:\n      - police\n"
    )
    found = codes(update("rag: green", sender="police"), files=group | action(lead="All partners"))
    assert found == []


def test_a_record_that_reports_nothing_is_nobodys_report() -> None:
    assert codes(update("public: For the page.", sender="police")) == []


def test_where_the_scheme_cannot_be_read_no_rating_is_judged() -> None:
    broken = plan("title: Example", "titel: Example")
    assert codes(update("rag: amber"), files=broken) == ["key-missing", "key-unknown"]
