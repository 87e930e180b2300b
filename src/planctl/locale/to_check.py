"""Which of planctl's own Welsh words want a translator's check: all but those of the field's glossary."""

from importlib import import_module
from typing import NamedTuple

SETTLED = frozenset(
    {
        "adroddiad cynnydd blynyddol",
        "ambr",
        "amserlen",
        "ar y gweill",
        "bwrdd",
        "cam gweithredu",
        "camau gweithredu",
        "camau nesaf",
        "chwarter",
        "coch",
        "crynodeb",
        "cymeradwywyd",
        "cynllun gweithredu",
        "cynnydd",
        "diweddariad",
        "drafft",
        "erbyn",
        "gwyrdd",
        "heb ddechrau",
        "nod",
        "nodau",
        "partneriaid",
        "penderfyniad",
        "pwyllgor",
        "sefydliad arweiniol",
        "statws",
        "wedi’i gwblhau",
        "ymrwymiad",
        "ymrwymiadau",
    }
)
"""Words and phrases that the field already uses so."""


class ToCheck(NamedTuple):
    """A Welsh text of ours: the table it stands in, its key there, its English, and the Welsh."""

    table: str
    key: str
    english: str
    welsh: str


OF_ONE_TABLE = (
    *("calendar", "changes", "deciding", "dressing", "evidence", "freezing", "importing"),
    *("instructions", "minuting", "papers", "plan_changes", "rag_words", "recording", "redacting"),
    *("reminders", "returned_rows", "returning", "returns", "rounds", "story", "undoing"),
    "verdicts",
)
"""Modules of this package that hold their words under WORDS."""
OTHERS = (
    ("columns", "columns", "HEADINGS"),
    ("import-answers", "import_questions", "MEANINGS"),
    ("import-forms", "import_questions", "FORMS"),
    ("import-leads", "importing", "KINDS"),
    ("import-asides", "importing", "ASIDES"),
    ("import-columns", "importing", "ROLES"),
    ("import-questions", "import_questions", "QUESTIONS"),
    ("import-reasons", "importing", "WHY"),
    ("outcome-choices", "outcomes", "CHOICES"),
    ("outcome-headings", "outcomes", "HEADINGS"),
    ("outcomes", "outcomes", "OUTCOMES"),
    ("reasons", "reasons", "REASONS"),
)
"""The other tables: what each is called, its module, and the name that it has there."""


def words_to_check() -> list[ToCheck]:
    """Every Welsh text that nobody has settled, by table and key."""
    return [
        ToCheck(table, key, english, welsh)
        for table, words in _tables().items()
        for key, (english, welsh) in sorted(words.items())
        if welsh.casefold() not in SETTLED
    ]


def _tables() -> dict[str, dict[str, tuple[str, str]]]:
    """All our words, by table and key: English, then Welsh."""
    from planctl.locale import cy, en

    named = (*((name.replace("_", "-"), name, "WORDS") for name in OF_ONE_TABLE), *OTHERS)
    shared = {key: (en.WORDS.get(key, key), welsh) for key, welsh in cy.WORDS.items()}
    tables = {
        table: getattr(import_module(f"planctl.locale.{module}"), name)
        for table, module, name in sorted(named)
    }
    return {"words": shared, **tables}
