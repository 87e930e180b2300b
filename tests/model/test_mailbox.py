"""A mailbox is one address, and nothing that could be read as two."""

import pytest

from planctl.model.mailbox import is_mailbox, names_a_person


@pytest.mark.parametrize(
    "text",
    ["team@health.example", "VAWDASV.Team@cardiff.gov.uk", "o'brien_a+b@x-y.wales", "a&b@c.co.uk"],
)
def test_one_address_is_a_mailbox(text: str) -> None:
    assert is_mailbox(text)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "",
            "team",
            "@x.example",
            "a@b",
            "a@b.",
            "a@.b.example",
            "a..b@c.example",
            ".a@c.example",
        ),
        *(
            "a@b.example ",
            "a@b.example\n",
            "a@-b.example",
            "a@b_c.example",
            "a@1.2.3.4",
            "a@[1.2.3.4]",
        ),
        *(
            "a@b.example,c@d.example",
            "A <a@b.example>",
            "a(b)@c.example",
            "ŵ@c.example",
            "a@ŵ.example",
        ),
        *("=?x?Q?y?=@c.example", "a" * 250 + "@b.example", "mailto:a@b.example"),
    ],
)
def test_anything_else_is_none(text: str) -> None:
    assert not is_mailbox(text)


@pytest.mark.parametrize("text", ["ann.jones@a.example", "A.Jones@a.example", "siân.x@a.example"])
def test_a_name_before_and_after_a_point_is_a_persons(text: str) -> None:
    assert names_a_person(text) == text.isascii()


@pytest.mark.parametrize(
    "text",
    [
        *("", "team@a.example", "safety.team@a.example", "VAWDASV.Team@a.example"),
        *("community.safety@a.example", "tim.diogelwch@a.example", "q3.returns2@a.example"),
    ],
)
def test_a_teams_mailbox_is_nobodys(text: str) -> None:
    assert not names_a_person(text)
