"""A contact is one mailbox; a team's is welcome, and one person's is noted, never repeated."""

from datetime import date

import pytest

from planctl.contract.problems import lines_of
from planctl.storage.checking import problems_of
from planctl.storage.opening import open_texts
from tests.storage.plans import LEADS, small


def codes(contact: str) -> set[str]:
    texts = small()
    leads = LEADS.replace("name: Health Board\n", f"name: Health Board\n    contact: {contact}\n")
    texts["leads.yaml"] = leads.encode()
    problems = problems_of(open_texts(texts), date(2025, 6, 1))
    return {p.code for p in problems if p.path == "leads.yaml"}


@pytest.mark.parametrize("contact", ["safety.team@health.example", "vawdasv@health.example"])
def test_a_teams_mailbox_is_no_problem_at_all(contact: str) -> None:
    assert codes(contact) == set()


def test_one_persons_mailbox_is_noted() -> None:
    assert codes("ann.jones@health.example") == {"contact-personal"}


@pytest.mark.parametrize("contact", ["Ann", "a@b.example b@c.example", '"<a@b.example>"'])
def test_what_is_no_mailbox_is_an_error(contact: str) -> None:
    assert codes(contact) == {"contact-unknown"}


def test_the_line_with_a_persons_mailbox_is_not_repeated() -> None:
    texts = small()
    line = "    contact: ann.jones@health.example"
    leads = LEADS.replace("name: Health Board\n", f"name: Health Board\n{line}\n")
    texts["leads.yaml"] = leads.encode()
    (found,) = (
        p for p in problems_of(open_texts(texts), date(2025, 6, 1)) if p.code == "contact-personal"
    )
    assert "ann" not in "\n".join(lines_of(found, "advice", line)).replace("planctl", "")
