"""The files that `planctl returns out` makes: their names, their places, and what is said of them."""

import os
from collections.abc import Callable

import click

from planctl.cli.returns_asked import Asking, body_asked
from planctl.cli.returns_out import PRINTED, Wanted, is_folder
from planctl.contract.answer import visible
from planctl.errors import WrongUsage
from planctl.locale.instructions import instruction
from planctl.model.lead import Lead
from planctl.partners.asking.asked_form import Form, asked_form, opening_form
from planctl.storage.made import write_all


def make(wanted: Wanted, asking: Asking) -> None:
    """Make what was asked for, and say what was written."""
    if wanted.each:
        _each(wanted, asking)
        return
    name = _name_of(wanted, asking)
    data = FORMATS[wanted.format](_form(wanted, asking))
    if wanted.output == PRINTED:
        click.echo(data, nl=False)
    else:
        _write(wanted, {_path(wanted.output, name): data})
    click.echo(instruction("when-back", wanted.lang), err=True)


def _form(wanted: Wanted, asking: Asking) -> Form:
    plan, day = asking.plan, asking.day
    if wanted.everything:
        return opening_form(plan, asking.ledgers, asking.asked.round, day)
    return asked_form(plan, asking.ledgers, asking.asked, body_asked(asking, wanted.lead), day)


def _name_of(wanted: Wanted, asking: Asking) -> str:
    if wanted.everything:
        return f"agoriadol-opening.{wanted.format}"
    return f"{_stem(asking, body_asked(asking, wanted.lead).id)}.{wanted.format}"


def _stem(asking: Asking, body: str) -> str:
    return f"dychweliad-return-{body}-{asking.asked.round.period.slug}"


def _path(output: str, name: str) -> str:
    """Where a file goes: into the folder that was named, or where the path says; else here."""
    return os.path.join(output, name) if is_folder(output) else output


def _write(wanted: Wanted, files: dict[str, bytes]) -> None:
    for path, written in write_all(files, force=wanted.force).items():
        key = "wrote" if written else "same"
        click.echo(visible(f"{instruction(key, wanted.lang)} {path}"))


def _each(wanted: Wanted, asking: Asking) -> None:
    """A form and a draft for each body asked; those with no mailbox are named at the end."""
    from planctl.partners.asking.form_letter import form_letter
    from planctl.partners.letter import drafted
    from planctl.terminal.progress import progress

    folder = wanted.output
    if not is_folder(folder) or os.path.isfile(folder):
        raise WrongUsage(f"{folder} is no folder", "--each makes files: name a folder.")
    without: list[str] = []
    bodies = asking.asked.bodies
    files: dict[str, bytes] = {}
    with progress(instruction("making", wanted.lang), len(bodies)) as step:
        for asked in bodies:
            body = asking.plan.register.by_id.get(asked.body) or Lead(asked.body, asked.body)
            form = asked_form(asking.plan, asking.ledgers, asking.asked, body, asking.day)
            stem = _stem(asking, body.id)
            name, made = f"{stem}.{wanted.format}", FORMATS[wanted.format](form)
            letter = form_letter(form, name, made)
            paths = (os.path.join(folder, each) for each in (name, f"{stem}.eml"))
            files |= dict(zip(paths, (made, drafted(letter)), strict=True))
            without += [] if letter.recipient else [body.name_in(wanted.lang)]
            step()
    _write(wanted, files)
    _tell(wanted, asking, without)


def _tell(wanted: Wanted, asking: Asking, without: list[str]) -> None:
    """How many forms there are, who has no mailbox, what nobody can be asked about and who leads it."""
    lang, nobody = wanted.lang, asking.asked.nobody
    count = len(asking.asked.bodies)
    click.echo(f"{instruction('forms', lang)}: {count}. {instruction('nothing-sent', lang)}")
    if without:
        click.echo(visible(f"{instruction('no-contact', lang)}: {', '.join(without)}"))
    if nobody:
        ids = " ".join(item.id for item in nobody)
        led = dict.fromkeys(lead for item in nobody for lead in item.tracked.leads)
        names = ", ".join(asking.plan.register.by_id[lead].name_in(lang) for lead in led)
        told = f"{instruction('nobody-to-ask', lang)}: {ids}"
        click.echo(visible(f"{told} ({names})" if names else told))


def _as_workbook(form: Form) -> bytes:
    from planctl.partners.asking.asked_workbook import as_workbook

    return as_workbook(form)


def _as_document(form: Form) -> bytes:
    from planctl.partners.asking.asked_document import as_document

    return as_document(form)


def _as_text(form: Form) -> bytes:
    from planctl.partners.asking.asked_text import as_text

    return as_text(form).encode()


def _as_lines(form: Form) -> bytes:
    from planctl.partners.asking.opening_lines import as_lines

    return as_lines(form)


FORMATS: dict[str, Callable[[Form], bytes]] = {
    "xlsx": _as_workbook,
    "docx": _as_document,
    "txt": _as_text,
    "csv": _as_lines,
}
"""How a form becomes a file, by its ending; what makes one is loaded when it is asked for."""
