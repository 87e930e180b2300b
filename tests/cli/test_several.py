"""Commands under one name: listed without being loaded, and the nearest named for a misspelt one."""

import subprocess
import sys

import pytest

from planctl.cli import returns, rounds
from planctl.cli.several import Several
from tests.running import ROOT, Run


@pytest.mark.parametrize("group", [returns.command, rounds.command], ids=lambda group: group.name)
def test_every_command_under_a_name_is_there_with_a_line(group: Several) -> None:
    import click

    context = click.Context(group)
    for name in group.list_commands(context):
        found = group.get_command(context, name)
        assert found is not None
        assert found.name == name
        assert group.under[name].line.endswith(".")
    assert group.get_command(context, "another") is None


def test_a_help_loads_none_of_them() -> None:
    program = (
        "import sys; sys.argv[1:] = ['returns', '--help']\n"
        "import atexit; atexit.register(lambda: print(*sys.modules, file=sys.stderr))\n"
        "from planctl.cli.main import main; main()"
    )
    words = [sys.executable, "-c", program]
    done = subprocess.run(words, capture_output=True, text=True, check=True, cwd=ROOT)
    assert "out  Make the forms" in done.stdout
    loaded = set(done.stderr.split())
    assert "planctl.cli.returns" in loaded
    assert not {"planctl.cli.returns_out", "planctl.cli.returns_in", "xlsxwriter"} & loaded


def test_a_misspelt_one_is_a_sentence_with_the_nearest(planctl_here: Run) -> None:
    done = planctl_here("returns", "otu")
    assert done.code == 2
    assert 'there is no command "returns otu". Did you mean "out"?' in done.err
    assert "planctl returns --help" in done.err
