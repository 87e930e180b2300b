"""The forges' files do in a real repository what they say, with no more rights than they need."""

import json
import os
import re
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest
import yaml

from planctl import __version__
from planctl.edits.beginning.forges import FORGES, files_of
from tests.git.repositories import SURROUNDINGS, git
from tests.running import ROOT

GITHUB: dict[Any, Any] = yaml.safe_load(files_of("github", "plan")[".github/workflows/plan.yml"])
GITLAB: dict[Any, Any] = yaml.safe_load(files_of("gitlab", "plan")[".gitlab/plan.yml"])
STEPS = {step["name"]: step for job in GITHUB["jobs"].values() for step in job["steps"]}
TOKEN = {"TOKEN": "t"}
MARK = "<!-- planctl: what changes in the plan -->\n"


@pytest.fixture
def shell(tmp_path: Path) -> "Shell":
    return Shell(tmp_path)


class Shell:
    """A forge's machine: bash, git, and planctl of this interpreter; nothing else of this one's."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.work, self.temp = folder / "work", folder / "temp"
        for each in (self.work, self.temp, folder / "bin", folder / "state"):
            each.mkdir()
        # -P: as an installed program, it does not look for modules where it is started
        self.program("planctl", f'exec "{sys.executable}" -P -m planctl "$@"')
        self.program("python3", f'exec "{sys.executable}" "$@"')

    def program(self, name: str, script: str) -> None:
        path = self.folder / "bin" / name
        path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        path.chmod(0o700)

    def run(self, script: str, **env: str) -> "subprocess.CompletedProcess[str]":
        """Run a step's script as a forge does: it stops at the first command that fails."""
        files = {"GITHUB_STEP_SUMMARY": "summary", "GITHUB_OUTPUT": "output", "GITHUB_PATH": "path"}
        places = {name: str(self.temp / file) for name, file in files.items()}
        own = {
            "PATH": f"{self.folder / 'bin'}:{os.environ['PATH']}",
            "PYTHONPATH": str(ROOT / "src"),
            "PLANCTL_STATE": str(self.folder / "state"),
            "PLANCTL_CACHE": "",
            "RUNNER_TEMP": str(self.temp),
            "PLAN": "plan",
            "PLANCTL_VERSION": __version__,
        }
        return subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script],
            cwd=self.work,
            env={**SURROUNDINGS, **own, **places, **env},
            capture_output=True,
            text=True,
            check=False,
        )


class Pull:
    """A repository with a branch to be merged: the revisions that a forge names."""

    def __init__(self, root: Path, base: str, changed: str) -> None:
        self.root = root
        self.names = {"BASE": base, "CHANGED": changed}


def pull_of(folder: Path, plan: Path, wrong: bool = False) -> Pull:
    """The example with one more report on a branch, merged as a forge merges it for a try."""
    root = folder / "origin"
    shutil.copytree(plan, root / "plan")
    git(root, "init", "-q", "-b", "main")
    git(root, "add", "-A")
    git(root, "commit", "-qm", "The plan")
    git(root, "switch", "-qc", "report")
    words = "action: ACT-012\nfrom: elverwick-police\ndate: 2026-05-20\nrag: "
    words += (
        "purple\n" if wrong else "green\nprogress: |\n  All $(whoami) `staff` trained; ${{ x }}\n"
    )
    (root / "plan/prevent/COM-05/by hand.yaml").write_text(words, encoding="utf-8")
    git(root, "add", "-A")
    git(root, "commit", "-qm", "A report")
    git(root, "switch", "-q", "--detach", "main")
    git(root, "merge", "-q", "--no-ff", "-m", "A try", "report")
    base, changed = (git(root, "rev-parse", each).strip() for each in ("main", "HEAD"))
    git(root, "branch", "pull", changed)
    return Pull(root, base, changed)


