"""The headings of columns in tables for people, by the key that machines know them by."""

HEADINGS = {
    "action": ("Action", "Cam gweithredu"),
    "actions": ("Actions", "Camau gweithredu"),
    "aim": ("Aim", "Nod"),
    "asked": ("Asked", "Gofynnir i"),
    "closed_as": ("Closed as", "Caewyd fel"),
    "closed_by": ("Closed by", "Caewyd gan"),
    "closed_on": ("Closed on", "Caewyd ar"),
    "closed": ("Closed", "Caewyd"),
    "commitment": ("Commitment", "Ymrwymiad"),
    "commitment_id": ("Commitment", "Ymrwymiad"),
    "copy": ("Copy", "Copi"),
    "copy_state": ("State of the copy", "Cyflwr y copi"),
    "days_overdue": ("Days overdue", "Diwrnodau’n hwyr"),
    "due": ("Due", "Erbyn"),
    "evidence": ("Evidence", "Tystiolaeth"),
    "falls_due": ("Falls due", "Erbyn"),
    "from": ("From", "Gan"),
    "group": ("Group", "Grŵp"),
    "id": ("Id", "Rhif"),
    "into": ("Into", "I mewn i"),
    "key": ("Key", "Allwedd"),
    "kind": ("Kind", "Math"),
    "label": ("Name", "Enw"),
    "later": ("Later", "Wedyn"),
    "lead": ("Lead", "Arweinydd"),
    "minute": ("Minute", "Cofnod cyfarfod"),
    "name": ("Name", "Enw"),
    "never_reported": ("Never reported", "Heb adrodd erioed"),
    "occurrence": ("Occurrence", "Tro"),
    "original_timescale": ("Original timescale", "Amserlen wreiddiol"),
    "overdue": ("Overdue", "Yn hwyr"),
    "question": ("Question", "Cwestiwn"),
    "rag": ("Rating", "Sgôr"),
    "rag_period": ("Period", "Cyfnod"),
    "reason": ("Reason", "Rheswm"),
    "record": ("Record", "Cofnod"),
    "reference": ("Reference", "Cyfeiriad"),
    "reported": ("Reported", "Adroddwyd"),
    "reported_complete": ("Reported complete", "Adroddwyd yn gyflawn"),
    "round": ("Round", "Cylch"),
    "seen": ("Seen", "Gwelwyd"),
    "seen_by": ("Seen by", "Gwelwyd gan"),
    "signed_off": ("Signed off", "Cymeradwywyd"),
    "soon": ("Soon", "Cyn hir"),
    "state": ("State", "Statws"),
    "timescale": ("Timescale", "Amserlen"),
    "undated": ("No date", "Dim dyddiad"),
    "until": ("Until", "Tan"),
}
"""Key -> (English, Welsh)."""


def heading(column: str, lang: str) -> str:
    """A column's heading in a language; a key without one stands with its words apart."""
    english, welsh = HEADINGS.get(column, (column.replace("_", " ").capitalize(),) * 2)
    return welsh if lang == "cy" else english
