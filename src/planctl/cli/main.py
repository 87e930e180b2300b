"""The command group: finds a command by name, imports only that one, and ends every run with an exit code."""

import codecs
import os
import sys
from importlib import import_module
from typing import TYPE_CHECKING

import click

from planctl import __version__
from planctl.cli.commands import COMMANDS, HEADINGS
from planctl.errors import PlanctlError

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

EXAMPLES = """\b
Examples:
  planctl status                      the picture in ten seconds
  planctl overdue --by lead           what is late, and who can be asked
  planctl show ACT-042                one action, whole, and why it stands so
  planctl update ACT-042 --rag amber  record an assessment
  planctl check                       everything that wants mending, at once
"""


class Commands(click.Group):
    """All commands by name; each is imported only when it is the one typed."""

    def list_commands(self, _ctx: click.Context) -> list[str]:
        """Every command's name, in the order of the help page."""
        return list(COMMANDS)

    def get_command(self, _ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, or None."""
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"planctl.cli.{COMMANDS[cmd_name].module}")
        command: click.Command = module.command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command typed; for a misspelt one the sentence names the nearest."""
        if args and not args[0].startswith("-") and args[0] not in COMMANDS:
            from difflib import get_close_matches

            near = get_close_matches(args[0], COMMANDS, 1)
            hint = f'. Did you mean "{near[0]}"?' if near else ""
            ctx.fail(f'there is no command "{args[0]}"{hint}')
        return super().resolve_command(ctx, args)

    def shell_complete(self, ctx: click.Context, incomplete: str) -> "list[CompletionItem]":
        """The commands that begin as typed with their lines, without importing any of them."""
        from click.shell_completion import CompletionItem

        begun = [name for name in COMMANDS if name.startswith(incomplete)]
        offers = [CompletionItem(name, help=COMMANDS[name].line) for name in begun]
        return offers + click.Command.shell_complete(self, ctx, incomplete)

    def format_commands(self, _ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The commands under their headings, without importing any of them."""
        for heading in HEADINGS:
            rows = [(n, entry.line) for n, entry in COMMANDS.items() if entry.heading == heading]
            with formatter.section(heading):
                formatter.write_dl(rows)


@click.command(
    cls=Commands,
    epilog=EXAMPLES,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.option("--plan", "plan", metavar="DIR", help="The folder that holds plan.yaml.")
@click.version_option(__version__, prog_name="planctl", message="%(prog)s %(version)s")
@click.pass_context
def group(ctx: click.Context, plan: str | None) -> None:
    """Keep a partnership's action plan as plain text: see what is late, record what happened, check it all."""
    ctx.obj = plan
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help())


def main() -> None:
    """Run what was typed and leave with its exit code: never a traceback, never a half-written line."""
    _mend_streams()
    try:
        code = group.main(prog_name="planctl", standalone_mode=False)
    except PlanctlError as error:
        code = _say(str(error), error.hint, error.exit_code)
    except click.exceptions.Exit as error:
        code = error.exit_code
    except click.ClickException as error:
        code = _say(error.format_message(), _where_to_look(error), 2)
    except (click.Abort, KeyboardInterrupt):
        code = _say("interrupted; nothing more was done", "", 130)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 0
    except RecursionError:
        code = _say("the text goes deeper than can be followed", "See: planctl check", 3)
    except ModuleNotFoundError as error:
        code = _not_installed(error)
    except Exception as error:  # the last door: a person never meets a traceback
        if os.environ.get("PLANCTL_TRACEBACK"):
            raise
        code = _unexpected(error)
    sys.exit(code if isinstance(code, int) else 0)


def _where_to_look(error: click.ClickException) -> str:
    context = error.ctx if isinstance(error, click.UsageError) else None
    return f"See: {context.command_path if context else _command_typed()} --help"


def _command_typed() -> str:
    """The names of the command typed: an option whose value is missing does not know its own."""
    command: click.Command = group
    names, words = ["planctl"], iter(sys.argv[1:])
    for word in words:
        if word == "--plan":
            next(words, "")
            continue
        within = command if isinstance(command, click.Group) else None
        found = within and within.get_command(click.Context(command), word)
        if not found:
            break
        command = found
        names.append(word)
    return " ".join(names)


OFFICE = frozenset(
    {
        "xlsxwriter",
        "openpyxl",
        "defusedxml",
        "docx",
        "lxml",
        "PIL",
        "jinja2",
        "icalendar",
        "markdown_it",
    }
)
"""What the round and the papers are made with: an extra, which not everybody installs."""


def _not_installed(error: ModuleNotFoundError) -> int:
    library = (error.name or "").partition(".")[0]
    if library not in OFFICE:
        return _unexpected(error)
    hint = "Install what the round and the papers need: pip install 'planctl[office]'"
    return _say(f"this needs {library}, which is not installed", hint, 3)


def _unexpected(error: Exception) -> int:
    if isinstance(error, OSError):
        return _say(f"{error.strerror or error}: {error.filename or ''}".rstrip(": "), "", 3)
    sentence = f"something unexpected happened ({type(error).__name__}: {error})"
    return _say(sentence, "This is a fault in planctl. PLANCTL_TRACEBACK=1 shows where.", 3)


def _say(sentence: str, hint: str, code: int) -> int:
    from planctl.contract.answer import visible

    click.echo(f"planctl: {visible(sentence)}", err=True)
    if hint:
        click.echo(f"  {visible(hint)}", err=True)
    return code


SIGNS = {"·": "-", "…": "...", "█": "#", "●": "*", "▲": "^", "■": "#", "–": "-", "—": "-", "’": "'"}
"""What our own signs become where the screen has no letters for them."""


def _mend_streams() -> None:
    """Write what a stream cannot encode in signs it can, rather than crash or drop it."""
    codecs.register_error("planctl", _in_plain_signs)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="planctl")


def _in_plain_signs(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    part = error.object[error.start : error.end]
    plain = "".join(SIGNS.get(c) or c.encode("ascii", "backslashreplace").decode() for c in part)
    return plain, error.end
