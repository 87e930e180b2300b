"""What `planctl schema` prints."""

import json

import pytest

from planctl.storage.schemas import KINDS
from tests.running import Run


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_printed_as_json(planctl_here: Run, kind: str) -> None:
    done = planctl_here("schema", kind)
    assert (done.code, done.err) == (0, "")
    assert json.loads(done.out)["title"] == f"planctl {kind}"


@pytest.mark.parametrize("args", [("--list",), ()])
def test_without_a_kind_the_kinds_are_listed(planctl_here: Run, args: tuple[str, ...]) -> None:
    done = planctl_here("schema", *args)
    assert [line.split()[0] for line in done.out.splitlines()] == list(KINDS)


@pytest.mark.parametrize(
    ("typed", "kind"),
    [("records", "record"), ("plan.yaml", "plan"), ("LEADS", "leads"), ("lead", "leads")],
)
def test_a_kind_is_read_kindly(planctl_here: Run, typed: str, kind: str) -> None:
    assert json.loads(planctl_here("schema", typed).out)["title"] == f"planctl {kind}"


def test_an_unknown_kind_names_the_nearest(planctl_here: Run) -> None:
    done = planctl_here("schema", "comitment")
    assert (done.code, done.out) == (2, "")
    assert 'Did you mean "commitment"?' in done.err
