"""What becomes of the rows of what came back, a form or a decisions paper, and what comes next."""

WORDS: dict[str, tuple[str, str]] = {
    # a row
    "recorded": ("recorded", "cofnodwyd"),
    "unchanged": ("unchanged", "heb newid"),
    "question": ("question", "cwestiwn"),
    "refused": ("refused", "gwrthodwyd"),
    "open": ("left open", "gadawyd ar agor"),
    "deferred": ("deferred", "gohiriwyd"),
    "note": ("note", "nodyn"),
    # how many
    "recorded-count": ("Recorded", "Cofnodwyd"),
    "to-record-count": ("To be recorded", "I’w cofnodi"),
    "unchanged-count": ("Unchanged", "Heb newid"),
    "question-count": ("Questions", "Cwestiynau"),
    "open-count": ("Left open", "Gadawyd ar agor"),
    "deferred-count": ("Deferred", "Gohiriwyd"),
    "refused-count": ("Refused", "Gwrthodwyd"),
    # the end
    "nothing-written": ("Nothing was written.", "Ni ysgrifennwyd dim."),
    "written": (
        "Written, as one command: planctl undo takes it back.",
        "Ysgrifennwyd fel un gorchymyn: mae planctl undo yn ei dynnu’n ôl.",
    ),
    "nothing-to-write": ("There is nothing to write.", "Nid oes dim i’w ysgrifennu."),
    "left-open": (
        "What is open or refused was left.",
        "Gadawyd yr hyn sydd ar agor neu a wrthodwyd.",
    ),
    "next": ("Next", "Nesaf"),
    "clear-rows-alone": ("The clear rows alone", "Y rhesi clir yn unig"),
}
"""English, then Welsh, by key. All the Welsh wants checking."""


def judged(key: str, lang: str) -> str:
    """A word or sentence of what came back."""
    english, welsh = WORDS[key]
    return welsh if lang == "cy" else english
