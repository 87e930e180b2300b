"""What a person reads before filling in a form: in Welsh, then in English, the same in both."""

from collections.abc import Iterator
from typing import NamedTuple

from planctl.locale.catalogue import say
from planctl.locale.instructions import instruction
from planctl.locale.months import format_day
from planctl.model.plan import Terms
from planctl.partners.asking.asked_form import Form
from planctl.reports.tree import Run, Words, words

LANGUAGES = ("cy", "en")
"""The order in which both stand on a page."""


class Part(NamedTuple):
    """A heading with its paragraphs. Facts stand each by itself; the others are items of a list."""

    heading: str
    lines: tuple[Words, ...]
    is_facts: bool = False

    @property
    def texts(self) -> tuple[str, ...]:
        """The paragraphs as text, for what cannot mark a language."""
        return tuple("".join(run.text for run in line) for line in self.lines)


class Guidance(NamedTuple):
    """The instructions in one language. `warning` says that the plan is a draft, "" where it is none."""

    lang: str
    title: str
    marking: str
    warning: str
    parts: tuple[Part, ...]


def guidance(form: Form, kind: str) -> tuple[Guidance, ...]:
    """The instructions for a form in a kind of file (xlsx, docx, txt), Welsh first."""
    return tuple(_in(form, kind, lang) for lang in LANGUAGES)


def titled(form: Form, lang: str) -> str:
    """What a form is called: "Progress return: Health, 2026-27 Q3"."""
    key = "return" if form.body else "opening"
    about = [form.body.name_in(lang), str(form.ticket.period)] if form.body else []
    title = instruction(key, lang)
    return f"{title}: {', '.join(about)}" if about else title


def marking(terms: Terms, lang: str) -> str:
    """What every page bears: the protective marking, with DRAFT where the plan is one."""
    draft = say("draft", lang) if terms.status == "draft" else ""
    return " · ".join(part for part in (terms.text("marking", lang), draft) if part)


def letterhead(terms: Terms, lang: str) -> tuple[str, ...]:
    """What a letter begins with: the protective marking, and a sentence where the plan is a draft.

    The word DRAFT by itself would be read as if the letter were one.
    """
    draft = instruction("is-draft", lang) if terms.status == "draft" else ""
    return tuple(line for line in (terms.text("marking", lang), draft) if line)


def in_periods(text: str, form: Form) -> str:
    """Words with a year and a quarter put in, as this plan writes them."""
    year = form.ticket.period._replace(quarter=None).previous()
    return text.format(year=year, quarter=year._replace(quarter=4))


def _in(form: Form, kind: str, lang: str) -> Guidance:
    def said(*keys: str) -> tuple[Words, ...]:
        return tuple(words(in_periods(instruction(key, lang), form)) for key in keys)

    how = _return(kind) if form.body else _OPENING
    back = (
        (f"back-{'txt' if kind == 'txt' else 'file'}", "more") if form.body else ("opening-back",)
    )
    parts = (
        Part("", tuple(_facts(form, lang)), is_facts=True),
        Part(instruction("how", lang), said(*how)),
        Part(instruction("ratings", lang), tuple(_ratings(form.terms, lang))),
        Part(instruction("safe", lang), said("no-victim", "no-address", "no-small-number", "kept")),
        Part(instruction("back", lang), said(*back)),
    )
    draft = instruction("is-draft", lang) if form.terms.status == "draft" else ""
    return Guidance(lang, titled(form, lang), form.terms.text("marking", lang), draft, parts)


def _return(kind: str) -> tuple[str, ...]:
    if kind == "txt":
        return ("boxes-txt", "no-change-txt", "three", "complete-txt", "new-date", "empty-txt")
    return (f"how-{kind}", f"boxes-{kind}", "no-change", "three", "complete", "new-date", "empty")


_OPENING = (
    *("how-opening", "opening-from", "opening-when", "opening-rag", "opening-source"),
    *("opening-rows", "empty"),
)


def _facts(form: Form, lang: str) -> Iterator[Words]:
    """Labels with what stands after them: who asks whom for what, by when."""
    yield Run(f"{instruction('plan', lang)}: "), _title(form.terms, lang)
    told = {}
    if form.body:
        asker = form.coordinator.name_in(lang) if form.coordinator else form.terms.coordinator
        told = {"for": form.body.name_in(lang), "asked-by": asker}
        told |= {"period": str(form.ticket.period), "closes": format_day(form.closes, lang)}
    told |= {"actions": str(len(form.rows))}
    yield from (words(f"{instruction(key, lang)}: {text}") for key, text in told.items() if text)


def _title(terms: Terms, lang: str) -> Run:
    """The plan's short title, or its title; marked with its language where it has no other."""
    field = "short_title" if terms.short_title else "title"
    return Run(terms.text(field, lang), _away(field in terms.texts.get(lang, {}), terms, lang))


def _away(is_there: bool, terms: Terms, lang: str) -> str:
    """The language of a text that is not there in the one wanted; "" where it is."""
    first = terms.languages[0]
    return "" if is_there or lang == first else first


def _ratings(terms: Terms, lang: str) -> Iterator[Words]:
    """Each rating's word with what the plan's own key says of it, the most favourable first."""
    for level in terms.scheme.levels:
        own = level.words.get(lang, {}).get("meaning", "")
        word, meaning = level.word_in(lang), own or level.meaning
        if not meaning:
            yield words(word)
            continue
        away = _away(bool(own), terms, lang)
        note = (Run(f" ({instruction('in-english', lang)})"),) if away == "en" else ()
        yield Run(f"{word}: "), Run(meaning, away), *note