def fetched(shell: Shell, pull: Pull) -> Mapping[str, str]:
    """The names that the workflow gives its steps, once they have what they speak of."""
    changed = pull.names["CHANGED"]
    names = {"CHANGED": changed, "BASE": f"{changed}^1"}
    done = shell.run(STEPS["Fetch the plan"]["run"], **TOKEN, ADDRESS=str(pull.root), **names)
    assert done.returncode == 0, done.stderr
    assert git(shell.work, "rev-parse", "HEAD", names["BASE"]).split() == [
        changed,
        pull.names["BASE"],
    ]
    return names


def test_a_pull_request_is_held_against_the_branch_that_it_was_merged_into_for_a_try() -> None:
    assert GITHUB["jobs"]["check"]["env"] == {
        "BASE": "${{ github.sha }}^1",
        "CHANGED": "${{ github.sha }}",
    }


def test_a_sound_pull_request_passes_and_its_changes_are_told_in_words(
    shell: Shell, example_plan: Path
) -> None:
    names = fetched(shell, pull_of(shell.folder, example_plan))
    checked = shell.run(STEPS["Check the plan"]["run"], **names)
    assert checked.returncode == 0, checked.stdout + checked.stderr
    assert "::notice file=plan/" in checked.stdout
    said = shell.run(STEPS["Say what changes"]["run"], **names)
    assert said.returncode == 0, said.stderr
    summary = (shell.temp / "summary").read_text("utf-8")
    assert "ACT-012" in summary
    first, *rest = (shell.temp / "output").read_text("utf-8").splitlines()
    assert re.fullmatch(r"words<<[0-9a-f]{32}", first)
    assert rest[-1] == first.partition("<<")[2]
    assert "\n".join(rest[:-1]).strip() == summary.strip()


def test_a_wrong_pull_request_fails_at_its_line_and_is_told_nevertheless(
    shell: Shell, example_plan: Path
) -> None:
    names = fetched(shell, pull_of(shell.folder, example_plan, wrong=True))
    checked = shell.run(STEPS["Check the plan"]["run"], **names)
    assert checked.returncode == 1
    assert "::error file=plan/prevent/COM-05/by hand.yaml,line=4" in checked.stdout
    shell.run(STEPS["Say what changes"]["run"], **names)
    assert (shell.temp / "summary").read_text("utf-8")


def test_another_version_of_planctl_is_not_let_pass(shell: Shell, example_plan: Path) -> None:
    names = fetched(shell, pull_of(shell.folder, example_plan))
    done = shell.run(STEPS["Check the plan"]["run"], **{**names, "PLANCTL_VERSION": "9.9"})
    assert done.returncode == 1
    assert "wants 9.9" in done.stdout


def test_planctl_is_installed_from_the_address_that_was_set_and_from_nowhere_else(
    shell: Shell,
) -> None:
    script = STEPS["Install planctl"]["run"]
    missing = shell.run(script, PLANCTL_ADDRESS="")
    assert missing.returncode == 1
    assert "PLANCTL_ADDRESS" in missing.stdout
    shell.program("inner", 'for each in "$@"; do echo "<$each>"; done')
    shell.program("python3", 'mkdir -p "$4/bin" && cp "$(dirname "$0")/inner" "$4/bin/python"')
    done = shell.run(script, PLANCTL_ADDRESS="git+https://plans.example.org/planctl@12; touch x")
    assert done.returncode == 0, done.stderr
    assert "<planctl @ git+https://plans.example.org/planctl@12; touch x>" in done.stdout
    assert not (shell.work / "x").exists()
    assert (shell.temp / "path").read_text("utf-8") == f"{shell.temp}/planctl/bin\n"


PLANTED = ("venv", "pip", "json", "secrets", "os", "sys", "urllib", "planctl", "encodings", "re")


