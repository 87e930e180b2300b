"""A form as a document: the instructions in both languages, then a part for each action."""

from collections.abc import Iterator

from planctl.locale.catalogue import say
from planctl.locale.instructions import in_both
from planctl.locale.returns import both, returned
from planctl.partners.asking.asked_form import Both, Form, Row
from planctl.partners.asking.instructions import Guidance, guidance
from planctl.partners.choices import beside
from planctl.partners.form import Field
from planctl.partners.ticket_properties import properties_of
from planctl.reports.tree import (
    Block,
    Break,
    Column,
    Heading,
    Items,
    Paper,
    Paragraph,
    Run,
    Table,
    Version,
    Words,
    words,
)

LABEL, BOX = 2, 5
"""The parts of a table's width."""


def as_document(form: Form) -> bytes:
    """The form as .docx. The same form makes the same bytes."""
    from planctl.reports.word import as_word

    return as_word(as_paper(form), properties=properties_of(form.ticket))


def as_paper(form: Form) -> Paper:
    """The form as a paper: what it says in Welsh, then the same in English with the boxes after it."""
    welsh, english = (_version(each) for each in guidance(form, "docx"))
    boxes = [block for row in form.rows for block in _part(form, row)]
    whole = english._replace(blocks=(*english.blocks, *boxes))
    return Paper("dychweliad-return", form.ticket.left, (welsh, whole), joint=True)


def _version(each: Guidance) -> Version:
    blocks: list[Block] = [Paragraph(words(each.warning), "note")] if each.warning else []
    for part in each.parts:
        blocks += [Heading(2, words(part.heading))] if part.heading else []
        if part.is_facts:
            blocks += [Paragraph(line) for line in part.lines]
        else:
            blocks.append(Items(part.lines))
    draft = say("draft", each.lang) if each.warning else ""
    return Version(each.lang, each.title, each.marking, draft, tuple(blocks))


def _part(form: Form, row: Row) -> Iterator[Block]:
    """A page: a heading, what the plan says, the boxes; each table begins with the id of its action."""
    yield Break()
    yield Heading(2, (*_in_both(_named("id"), " / "), Run(f": {row.id}")), anchor=row.id)
    said = [field for field in form.locked if field.key != "id" and row.text(field.key)]
    told = tuple((_label(field), _in_both(row.told[field.key])) for field in said)
    yield _table(row, "words-here", told)
    asked = tuple((_asked(form, field), ()) for field in form.typed)
    yield _table(row, "answer-here", asked)._replace(answers=(1,))


def _table(row: Row, caption: str, rows: tuple[tuple[Words, Words], ...]) -> Table:
    columns = (Column(both("id"), share=LABEL), Column(row.id, share=BOX))
    return Table(f"{in_both(caption)}: {row.id}", columns, rows)


def _label(field: Field) -> Words:
    return _in_both(_named(field.key), " / ")


def _named(key: str) -> Both:
    """A field's name."""
    return Both(returned(key, "cy"), returned(key, "en"))


def _asked(form: Form, field: Field) -> Words:
    """A box's label, with what can be chosen in brackets after it."""
    offered = form.choices.get(field.key)
    return (*_label(field), Run(f" ({' · '.join(offered)})")) if offered else _label(field)


def _in_both(told: Both, sign: str = "\n") -> Words:
    """Words in both languages, each marked with its own; once where they are alike."""
    if not told.welsh or not told.english or told.welsh == told.english:
        return words(beside(*told))
    return Run(told.welsh, "cy"), Run(sign), Run(told.english, "en")
