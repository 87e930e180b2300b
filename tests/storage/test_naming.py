"""A record's name pins its words."""

from planctl.storage.naming import name_of
from planctl.storage.opening import open_texts
from planctl.storage.yaml_events import parse
from tests.storage.plans import record, small

FOLDER = "prepare/COM-01"


def codes(name: str, text: str) -> list[str]:
    opened = open_texts(small(**{f"{FOLDER}/{name}.yaml": text}))
    found = [p for s in opened.summaries for p in s.problems]
    return [p.code for p in found if p.code.startswith("record-")]


def right_name(text: str) -> str:
    data = parse(text, "x.yaml").data
    assert data is not None
    return name_of("2025-05-01", "ACT-001", "team", data)


def test_a_record_named_for_what_it_says_is_sound() -> None:
    assert codes(right_name(record()), record()) == []


def test_line_ends_comments_and_own_keys_do_not_change_a_name() -> None:
    text = record(more="progress: |\n  One.\n  Two.\n")
    again = "# a comment\n" + text.replace("\n", "\r\n") + "x-ours: 1\r\n"
    assert codes(right_name(text), again) == []


def test_a_name_without_a_token_wants_naming() -> None:
    assert codes("2025-05-01-ACT-001-team", record()) == ["record-misnamed"]
    assert codes("my update", record()) == ["record-misnamed"]


def test_another_day_or_body_in_the_name_is_only_a_label() -> None:
    name = right_name(record())
    assert codes(name.replace("-team-", "-health-"), record()) == ["record-misnamed"]
    assert codes(name.replace("2025-05-01", "2025-05-02"), record()) == ["record-misnamed"]


def test_an_edited_record_is_found_without_git() -> None:
    assert codes(right_name(record()), record("green")) == ["record-changed"]
