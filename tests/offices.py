"""The programs that people open our files with: a browser and an office, each with no network.

Both are skipped, with the reason, where they are not installed.
"""

import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

CHROMIUMS = ("chromium", "chromium-browser", "google-chrome")
QUIET = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run")
TELL_REFUSALS = (
    "document.addEventListener('securitypolicyviolation',"
    " event => console.error('refused by the policy: ' + event.violatedDirective))"
)


class Visit(NamedTuple):
    """A page that is open: what it asked for beyond its own file, and what went wrong in it."""

    page: "Page"
    asked: list[str]
    wrong: list[str]


Visiting = Callable[..., AbstractContextManager[Visit]]
"""`visiting(path, width=1280, bypass_policy=False)`: opens a file, and shuts it at the end."""

Converting = Callable[[list[Path]], list[Path]]
"""`to_pdf(paths)`: the PDFs that the office makes of documents or workbooks, in one start of it."""


@pytest.fixture(scope="session")
def browser() -> "Iterator[Browser]":
    """One real Chromium for the whole run."""
    program = next((found for name in CHROMIUMS if (found := shutil.which(name))), None)
    if program is None:
        pytest.skip("no Chromium is installed")
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    with playwright.sync_playwright() as started:
        opened = started.chromium.launch(executable_path=program, args=list(QUIET))
        yield opened
        opened.close()


@pytest.fixture(scope="session")
def visiting(browser: "Browser") -> Visiting:
    """A way to look at a file of ours: a request for anything but files fails when the visit ends."""

    @contextmanager
    def visit(path: Path, width: int = 1280, *, bypass_policy: bool = False) -> Iterator[Visit]:
        context = browser.new_context(
            viewport={"width": width, "height": 900}, bypass_csp=bypass_policy
        )
        page = context.new_page()
        visit = Visit(page, [], [])
        _listen(visit)
        page.goto(path.as_uri())
        yield visit
        context.close()
        assert visit.asked == [path.as_uri()], "a page of ours asks for nothing beside itself"

    return visit


def _listen(visit: Visit) -> None:
    page = visit.page
    page.add_init_script(TELL_REFUSALS)
    page.on("request", lambda request: visit.asked.append(request.url))
    page.on("pageerror", lambda error: visit.wrong.append(str(error)))
    page.on("console", lambda said: visit.wrong.append(said.text) if said.type == "error" else None)
    page.context.set_offline(True)


@pytest.fixture(scope="session")
def to_pdf(tmp_path_factory: pytest.TempPathFactory) -> Converting:
    """LibreOffice, with a profile of its own: give it all that a module wants at once."""
    program = shutil.which("soffice")
    if program is None:
        pytest.skip("LibreOffice is not installed")
    profile = tmp_path_factory.mktemp("office-profile")

    def convert(paths: list[Path]) -> list[Path]:
        into = tmp_path_factory.mktemp("office-made")
        command = [program, f"-env:UserInstallation={profile.as_uri()}", "--headless"]
        command += ["--convert-to", "pdf", "--outdir", str(into), *map(str, paths)]
        subprocess.run(command, capture_output=True, check=True, timeout=120)
        made = [into / f"{path.stem}.pdf" for path in paths]
        assert all(pdf.exists() for pdf in made), "the office opened every file"
        return made

    return convert


def pages_of(pdf: Path) -> list[str]:
    """The words of each page of a PDF, laid out as they stand."""
    program = shutil.which("pdftotext")
    if program is None:
        pytest.skip("pdftotext is not installed")
    done = subprocess.run(
        [program, "-layout", str(pdf), "-"], capture_output=True, check=True, encoding="utf-8"
    )
    return done.stdout.split("\f")[:-1]
