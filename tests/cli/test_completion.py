"""What shells offer: commands, and ids with their text, in bash, zsh and fish themselves."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import Copy
from tests.running import ROOT, Run

EXAMPLE = ROOT / "examples" / "riverside-safer-together"
TEXT = "Train night-time staff to recognise harassment"


@pytest.fixture
def shell_env(clean: dict[str, str], tmp_path: Path) -> dict[str, str]:
    """An environment in which `planctl` is a command on the PATH."""
    folder = tmp_path / "bin"
    folder.mkdir()
    program = folder / "planctl"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m planctl "$@"\n', "utf-8")
    program.chmod(0o755)
    return {**clean, "PATH": f"{folder}{os.pathsep}{clean['PATH']}"}


def typed_in(shell: str, script: str, env: dict[str, str]) -> str:
    program = shutil.which(shell)
    if program is None:
        pytest.skip(f"{shell} is not installed here")
    plain = {"bash": ["--norc"], "zsh": ["-f"], "fish": ["--no-config"]}[shell]
    done = subprocess.run(
        [program, *plain, "-c", script],
        cwd=EXAMPLE,
        env=env,
        capture_output=True,
        check=False,
        encoding="utf-8",
        timeout=60,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


BASH = """
eval "$(planctl completion bash)"
complete -p planctl
COMP_WORDS=(%s); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); COMP_TYPE=%d
_planctl_completion planctl
printf '%%s\\n' "${COMPREPLY[@]}"
"""
ZSH = """
compdef() { print "compdef $*"; }
_describe() { print -l -- $completions_with_descriptions; }
compadd() { print -l -- $completions; }
eval "$(planctl completion zsh)"
words=(%s); CURRENT=$#words
_planctl_completion
"""
FISH = """
planctl completion fish | source
complete -C "%s"
"""


def test_bash_lists_ids_with_their_text(shell_env: dict[str, str]) -> None:
    head, *offers = typed_in("bash", BASH % ("planctl show ACT-01", 63), shell_env).splitlines()
    assert "_planctl_completion" in head
    assert [offer[:7] for offer in offers] == [f"ACT-0{n}" for n in range(10, 15)]
    assert any(TEXT in offer for offer in offers)


def test_bash_puts_only_the_id_on_the_line(shell_env: dict[str, str]) -> None:
    _, *offers = typed_in("bash", BASH % ("planctl show ACT-012", 9), shell_env).splitlines()
    assert offers == ["ACT-012"]


def test_bash_writes_a_state_of_two_words_as_one(shell_env: dict[str, str]) -> None:
    _, *offers = typed_in("bash", BASH % ("planctl list --state in", 9), shell_env).splitlines()
    assert offers == ["in\\ progress"]


def test_zsh_lists_ids_with_their_text(shell_env: dict[str, str]) -> None:
    head, *offers = typed_in("zsh", ZSH % "planctl show ACT-01", shell_env).splitlines()
    assert head == "compdef _planctl_completion planctl"
    assert any(offer.startswith(f"ACT-012:{TEXT}") for offer in offers)


def test_fish_lists_ids_with_their_text(shell_env: dict[str, str]) -> None:
    offers = typed_in("fish", FISH % "planctl show ACT-01", shell_env).splitlines()
    assert any(offer.startswith(f"ACT-012\t{TEXT}") for offer in offers)


def test_fish_keeps_a_text_with_a_comma_whole(shell_env: dict[str, str]) -> None:
    offers = typed_in("fish", FISH % "planctl show ACT-003", shell_env).splitlines()
    assert offers == ["ACT-003\tAgree one set of data headings for police, health and counc…"]


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "/usr/bin/zsh"])
def test_the_script_says_first_which_line_to_add(planctl_here: Run, shell: str) -> None:
    done = planctl_here("completion", shell)
    assert (done.code, done.err) == (0, "")
    first, second, *_ = done.out.splitlines()
    assert first.startswith("# Add this line to ~/.")
    assert second.startswith("#   ")


def test_an_unknown_shell_names_the_nearest(planctl_here: Run) -> None:
    done = planctl_here("completion", "bsh")
    assert (done.code, done.out) == (2, "")
    assert 'Did you mean "bash"?' in done.err


def asked(planctl: Run, words: str, *, at: Path = EXAMPLE) -> list[str]:
    """What is offered for the last word, as "word help"; nothing may be said beside it."""
    env = {
        "COMP_WORDS": words,
        "COMP_CWORD": str(len(words.split(" ")) - 1),
        "_PLANCTL_COMPLETE": "zsh_complete",
    }
    done = planctl(cwd=at, env=env)
    assert (done.code, done.err) == (0, "")
    lines = done.out.splitlines()
    return [f"{word} {text}" for word, text in zip(lines[1::3], lines[2::3], strict=True)]


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("planctl show act12", "ACT-012 Train"),
        ("planctl show com-5", "COM-05 We will make the river paths"),
        ("planctl list --lead elver", "elverwick-council Elverwick Borough"),
        ("planctl list --aim pre", "prevent Prevent"),
        ("planctl list --rag a", "amber Amber"),
        ("planctl list --commitment COM-05", "COM-05 We will"),
        ("planctl rule timescale-unk", "timescale-unknown a timescale"),
        ("planctl schema com", "commitment _"),
        ("planctl sta", "status The picture"),
    ],
)
def test_each_place_offers_its_own_words(planctl_here: Run, words: str, offered: str) -> None:
    assert asked(planctl_here, words)[0].startswith(offered)


@pytest.mark.parametrize("words", ["planctl list --lead else", "planctl show act-100"])
def test_what_is_not_there_is_not_offered(planctl_here: Run, words: str) -> None:
    assert asked(planctl_here, words) == []


def test_where_there_is_no_plan_nothing_is_offered_or_said(
    planctl_here: Run, tmp_path: Path
) -> None:
    assert asked(planctl_here, "planctl show ACT-0", at=tmp_path) == []


def test_a_broken_plan_offers_nothing_and_says_nothing(
    planctl_here: Run, example_plan: Path, copy_of: Copy
) -> None:
    plan = copy_of(example_plan)
    (plan / "plan.yaml").write_text("format: [", "utf-8")
    asked(planctl_here, "planctl show ACT-0", at=plan)


def test_hostile_words_are_offered_on_one_line_without_controls(
    planctl_here: Run, example_plan: Path, copy_of: Copy
) -> None:
    plan = copy_of(example_plan)
    file = plan / "prevent" / "COM-05-safer-routes.yaml"
    words = "Light the lower river path and keep it open after dark"
    file.write_text(
        file.read_text("utf-8").replace(words, '"a\\e[31m\\nplain\\u202E$(id)`id`"'), "utf-8"
    )
    (found,) = asked(planctl_here, "planctl show ACT-011", at=plan)
    assert found.isprintable()


def test_a_warm_completion_reads_no_yaml(clean: dict[str, str]) -> None:
    env = {
        **clean,
        "COMP_WORDS": "planctl show ACT-0",
        "COMP_CWORD": "2",
        "_PLANCTL_COMPLETE": "zsh_complete",
    }
    code = (
        "import sys\n"
        "from planctl.cli.main import main\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\n"
        "heavy = {'yaml', 'pydantic', 'rich'} & set(sys.modules)\n"
        "sys.stderr.write(' '.join(sorted(heavy)))\n"
    )
    run = [sys.executable, "-c", code]
    subprocess.run(run, cwd=EXAMPLE, env=env, capture_output=True, check=True)
    warm = subprocess.run(
        run, cwd=EXAMPLE, env=env, capture_output=True, check=True, encoding="utf-8"
    )
    assert "ACT-001" in warm.stdout
    assert warm.stderr == ""