def plant(folder: Path) -> Path:
    """Modules of a pull request's own, by the names of those that steps import; gives their trace."""
    trace = folder.parent / "trace"
    for name in PLANTED:
        words = f"open({str(trace)!r}, 'a').write({name!r} + chr(10))\n"
        (folder / f"{name}.py").write_text(words, encoding="utf-8")
        (folder / name).mkdir(exist_ok=True)
        for module in ("__init__", "__main__"):
            (folder / name / f"{module}.py").write_text(words, encoding="utf-8")
    return trace


def test_python_imports_nothing_of_a_pull_request(shell: Shell, example_plan: Path) -> None:
    names = fetched(shell, pull_of(shell.folder, example_plan))
    trace = plant(shell.work)
    address = str(shell.folder / "no such place")
    assert shell.run(STEPS["Install planctl"]["run"], PLANCTL_ADDRESS=address).returncode == 1
    assert (shell.temp / "planctl" / "bin" / "python").exists(), "it came as far as pip"
    assert shell.run(STEPS["Check the plan"]["run"], **names).returncode == 0
    assert shell.run(STEPS["Say what changes"]["run"], **names).returncode == 0
    places = {"COMMENTS": "http://127.0.0.1:9/x", "ONE_COMMENT": "http://127.0.0.1:9/x"}
    said = shell.run(STEPS["Keep one comment up to date"]["run"], **TOKEN, WORDS="x", **places)
    assert "urlopen" in said.stderr
    assert not trace.exists(), trace.read_text("utf-8")


def test_python_imports_nothing_of_a_merge_request(shell: Shell, example_plan: Path) -> None:
    pull = pull_of(shell.folder, example_plan)
    shutil.rmtree(shell.work)
    git(shell.folder, "clone", "-q", "-b", "pull", str(pull.root), "work")
    trace = plant(shell.work)
    names = {"CI_COMMIT_SHA": pull.names["CHANGED"]}
    names |= {"CI_MERGE_REQUEST_DIFF_BASE_SHA": pull.names["BASE"]}
    install, version, both = GITLAB["plan-check"]["script"]
    assert shell.run(install, PLANCTL_ADDRESS=str(shell.folder / "no such place")).returncode == 1
    assert shell.run(f"{version}\n{both}", **names).returncode == 0
    env = {"CI_API_V4_URL": "http://127.0.0.1:9", "CI_PROJECT_ID": "3"}
    env |= {"CI_MERGE_REQUEST_IID": "9", "PLANCTL_NOTE_TOKEN": "t"}
    assert "urlopen" in shell.run(job("plan-note"), **env).stderr
    assert not trace.exists(), trace.read_text("utf-8")


def spoiled(shell: Shell, plan: Path, path: str) -> Mapping[str, str]:
    """A pull request with one file that nobody can read, fetched."""
    pull = pull_of(shell.folder, plan)
    git(pull.root, "switch", "-q", "report")
    (pull.root / path).write_text("id: [\n", encoding="utf-8")
    git(pull.root, "commit", "-qam", "Spoiled")
    git(pull.root, "switch", "-q", "--detach", "main")
    git(pull.root, "merge", "-q", "--no-ff", "-m", "A try", "report")
    pull.names["CHANGED"] = git(pull.root, "rev-parse", "HEAD").strip()
    git(pull.root, "branch", "-f", "pull", pull.names["CHANGED"])
    return fetched(shell, pull)


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("plan/plan.yaml", "The plan cannot be read: see the check.\n"),
        ("plan/prevent/COM-04-speak-up-early.yaml", "is left out here: see the check.\n"),
    ],
)
def test_what_cannot_be_read_is_said_in_the_comment_and_fails(
    shell: Shell, example_plan: Path, path: str, words: str
) -> None:
    names = spoiled(shell, example_plan, path)
    said = shell.run(STEPS["Say what changes"]["run"], **names)
    assert said.returncode == 1
    assert (shell.temp / "summary").read_text("utf-8").endswith(words)
    assert words in (shell.temp / "output").read_text("utf-8")
    both = GITLAB["plan-check"]["script"][-1]
    revisions = {"CI_COMMIT_SHA": names["CHANGED"], "CI_MERGE_REQUEST_DIFF_BASE_SHA": names["BASE"]}
    assert shell.run(both, **revisions).returncode == 1
    assert (shell.work / "plan-changes.md").read_text("utf-8").endswith(words)


