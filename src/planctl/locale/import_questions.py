"""What import asks about a document, and what each answer comes to, in English and Welsh."""

QUESTIONS: dict[str, tuple[str, str]] = {}
"""By the kind of doubt one question. Words and places stand beside it, so no sentence holds any."""

MEANINGS: dict[str, tuple[str, str]] = {}
"""What an answer comes to, by its key."""
