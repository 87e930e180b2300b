"""`planctl remind`: drafts of e-mails to those who have not answered the round."""

import os
from datetime import date
from typing import TYPE_CHECKING

import click

from planctl.cli.clock import today
from planctl.cli.opening import Open, require_whole
from planctl.cli.options import Day, InPeriod, plan_option, plan_typed
from planctl.contract.answer import visible
from planctl.locale.catalogue import LANGUAGES, say
from planctl.locale.months import format_day
from planctl.locale.reminders import reminding
from planctl.model.lead import Lead
from planctl.model.period import Period

if TYPE_CHECKING:
    from planctl.partners.reminders import Draft
    from planctl.queries.round import RoundStands


@click.command("remind")
@click.option("--period", type=InPeriod(), metavar="P", help="The round. [that of the day]")
@click.option("--as-of", type=Day(), metavar="DAY", help="Look from this day. [today]")
@click.option("--output", metavar="DIR", help="The folder. [round-PERIOD/reminders]")
@click.option("--force", is_flag=True, help="Replace drafts that somebody may have edited.")
@click.option("--lang", type=click.Choice(LANGUAGES), default="en", help="Language. [en]")
@plan_option
def command(
    period: Period | None,
    as_of: date | None,
    output: str | None,
    force: bool,
    lang: str,
    plan: str | None,
) -> None:
    """Draft an e-mail to each body that has not answered the round: its own actions, in both languages.

    Once the closing day is past there is a second draft, to the body that leads.yaml names under
    `escalate_to:`. Every draft has one recipient, the `contact:` of leads.yaml. Nothing is sent.

    \b
    Examples:
      planctl remind
      planctl remind --period 2024-25-Q4 --output reminders
    """
    from planctl.cli.round_seen import opened_on, stands_of

    day = as_of or today()
    opened = opened_on(plan or plan_typed(click.get_current_context()), day)
    require_whole(opened.opened)
    stands = stands_of(opened, day, period, lang)
    if stands is None or not stands.silent:
        _nobody(stands, lang)
    else:
        folder = output or os.path.join(f"round-{stands.round.period.slug}", "reminders")
        _draft(opened, stands, folder, force, lang)


def _nobody(stands: "RoundStands | None", lang: str) -> None:
    """That nobody is to be reminded, and why."""
    if stands is None:
        return click.echo(say("no-round", lang))
    key = "nobody-silent" if stands.asked else "nobody-asked"
    return click.echo(reminding(key, lang, period=str(stands.round.period)))


def _draft(opened: Open, stands: "RoundStands", folder: str, force: bool, lang: str) -> None:
    """Write every draft, or none, and say for whom it is."""
    from planctl.partners.letter import drafted
    from planctl.partners.reminders import escalations, reminders
    from planctl.storage.made import write_all

    first, second = reminders(opened.plan, stands), escalations(opened.plan, stands)
    files = {os.path.join(folder, draft.name): drafted(draft.letter) for draft in (*first, *second)}
    written = write_all(files, force=force)
    closes = format_day(stands.round.closes, lang)
    word = say("closes-on" if stands.is_open else "closed-on", lang)
    click.echo(f"{say('round', lang)}: {stands.round.period} ({word} {closes})")
    for key, drafts in (("drafts", first), ("escalations", second)):
        if drafts:
            click.echo(f"{reminding(key, lang)}: {len(drafts)}")
        for draft in drafts:
            path = os.path.join(folder, draft.name)
            click.echo(visible(_line(draft, path, written[path], lang)))
    _unaddressed(first, lang)
    if not stands.is_open:
        _untold(opened, stands, lang)
    click.echo(reminding("not-sent", lang))


def _line(draft: "Draft", path: str, is_new: bool, lang: str) -> str:
    """A draft: its file, who gets it, and how much is awaited of how much."""
    silent = draft.silent
    of = f"{len(silent.silent)} {reminding('of', lang)} {len(silent.items)}"
    same = "" if is_new else f" ({reminding('same', lang)})"
    told = f"{_named(draft.to, lang)} · {reminding('not-answered', lang)}: {of}"
    return f"  {path}{same}\n    {told}"


def _unaddressed(drafts: "tuple[Draft, ...]", lang: str) -> None:
    """Which drafts have no recipient."""
    without = {_named(draft.to, lang): None for draft in drafts if not draft.letter.recipient}
    if without:
        click.echo(visible(f"{reminding('no-mailbox', lang)}: {', '.join(without)}"))


def _untold(opened: Open, stands: "RoundStands", lang: str) -> None:
    """Whose silence nobody hears of, by what is wrong: a line for each way, with who is named there."""
    from planctl.partners.reminders import told_of

    known = opened.plan.register.by_id
    found: dict[str, list[str]] = {}
    for heard in stands.silent:
        wrong = told_of(opened.plan, stands, heard).wrong
        if wrong and heard.body in known:
            found.setdefault(wrong, []).append(_with_told(known, heard.body, wrong, lang))
    for wrong, names in found.items():
        click.echo(visible(f"{reminding(f'escalates-{wrong}', lang)}: {', '.join(names)}"))


def _with_told(known: dict[str, Lead], body: str, wrong: str, lang: str) -> str:
    """A silent body, and in brackets the one that its entry names, where that is another."""
    silent, named = known[body], known[body].escalate_to
    if wrong in ("nobody", "itself"):
        return _named(silent, lang)
    to = _named(known[named], lang) if named in known else " ".join(named.split())
    return f"{_named(silent, lang)} ({to})"


def _named(body: Lead, lang: str) -> str:
    """A body's name on one line: no other line is begun by what stands in it."""
    return " ".join(body.name_in(lang).split())
