"""The draft of an e-mail that takes a form to the body that fills it in."""

from planctl.locale.instructions import instruction
from planctl.partners.asking.asked_form import Form
from planctl.partners.asking.instructions import LANGUAGES, guidance, letterhead, titled
from planctl.partners.letter import Attachment, Letter, Words

_OFFICE = "application/vnd.openxmlformats-officedocument."
KINDS = {
    "xlsx": f"{_OFFICE}spreadsheetml.sheet",
    "docx": f"{_OFFICE}wordprocessingml.document",
}
"""The media types of forms that are attached."""


def form_letter(form: Form, name: str, data: bytes) -> Letter:
    """The draft, with a workbook or document attached; a form that is text is itself what it says.

    Without a mailbox in the register it has no recipient.
    """
    kind = name.rpartition(".")[2]
    contact = form.body.contact if form.body else ""
    if kind not in KINDS:
        welsh, english = (Words(titled(form, lang), "") for lang in LANGUAGES)
        return Letter(contact, welsh, english, text=data.decode())
    welsh, english = (_words(form, lang, kind) for lang in LANGUAGES)
    return Letter(contact, welsh, english, (Attachment(name, data, KINDS[kind]),))


def _words(form: Form, lang: str, kind: str) -> Words:
    """The facts of the form, and what is asked, in one language."""
    told = next(each for each in guidance(form, kind) if each.lang == lang)
    facts = [line for part in told.parts if part.is_facts for line in part.texts]
    asked = [instruction(key, lang) for key in (f"letter-{kind}", "no-change")]
    paragraphs = [*letterhead(form.terms, lang), "\n".join(facts), *asked]
    return Words(told.title, "\n\n".join(paragraphs))
