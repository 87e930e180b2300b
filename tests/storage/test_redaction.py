"""A redacted record keeps its name and is clean; an edit that only claims to be one is seen."""

import pytest

from planctl.model.record import REMOVED
from planctl.storage.document import open_document
from planctl.storage.naming import right_name
from planctl.storage.opening import open_texts
from planctl.storage.redaction import is_redaction_of, is_sealed, seal_of
from planctl.storage.yaml_events import Plain
from tests.storage.plans import small

BEFORE: dict[str, Plain] = {
    "action": "ACT-001",
    "from": "team",
    "date": "2025-05-01",
    "rag": "amber",
    "progress": "Met; two women came.\n",
}


def codes_of(text: str, name: str) -> list[str]:
    opened = open_texts(small(**{f"prepare/COM-01/{name}.yaml": text}))
    found = [p for s in opened.summaries for p in s.problems if p.path.endswith(f"{name}.yaml")]
    return [problem.code for problem in found if problem.code.startswith("record-")]


def named(text: str) -> str:
    from planctl.storage.admit_record import admit_record

    document = open_document("x.yaml", lambda _: text.encode())
    record = admit_record(document, None, None)
    assert record
    return right_name(record, document.canonical)


HEAD = "action: ACT-001\nfrom: team\ndate: 2025-05-01\nrag: amber\n"
OLD = f"{HEAD}progress: |\n  Met; two women came.\n"
NAME = named(OLD)
LEFT: dict[str, Plain] = {**BEFORE, "progress": f"Met; {REMOVED} came.\n"}
SEAL = f"redacted:\n  date: 2027-05-01\n  of: {seal_of(LEFT)}\n"
NEW = f"{HEAD}progress: |\n  Met; {REMOVED} came.\n{SEAL}"


def test_a_redacted_record_is_no_changed_record() -> None:
    assert codes_of(OLD, NAME) == []
    assert codes_of(NEW, NAME) == []


@pytest.mark.parametrize(
    "text",
    [
        OLD.replace("two", "ten"),
        NEW.removesuffix(SEAL),
        NEW.replace("Met; ", "Did not meet; "),
        NEW.replace("amber", "green"),
        NEW.replace(seal_of(LEFT), "0000"),
        f"{OLD}redacted:\n  date: 2027-05-01\n  of: {seal_of(BEFORE)}\n",
        f"{OLD}redacted:\n  date: 2027-05-01\n",
    ],
    ids=["edited", "unsealed", "words", "rating", "broken", "nothing taken out", "no seal"],
)
def test_an_edit_passed_off_as_a_redaction_is_seen(text: str) -> None:
    assert codes_of(text, NAME) == ["record-changed"]


def test_the_seal_is_over_everything_but_itself() -> None:
    assert is_sealed({**LEFT, "redacted": {"date": "2027-05-01", "of": seal_of(LEFT)}})
    assert not is_sealed(LEFT)
    assert not is_sealed({**LEFT, "redacted": "yes"})


@pytest.mark.parametrize(
    ("new", "expected"),
    [
        (f"Met; {REMOVED} came.", True),
        (REMOVED, True),
        (f"{REMOVED} women came.\n", True),
        ("Met; two women came.", True),
        ("Met; ten women came.", False),
        (f"Met; {REMOVED} left.", False),
        (f"Never met; {REMOVED}", False),
    ],
)
def test_what_is_left_must_have_been_there_before(new: str, expected: bool) -> None:
    sealed: dict[str, Plain] = {**BEFORE, "progress": new, "redacted": {"date": "2027-05-01"}}
    assert is_redaction_of(BEFORE, sealed) is expected


def test_nothing_else_may_come_or_go() -> None:
    assert not is_redaction_of(BEFORE, {**LEFT, "barriers": "None"})
    assert not is_redaction_of(BEFORE, {k: v for k, v in LEFT.items() if k != "rag"})


def test_a_copy_taken_out_takes_its_digest_along() -> None:
    old: Plain = {"supplied": [{"reference": "Here", "copy": "a/b.pdf", "sha256": "ab"}]}
    assert is_redaction_of(old, {"supplied": [{"reference": "Here", "copy": REMOVED}]})
    assert not is_redaction_of(old, {"supplied": [{"reference": "Here", "copy": "a/b.pdf"}]})
