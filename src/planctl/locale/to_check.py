"""Which of planctl's own Welsh words want a translator's check: all but those of the field's glossary."""

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


def words_to_check() -> list[ToCheck]:
    """Every Welsh text that nobody has settled, by table and key."""
    from planctl.locale import (
        calendar,
        changes,
        columns,
        cy,
        deciding,
        dressing,
        en,
        evidence,
        freezing,
        instructions,
        minuting,
        outcomes,
        papers,
        plan_changes,
        rag_words,
        reasons,
        recording,
        redacting,
        reminders,
        returning,
        returns,
        rounds,
        story,
        undoing,
    )

    pairs = {key: (en.WORDS.get(key, key), welsh) for key, welsh in cy.WORDS.items()}
    tables = {
        "words": pairs,
        "calendar": calendar.WORDS,
        "changes": changes.WORDS,
        "columns": columns.HEADINGS,
        "deciding": deciding.WORDS,
        "dressing": dressing.WORDS,
        "evidence": evidence.WORDS,
        "freezing": freezing.WORDS,
        "instructions": instructions.WORDS,
        "minuting": minuting.WORDS,
        "outcome-choices": outcomes.CHOICES,
        "outcome-headings": outcomes.HEADINGS,
        "outcomes": outcomes.OUTCOMES,
        "papers": papers.WORDS,
        "plan-changes": plan_changes.WORDS,
        "rag-words": rag_words.WORDS,
        "reasons": reasons.REASONS,
        "recording": recording.WORDS,
        "redacting": redacting.WORDS,
        "returning": returning.WORDS,
        "reminders": reminders.WORDS,
        "returns": returns.WORDS,
        "rounds": rounds.WORDS,
        "story": story.WORDS,
        "undoing": undoing.WORDS,
    }
    return [
        ToCheck(table, key, english, welsh)
        for table, words in tables.items()
        for key, (english, welsh) in sorted(words.items())
        if welsh.casefold() not in SETTLED
    ]
