"""What `update` answers: the action's words, whose rating it is, and how it counts."""

import os
from typing import NamedTuple

import click

from planctl.contract.answer import visible
from planctl.edits.update import Outcome, Place, Recorded
from planctl.model.lead import Lead
from planctl.model.plan import Terms

KEY_WORDS = {
    "progress": "progress",
    "barriers": "barriers",
    "next_steps": "next steps",
    "supplied": "evidence supplied",
    "asks": "a new timescale asked for",
    "public": "words for the public",
    "internal": "internal words",
    "state": "state",
    "rag": "rating",
    "no_change": "no change",
}
LONGEST = 100


class Answered(NamedTuple):
    """One record's answer: its lines, and the notes that go to standard error."""

    lines: tuple[str, ...]
    notes: tuple[str, ...]


def print_outcome(place: Place, outcome: Outcome, lang: str, *, dry_run: bool) -> None:
    """Say what was recorded, one paragraph for each record."""
    for command in outcome.recovered:
        click.echo(f"An earlier command had died and was put back first: {command}", err=True)
    for each in outcome.recorded:
        said = answer_of(place, outcome.terms, each, lang, dry_run=dry_run)
        for line in said.lines:
            click.echo(visible(line))
        if dry_run and each.is_new:
            click.echo(visible(each.text), nl=False)
        for note in said.notes:
            click.echo(visible(note), err=True)


def answer_of(place: Place, terms: Terms, made: Recorded, lang: str, *, dry_run: bool) -> Answered:
    """The answer about one record."""
    path = os.path.relpath(os.path.join(place.root, made.path))
    if not made.is_new:
        return Answered((f"{_subject(terms, made, lang)}: already recorded.", f"It is {path}"), ())
    from_whom = f"from {_the(made.sender, lang)}, for {made.period}"
    lines = [f"{_subject(terms, made, lang)}: {_what(terms, made, lang)}, {from_whom}."]
    lines += [line for line in (_counting(terms, made, lang), _correcting(made)) if line]
    lines.append(f"{'Would write' if dry_run else 'Wrote'} {path}")
    return Answered(tuple(lines), _notes(terms, made, lang))


def _subject(terms: Terms, made: Recorded, lang: str) -> str:
    found = made.found
    aims = {aim.id: aim.title_in(lang) for aim in terms.aims}
    where = "; ".join(part for part in (aims.get(found.aim, found.aim), found.lead) if part)
    return f"{found.id} ({where}) {_short(found.words)}"


def _what(terms: Terms, made: Recorded, lang: str) -> str:
    data = made.data
    parts = [terms.scheme.word(str(data["rag"]), lang).lower()] if "rag" in data else []
    parts += [str(data["state"])] if "state" in data else []
    parts += [KEY_WORDS[key] for key in KEY_WORDS if key in data and key not in ("rag", "state")]
    return ", ".join(parts)


def _counting(terms: Terms, made: Recorded, lang: str) -> str:
    """Whether it counts, said so that nobody takes an assessment for a lead's return."""
    own = made.sender.id == terms.coordinator
    partner = next((lead for lead in made.found.leads if lead != made.sender.id), "")
    theirs = f" For a partner's words use --from {partner}." if own and partner else ""
    if made.counts == "lead":
        return f"It counts as the return of {_the(made.sender, lang)}, which leads it.{theirs}"
    if made.counts == "assessment":
        rule = "it counts only while no lead has rated that period, and is no lead's return"
        return f"It is the coordinator's own assessment: {rule}.{theirs}"
    if made.counts == "kept":
        return f"{_the(made.sender, lang)} does not lead it: kept and shown, not counted."
    return ""


def _correcting(made: Recorded) -> str:
    if "corrects" not in made.data:
        return ""
    kept = ", ".join(KEY_WORDS.get(key, key) for key in made.carried)
    rest = f" Kept from it: {kept}." if kept else ""
    return f"It corrects {made.data['corrects']} and stands in its place.{rest}"


def _notes(terms: Terms, made: Recorded, lang: str) -> tuple[str, ...]:
    if not made.wants:
        return ()
    word = terms.scheme.word(str(made.data.get("rag")), lang)
    wanted = " and ".join(KEY_WORDS[key] for key in made.wants)
    options = " and ".join(f"--{key.replace('_', '-')}" for key in made.wants)
    return (f"Note: {word.lower()} wants {wanted}: run it again with {options}.",)


def _the(lead: Lead, lang: str) -> str:
    name = lead.name_in(lang)
    article = "the " if lead.kind in ("team", "group") and lang == "en" else ""
    return f"{'' if name.lower().startswith(('the ', 'all ')) else article}{name}"


def _short(words: str) -> str:
    flat = " ".join(words.split())
    return flat if len(flat) <= LONGEST else flat[: LONGEST - 1].rstrip() + "…"
