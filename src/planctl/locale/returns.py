"""The words of the return: the form that a body fills in each round, in both languages side by side."""

WORDS: dict[str, tuple[str, str]] = {
    # what the plan says: not for typing
    "id": ("Action", "Cam"),
    "commitment": ("Commitment", "Ymrwymiad"),
    "action": ("What was promised", "Yr hyn a addawyd"),
    "evidence": ("Evidence expected", "Tystiolaeth ddisgwyliedig"),
    "timescale": ("Timescale", "Amserlen"),
    "lead": ("Lead", "Arweinydd"),
    "last": ("Last reported", "Adroddwyd ddiwethaf"),
    # what is typed
    "no_change": ("No change", "Dim newid"),
    "rag": ("RAG", "CAG"),
    "progress": ("Progress", "Cynnydd"),
    "barriers": ("Barriers", "Rhwystrau"),
    "next_steps": ("Next steps", "Camau nesaf"),
    "complete": ("Reported complete", "Adroddwyd ei fod wedi’i gwblhau"),
    "evidence_at": ("Evidence is at", "Mae’r dystiolaeth yn"),
    "new_date": ("New date asked for", "Dyddiad newydd y gofynnir amdano"),
    "new_date_reason": ("Reason for the new date", "Rheswm dros y dyddiad newydd"),
    # only in the opening position
    "from": ("Whose words", "Geiriau pwy"),
    "date": ("Date", "Dyddiad"),
    "period": ("Period", "Cyfnod"),
    "state": ("State", "Cyflwr"),
    "source": ("Source", "Ffynhonnell"),
    # answers
    "yes": ("Yes", "Ie"),
}
"""English, then Welsh, by key. All the Welsh but that of the field's glossary wants checking."""


def returned(key: str, lang: str) -> str:
    """The word for a key in a language."""
    english, welsh = WORDS[key]
    return welsh if lang == "cy" else english


def both(key: str) -> str:
    """The word for a key in both languages, Welsh first, as one heading; once where they are alike."""
    english, welsh = WORDS[key]
    return english if english == welsh else f"{welsh} / {english}"