def test_words_are_bounded_by_their_bytes_too(shell: Shell) -> None:
    shell.program("planctl", "cat words")
    (shell.work / "words").write_text("ŵ😀ŷ line\n" * 9000, encoding="utf-8")
    assert shell.run(STEPS["Say what changes"]["run"], BASE="a", CHANGED="b").returncode == 0
    output = (shell.temp / "output").read_bytes()
    assert 90_000 < len(output) < 100_200
    assert "ŵ😀ŷ line\n\nThe rest is in the job's summary.\n" in output.decode()


class Forge(BaseHTTPRequestHandler):
    """A forge's comments: asked with GET, added with POST, replaced with PATCH or PUT."""

    comments: list[dict[str, Any]]
    asked: list[tuple[str, str]]

    def do_GET(self) -> None:
        if self.path.endswith("/user"):
            return self._say({"id": 7})
        return self._say(self.comments if self.path.endswith("page=1") else [])

    def do_POST(self) -> None:
        self._told()

    def do_PATCH(self) -> None:
        self._told()

    def do_PUT(self) -> None:
        self._told()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - its name in the base
        pass

    def _told(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.asked.append((f"{self.command} {self.path}", body["body"]))
        self._say({"id": 1})

    def _say(self, answer: object) -> None:
        assert self.headers["Authorization"] == "Bearer t" or self.headers["Private-Token"] == "t"
        data = json.dumps(answer).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)


@pytest.fixture
def forge() -> Iterator[tuple[type[Forge], str]]:
    class Own(Forge):
        comments: list[dict[str, Any]] = []
        asked: list[tuple[str, str]] = []

    server = HTTPServer(("127.0.0.1", 0), Own)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    yield Own, f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


OURS, THEIRS = "github-actions[bot]", "somebody"


@pytest.mark.parametrize(
    ("there", "wanted"),
    [
        ([], "POST /issues/9/comments"),
        ([(5, THEIRS, MARK)], "POST /issues/9/comments"),
        ([(5, OURS, "Hello")], "POST /issues/9/comments"),
        ([(5, THEIRS, MARK), (6, OURS, MARK + "old")], "PATCH /issues/comments/6"),
    ],
)
def test_one_comment_of_our_own_is_kept_up_to_date(
    shell: Shell, forge: tuple[type[Forge], str], there: list[tuple[int, str, str]], wanted: str
) -> None:
    own, address = forge
    own.comments[:] = [{"id": i, "user": {"login": who}, "body": b} for i, who, b in there]
    places = {
        "COMMENTS": f"{address}/issues/9/comments",
        "ONE_COMMENT": f"{address}/issues/comments",
    }
    script = STEPS["Keep one comment up to date"]["run"]
    done = shell.run(script, **TOKEN, WORDS="## Changes: “$(x)”", **places)
    assert done.returncode == 0, done.stderr
    assert own.asked == [(wanted, MARK + "## Changes: “$(x)”")]


def job(name: str) -> str:
    return "\n".join(GITLAB[name]["script"])


def test_a_merge_request_is_checked_and_its_changes_kept(shell: Shell, example_plan: Path) -> None:
    pull = pull_of(shell.folder, example_plan)
    shutil.rmtree(shell.work)
    git(shell.folder, "clone", "-q", "-b", "pull", str(pull.root), "work")
    _, version, both = GITLAB["plan-check"]["script"]
    names = {"CI_COMMIT_SHA": pull.names["CHANGED"]}
    for base in ("CI_MERGE_REQUEST_TARGET_BRANCH_SHA", "CI_MERGE_REQUEST_DIFF_BASE_SHA"):
        done = shell.run(f"{version}\n{both}", **names, **{base: pull.names["BASE"]})
        assert done.returncode == 0, done.stdout + done.stderr
        assert "ACT-012" in (shell.work / "plan-changes.md").read_text("utf-8")


