"""A form as a workbook: which sheets it has, and what stands on each."""

from planctl.locale.instructions import in_both
from planctl.locale.returns import both
from planctl.office.making.workbook import Choice, Column, Grid, Making, Page, Pages, Said, workbook
from planctl.partners.asking.asked_form import Form
from planctl.partners.asking.instructions import Guidance, guidance, in_periods, marking, titled
from planctl.partners.choices import beside
from planctl.partners.form import Field
from planctl.partners.ticket_properties import properties_of

SPARE = 200
"""Empty rows under an opening position, for more reports of one action."""
LEAST_WIDTH = 9
"""Characters: an id fits on a line of its column."""
BULLET = "• "


def as_workbook(form: Form) -> bytes:
    """The form as .xlsx. The same form makes the same bytes."""
    said = guidance(form, "xlsx")
    title = beside(titled(form, "cy"), titled(form, "en"))
    marked = beside(marking(form.terms, "cy"), marking(form.terms, "en"))
    return workbook(
        Making(
            title=title,
            author=form.coordinator.name if form.coordinator else "",
            made=form.ticket.left,
            pages=Pages(marked, in_both("page")),
            text=Page(_sheet_name("sheet-instructions"), tuple(_instructions(said))),
            grid=_grid(form, title, marked),
            ticket=form.ticket.written(),
            properties=properties_of(form.ticket),
        )
    )


def _sheet_name(key: str) -> str:
    """A sheet's name in both languages, without the stroke that no sheet may have in its name."""
    return in_both(key, " - ")


def _instructions(said: tuple[Guidance, ...]) -> list[Said]:
    lines: list[Said] = []
    for each in said:
        lines += [Said("")] if lines else []
        lines.append(Said(each.title, "title"))
        lines += [Said(line, "marking") for line in (each.marking, each.warning) if line]
        for part in each.parts:
            lines += [Said(part.heading, "heading")] if part.heading else []
            mark = "" if part.is_facts else BULLET
            lines += [
                Said(f"{mark}{line}", "text" if part.is_facts else "item") for line in part.texts
            ]
    return lines


def _grid(form: Form, title: str, marked: str) -> Grid:
    above = [Said(title, "title"), *([Said(marked, "marking")] if marked else [])]
    above += [Said(" · ".join(_beneath(form)), "fact")]
    key = "return" if form.body else "opening"
    return Grid(
        name=_sheet_name(f"sheet-{key}"),
        table=key.title(),
        above=tuple(above),
        columns=tuple(_column(form, field) for field in form.fields),
        rows=tuple(tuple(row.text(f.key) for f in form.fields) for row in form.rows),
        spare=0 if form.body else SPARE,
    )


def _beneath(form: Form) -> list[str]:
    """What stands under the title: by when it is to be answered, and how many actions there are."""
    facts = [part.texts for each in guidance(form, "xlsx") for part in each.parts if part.is_facts]
    wanted = slice(-2, None) if form.body else slice(-1, None)
    return [beside(*pair) for pair in zip(*(lines[wanted] for lines in facts), strict=True)]


def _column(form: Form, field: Field) -> Column:
    words = form.choices.get(field.key)
    heading = both(field.key)
    longest = max(map(len, heading.split()))
    return Column(
        heading=heading,
        width=max(field.share, longest + 2, LEAST_WIDTH),
        typed=field.typed,
        prompt=in_periods(_prompt(field.key), form) if field.typed else "",
        choice=Choice(tuple(words), in_both("not-listed", "\n")) if field.typed and words else None,
    )


def _prompt(key: str) -> str:
    """What is said beside a box that is entered, "" where its heading says all."""
    hint = HINTS.get(key)
    return in_both(hint, "\n") if hint else ""


HINTS = {
    "no_change": "hint-no-change",
    "rag": "hint-choose",
    "state": "hint-choose",
    "complete": "hint-complete",
    "evidence_at": "hint-evidence",
    "new_date": "hint-new-date",
    "from": "hint-from",
    "date": "hint-date",
    "period": "hint-period",
    "source": "hint-source",
}
"""The key of what is said beside a box, by that of its field."""
