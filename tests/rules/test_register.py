"""leads.yaml is sound in itself."""

from tests.rules.small_plan import codes, leads, problems


def test_a_name_means_one_entry() -> None:
    (found,) = problems(files=leads("  - id: nhs\n    name: HEALTH\n"))
    assert (found.code, found.line) == ("lead-twice", 12)
    assert "health (Health)" in found.message


def test_an_alias_claimed_twice_is_told_where_it_is_claimed_again() -> None:
    more = (
        "  - id: a\n    name: A\n    aliases:\n      - AB\n"
        "  - id: b\n    name: B\n    aliases:\n      - ab\n"
    )
    (found,) = problems(files=leads(more))
    assert (found.code, found.line) == ("lead-twice", 18)


def test_two_entries_with_one_id_are_told() -> None:
    assert codes(files=leads("  - id: health\n    name: Another\n")) == ["lead-twice"]


def test_an_entry_may_write_its_own_name_in_two_ways() -> None:
    more = "  - id: cs\n    name: Children's Services\n    aliases:\n      - Children’s Services\n"
    assert codes(files=leads(more)) == []


def test_members_those_asked_and_successors_are_registered() -> None:
    more = (
        "  - id: all\n    name: All partners\n    kind: group\n    members:\n      - health\n"
        "      - helth\n    asked: polise\n    succeeded_by: bord\n"
    )
    found = problems(files=leads(more))
    assert [(p.code, p.line) for p in found] == [("body-unknown", n) for n in (16, 17, 18)]


def test_open_questions_are_told_once_with_their_number() -> None:
    more = "".join(f"  - id: x{n}\n    name: X{n}\n    question: Who?\n" for n in range(20))
    (found,) = problems(files=leads(more))
    assert found.code == "lead-question"
    assert found.message.endswith(": 20")
    assert found.help.endswith("x11 and 8 more.")