def test_a_wrong_merge_request_fails_and_its_changes_are_kept(
    shell: Shell, example_plan: Path
) -> None:
    pull = pull_of(shell.folder, example_plan, wrong=True)
    shutil.rmtree(shell.work)
    git(shell.folder, "clone", "-q", "-b", "pull", str(pull.root), "work")
    names = {"CI_COMMIT_SHA": pull.names["CHANGED"]}
    script = GITLAB["plan-check"]["script"][-1]
    done = shell.run(script, **names, CI_MERGE_REQUEST_DIFF_BASE_SHA=pull.names["BASE"])
    assert done.returncode == 1
    assert "rag-unknown" in done.stdout
    assert (shell.work / "plan-changes.md").read_text("utf-8")


@pytest.mark.parametrize(
    ("there", "wanted"),
    [
        ([(5, 8, MARK)], "POST /projects/3/merge_requests/9/notes"),
        ([(5, 7, MARK)], "PUT /projects/3/merge_requests/9/notes/5"),
    ],
)
def test_one_note_of_our_own_is_kept_up_to_date(
    shell: Shell, forge: tuple[type[Forge], str], there: list[tuple[int, int, str]], wanted: str
) -> None:
    own, address = forge
    own.comments[:] = [{"id": i, "author": {"id": who}, "body": b} for i, who, b in there]
    env = {"CI_API_V4_URL": address, "CI_PROJECT_ID": "3", "CI_MERGE_REQUEST_IID": "9"}
    env |= {"PLANCTL_NOTE_TOKEN": TOKEN["TOKEN"]}
    nothing = shell.run(job("plan-note"), **env)
    assert nothing.returncode == 0
    (shell.work / "plan-changes.md").write_text("Ŵ\n", encoding="utf-8")
    done = shell.run(job("plan-note"), **env)
    assert done.returncode == 0, done.stderr
    assert own.asked == [(wanted, MARK + "Ŵ\n")]


def test_nothing_has_more_rights_than_it_needs() -> None:
    assert GITHUB["permissions"] == {}
    assert GITHUB["jobs"]["check"]["permissions"] == {"contents": "read"}
    assert GITHUB["jobs"]["comment"]["permissions"] == {"pull-requests": "write"}
    assert list(GITHUB[True]) == ["pull_request"], "`on:` is read as yes"


def test_the_job_that_may_write_runs_nothing_of_the_pull_request_s_and_not_for_a_fork() -> None:
    comment = GITHUB["jobs"]["comment"]
    scripts = "\n".join(step["run"] for step in comment["steps"])
    assert not re.search(r"\b(planctl|git|pip)\b(?!: what)", scripts.replace("github", ""))
    assert "head.repo.full_name == github.repository" in comment["if"]


def test_nobody_else_s_action_is_used_and_nothing_is_spliced_into_a_script() -> None:
    for step in STEPS.values():
        assert "uses" not in step
        assert "${{" not in step["run"]
    text = json.dumps(GITHUB)
    assert "pull_request_target" not in text
    assert "secrets." not in text.replace("secrets.token_hex", "")


@pytest.mark.parametrize("forge_", sorted(FORGES))
def test_each_file_is_yaml_without_a_mark_left_in_it(forge_: str) -> None:
    for text in files_of(forge_, "our plans: 2026/plan").values():
        data = yaml.safe_load(text)
        assert isinstance(data, dict)
        assert "@PLAN@" not in text
        assert "@VERSION@" not in text
    found = next(yaml.safe_load(t) for t in files_of(forge_, "our plans: 2026/plan").values())
    env = found["env"] if forge_ == "github" else found[".plan"]["variables"]
    assert env["PLAN"] == "our plans: 2026/plan"
    assert str(env["PLANCTL_VERSION"]) == __version__
