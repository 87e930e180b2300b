"""`planctl report`: the papers that a board, a coordinator or a regulator reads."""

import os
from datetime import timedelta
from typing import NamedTuple

import click

from planctl.cli.answering import tell_late
from planctl.cli.clock import today
from planctl.cli.opening import Open, finish, open_asked
from planctl.cli.options import Asked, reading_without
from planctl.cli.report_position import position_of
from planctl.cli.report_template import new_template, template_for
from planctl.contract.answer import visible
from planctl.errors import WrongUsage
from planctl.locale.months import format_day
from planctl.model.period import Period, newest_ended
from planctl.queries.position import Position
from planctl.reports.tree import Paper

PAPERS = ("status", "board", "exceptions", "decisions")
TEMPLATE = "template"
"""What is written instead of a paper: the Word template that papers follow."""
FORMS = ("md", "docx", "html")
LANGUAGES = {"en": ("en",), "cy": ("cy",), "both": ("cy", "en")}
"""By what is typed, the languages of a paper in their order: Welsh first where both stand."""
UNTYPED: dict[str, object] = {
    **dict.fromkeys(("aim", "commitment", "lead", "rag", "state", "text"), ()),
    "rev": None,
    "by": None,
    "format": "plain",
    "lang": "en",
    "against": "current",
    "full": False,
}
"""Reading options that a paper has not: it is about the whole plan, in forms of its own."""


class Kind(click.Choice[str]):
    """Which paper: one of few names."""

    def get_missing_message(self, param: click.Parameter, ctx: click.Context | None) -> str:  # noqa: ARG002 - click's own signature
        """Which there are, on one line."""
        return f"There are: {', '.join(self.choices)}."


class Order(NamedTuple):
    """What was ordered: which paper, in which forms and languages, from which template, put where."""

    kind: str
    forms: tuple[str, ...]
    languages: tuple[str, ...]
    output: str | None
    template: str | None


@click.command("report")
@click.argument("kind", type=Kind([*PAPERS, TEMPLATE]), metavar="PAPER")
@click.option(
    "--format",
    "forms",
    type=click.Choice(FORMS),
    multiple=True,
    help="The form; may be said more than once. [docx]",
)
@click.option(
    "--lang", "languages", type=click.Choice(list(LANGUAGES)), default="en", help="Language. [en]"
)
@click.option(
    "--output", metavar="DIR", help="Where it is put. [reports/PERIOD beside the plan's folder]"
)
@click.option(
    "--template",
    type=click.Path(exists=True, dir_okay=False),
    metavar="FILE",
    help="Your own Word template. [house.docx in reports beside the plan]",
)
@click.option("--force", is_flag=True, help="Replace a paper that somebody may have edited.")
@reading_without(UNTYPED)
def command(
    asked: Asked,
    kind: str,
    forms: tuple[str, ...],
    languages: str,
    output: str | None,
    template: str | None,
    force: bool,
) -> None:
    """Make a paper: where the plan stands, for those who read and decide.

    status has everything; board is two pages; exceptions is what is not going to plan; decisions
    has a place for each outcome. They are about the period of the round, as at today; --period
    takes all that was said about a period that is over, judged on its last day. The file's name says
    paper, language and form: board.en.docx, board.cy.docx or board.cy-en.docx.

    PAPER may also be template: writes the Word template that papers follow, as house.docx, for you
    to change its styles, page, header and footer and keep in reports beside the plan's folder.

    \b
    Examples:
      planctl report board
      planctl report board --as-of 2026-11-21 --lang both --format html
      planctl report status --period 2026-27-Q2 --format md --output papers
      planctl report decisions --lang cy --output papers
      planctl report template --output house.docx
    """
    asked = asked._replace(lang=LANGUAGES[languages][-1])
    if kind == TEMPLATE:
        path, data = new_template(output)
        _write({path: data}, asked.lang, force)
        return
    order = Order(kind, forms or ("docx",), LANGUAGES[languages], output, template)
    _make(asked, order, force)


def _make(asked: Asked, order: Order, force: bool) -> None:
    """Open the plan, and write every file of the paper that was ordered."""
    opened = open_asked(asked)
    _require_over(asked.period, opened)
    at = position_of(asked, opened)
    folder = _folder(order, opened, at.period)
    made = _made(order, opened, at)
    _write({os.path.join(folder, name): made[name] for name in made}, asked.lang, force)
    tell_late(asked, opened)
    finish(opened)


def _require_over(period: Period | None, opened: Open) -> None:
    """A paper about a period judges it on its last day, which must have passed."""
    if period is None or period.last < today():
        return
    newest = newest_ended(today() - timedelta(days=1), opened.plan.terms.year_starts)
    raise WrongUsage(
        f"{period} is not over: it ends on {format_day(period.last)}",
        f"The newest quarter that is over: {newest}. As things stand on a day: --as-of",
    )


def _made(order: Order, opened: Open, at: Position) -> dict[str, bytes]:
    """The paper's files by their names: all are made before any is written."""
    from planctl.reports.papers.making import make_paper

    paper = make_paper(order.kind, at, order.languages)
    name = f"{order.kind}.{'-'.join(order.languages)}"
    return {
        f"{name}.{form}": _dressed(form, paper, order.template, opened.root)
        for form in dict.fromkeys(order.forms)
    }


def _dressed(form: str, paper: Paper, template: str | None, root: str) -> bytes:
    if form == "md":
        from planctl.reports.markdown import as_markdown

        return as_markdown(paper)
    if form == "html":
        from planctl.reports.page import as_page

        return as_page(paper)
    from planctl.reports.word import as_word

    return as_word(paper, template_for(template, root))


def _folder(order: Order, opened: Open, period: Period) -> str:
    """Where papers lie: beside the plan's folder, by period, unless somewhere else was named."""
    return order.output or os.path.join(os.path.dirname(opened.root), "reports", period.slug)


def _write(files: dict[str, bytes], lang: str, force: bool) -> None:
    """Write them all, or none where one would replace a paper that somebody may have edited."""
    from planctl.locale.papers import paper_word
    from planctl.storage.made import write_all

    for path, wrote in write_all(files, force=force).items():
        word = paper_word("wrote" if wrote else "unchanged", lang)
        click.echo(visible(f"{word} {os.path.relpath(path)}"))
