"""The draft of an e-mail that takes a form to the body that fills it in."""

from planctl.locale.instructions import instruction
from planctl.partners.asked_form import Form
from planctl.partners.instructions import guidance, letterhead
from planctl.partners.letter import Attachment, Letter, Words

KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def form_letter(form: Form, name: str, data: bytes) -> Letter:
    """The draft, with the workbook attached. Without a mailbox in the register it has no recipient."""
    welsh, english = (_words(form, lang) for lang in ("cy", "en"))
    contact = form.body.contact if form.body else ""
    return Letter(contact, welsh, english, (Attachment(name, data, KIND),))


def _words(form: Form, lang: str) -> Words:
    """The facts of the form, and what is asked, in one language."""
    told = next(each for each in guidance(form, "xlsx") if each.lang == lang)
    facts = [line for part in told.parts if part.is_facts for line in part.texts]
    asked = [instruction(key, lang) for key in ("letter-please", "no-change")]
    paragraphs = [*letterhead(form.terms, lang), "\n".join(facts), *asked]
    return Words(told.title, "\n\n".join(paragraphs))
