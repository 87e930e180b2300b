"""Figures of an agreed period, as its file says them and however it was spoiled."""

import pytest

from planctl.storage.frozen_figures import figures_of

FILE = b"""\
figures:
  actions: 14
  ratings:
    - rag: red
      actions: 1 of 10
aims:
  - aim: prevent
    figures:
      overdue: 2 of 5
"""


def test_every_figure_of_the_plan_and_of_an_aim_has_a_key() -> None:
    assert figures_of("frozen/2025-26-Q4.yaml", lambda _: FILE) == {
        "actions": "14",
        "ratings.red": "1 of 10",
        "aims.prevent.overdue": "2 of 5",
    }


@pytest.mark.parametrize("data", [b"", b"- a\n", b"figures: 3\naims: x\n", b"\xff", b"a: [\n"])
def test_a_spoiled_file_has_no_figures_and_stops_nothing(data: bytes) -> None:
    assert figures_of("frozen/2025-26-Q4.yaml", lambda _: data) == {}
