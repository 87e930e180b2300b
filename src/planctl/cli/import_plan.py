"""`planctl import`: bring in the plan that you already have, from the documents that hold it.

JSON: `planctl/import/1`, one object with `plan` (its folder), `new`, `written`, `title`, `beginning` (of a
new plan its own file and register), `period`, `made`, `documents` (file, kind, tables with their columns:
number, heading, role, why), `asides` (code, text, at, words), `aims`, `changes` (manner: new, reworded,
asked, moved, gone, kept or reported; id, field, was, now, at, about, answer, aim, action), `unchanged`,
`files`, `doubts` (number, key, kind, question, about, read, beside, places, choices, open, form, taken,
line, blocks, refused),
`settled`, `problems` (what check finds then: severity, code, path, line, message), `lines` (sentences),
`next` (commands), `count` and `items`: every action of a new plan. Where no structure is found it has
`candidates` (at, text) instead.

It ends with 1 where nothing can be written before a doubt is settled, where no structure is found or
there is nothing to import, and with 2 where a file cannot be opened. Open doubts alone end it with 0.
"""

import os

import click

from planctl.cli.options import plan_typed
from planctl.errors import NoPlan, WrongUsage
from planctl.locale.catalogue import LANGUAGES
from planctl.storage.opening import find_plan

NEW_PLAN = "plan"
"""What the folder of a new plan is called, wherever it stands."""


@click.command("import")
@click.argument("files", nargs=-1, metavar="FILE...", required=True, type=click.Path())
@click.option("--answers", metavar="FILE", type=click.Path(), help="Answers to doubts.")
@click.option(
    "--map", "columns", multiple=True, metavar="HEADING=FIELD", help="What a column holds."
)
@click.option("--write", is_flag=True, help="Write it, all or nothing. Without this, a preview.")
@click.option("--dry-run", is_flag=True, help="Only show what would be written. [yes]")
@click.option(
    "--format",
    "form",
    type=click.Choice(("text", "json", "answers")),
    default="text",
    help="The form of the answer; answers: a file to answer the doubts in. [text]",
)
@click.option("--lang", type=click.Choice(LANGUAGES), default="en", help="Language. [en]")
@click.option("--plan", metavar="DIR", help="The plan's folder, new or there. [the nearest; plan]")
def command(files: tuple[str, ...], **typed: object) -> None:
    """Read a plan from Word, Excel, CSV, Markdown, HTML or text, and show what it would make.

    Whatever cannot be read for certain is a numbered doubt, with what is done meanwhile; answers
    settle them. With --write a new plan is written; in a plan that is there only what differs
    changes, and ids stay. Several files make one plan.

    \b
    Examples:
      planctl import strategy.docx
      planctl import strategy.docx --format answers > answers.yaml
      planctl import strategy.docx --answers answers.yaml --write
      planctl import actions.xlsx --map "Who=lead" --map "Notes=ignore"
    """
    if typed["write"] and typed["dry_run"]:
        raise WrongUsage("--write and --dry-run ask two different things", "Leave one out.")
    if typed["write"] and typed["form"] == "answers":
        raise WrongUsage(
            "--format answers asks what is in doubt, and --write writes",
            "First one, then the other.",
        )
    from planctl.cli.import_next import Typed
    from planctl.cli.import_run import Asked, run

    root, is_there = folder_of(typed["plan"])
    named = str(
        typed["plan"] or click.get_current_context().obj or ""
    )  # it may stand before the name
    columns = tuple(map(str, typed["columns"])) if isinstance(typed["columns"], tuple) else ()
    paths = tuple(dict.fromkeys(map(os.path.normpath, files)))
    words = Typed(paths, str(typed["answers"] or ""), columns, named, str(typed["lang"]))
    code = run(Asked(words, root, is_there, str(typed["form"]), bool(typed["write"])))
    if code:
        click.get_current_context().exit(code)


def folder_of(plan: object) -> tuple[str, bool]:
    """The folder of the plan that was named, or of the nearest, and whether there is a plan in it.

    Where there is none it is the folder that a new plan would have.
    """
    typed = str(plan) if plan else plan_typed(click.get_current_context())
    try:
        return find_plan(os.getcwd(), typed), True
    except NoPlan:
        folder = os.path.abspath(typed or NEW_PLAN)
        is_named_so = os.path.basename(folder) == NEW_PLAN
        return folder if is_named_so else os.path.join(folder, NEW_PLAN), False
