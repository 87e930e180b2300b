"""What the commands answer that change the plan's own words, in each language."""

from planctl.locale.recording import recorded

WORDS: dict[str, tuple[str, str]] = {
    # what is changed
    "changed": ("{field} changed, {whose}.", "newidiwyd: {field}, {whose}."),
    "same": ("{field}: it says so already.", "{field}: mae’n dweud hynny eisoes."),
    "added": ("added, {whose}.", "ychwanegwyd, {whose}."),
    "moved-to": ("moved, {whose}.", "symudwyd, {whose}."),
    "whose": ("from {name}", "gan: {name}"),
    "whose-minuted": ("from {name}, minute {minute}", "gan: {name}, cofnod cyfarfod: {minute}"),
    "nothing": ("(nothing)", "(dim)"),
    "unchanged": ("Nothing was changed.", "Ni newidiwyd dim."),
    "edited": ("Changed {path}", "Newidiwyd {path}"),
    "would-edit": ("Would change {path}", "Byddai’n newid {path}"),
    "renamed": ("Renamed {old} to {new}", "Ailenwyd {old} yn {new}"),
    "would-rename": ("Would rename {old} to {new}", "Byddai’n ailenwi {old} yn {new}"),
    # what somebody should look at
    "older": (
        "Older than these words now, until they are renewed: {path}",
        "Hŷn na’r geiriau hyn bellach, nes eu hadnewyddu: {path}",
    ),
    "another-look": (
        "Its actions may want another look, until that is accepted: {ids}",
        "Efallai y bydd angen edrych eto ar ei gamau gweithredu, nes derbyn hynny: {ids}",
    ),
    "accept-look": (
        "When they have been looked at: planctl accept {id} commitment-reworded --reason TEXT",
        "Ar ôl edrych arnynt: planctl accept {id} commitment-reworded --reason TESTUN",
    ),
    "lead-ended": (
        "Note: {name} ended on {day}; it is succeeded by: {heir}",
        "Nodyn: daeth {name} i ben ar {day}; olynir gan: {heir}",
    ),
    "no-evidence": (
        "Note: no evidence is named yet: planctl reword {id} --evidence TEXT",
        "Nodyn: ni enwyd tystiolaeth eto: planctl reword {id} --evidence TESTUN",
    ),
    "untold": (
        "Note: no text in another language goes with it yet.",
        "Nodyn: nid oes testun mewn iaith arall gydag ef eto.",
    ),
    "minted": (
        "Its id is free in the working files and on every branch; branches: {count}",
        "Mae ei id yn rhydd yn y ffeiliau gwaith ac ar bob cangen; canghennau: {count}",
    ),
    "minted-here": (
        "Its id is free in the working files; no other branch could be asked: {why}",
        "Mae ei id yn rhydd yn y ffeiliau gwaith; ni ellid gofyn i gangen arall: {why}",
    ),
    "minted-part": (
        "Its id is free in the working files and on what could be read of the branches: {why}",
        "Mae ei id yn rhydd yn y ffeiliau gwaith ac yn yr hyn y gellid ei ddarllen o’r canghennau:"
        " {why}",
    ),
    "its-own-records": (
        "Its earlier records stay where they lie and still count.",
        "Mae ei gofnodion cynharach yn aros lle maent ac yn dal i gyfrif.",
    ),
    "first-language": (
        "Note: written in the plan's first language; for words in another: {path}",
        "Nodyn: ysgrifennwyd yn iaith gyntaf y cynllun; ar gyfer geiriau Cymraeg: {path}",
    ),
    "id-as-lead": (
        "Note: {typed} is the register's id; the name is written: {words}",
        "Nodyn: {typed} yw id y gofrestr; ysgrifennir yr enw: {words}",
    ),
    "is-closed": (
        "Note: {id} is closed.",
        "Nodyn: mae {id} wedi’i gau.",
    ),
    "outside-plan": (
        "Note: {day} is outside the plan's days: {first} to {last}",
        "Nodyn: mae {day} y tu allan i ddyddiau’r cynllun: {first} i {last}",
    ),
    # questions
    "yes-or-no": ("y/N", "i/N"),
    "yes-or-no-yes": ("Y/n", "I/n"),
    "say-yes-or-no": ("Answer yes or no.", "Atebwch ie neu na."),
    "open-again": ("Open it again?", "Ei agor eto?"),
    # many at once
    "would-set": ("Before and after: {field}", "Cyn ac ar ôl: {field}"),
    "to-change": ("To change", "I’w newid"),
    "as-it-is": ("Already so", "Eisoes felly"),
    "set": ("Changed", "Newidiwyd"),
    "set-undo": ("To take all of it back: planctl undo", "I’w ddadwneud i gyd: planctl undo"),
    "not-yet": ("nothing was written", "ni ysgrifennwyd dim"),
    "not-yet-hint": (
        "To write it: the same command with --yes",
        "I’w ysgrifennu: yr un gorchymyn gyda --yes",
    ),
    "none-chosen": ("No action is selected.", "Nid oes cam gweithredu wedi’i ddewis."),
    "declined": ("Nothing was written.", "Ni ysgrifennwyd dim."),
    "ask": ("Change these actions?", "Newid y camau gweithredu hyn?"),
    # fields
    "field-action": ("the action's words", "geiriau’r cam gweithredu"),
    "field-commitment": ("the commitment's words", "geiriau’r ymrwymiad"),
    "field-evidence": ("the evidence expected", "y dystiolaeth a ddisgwylir"),
    "field-timescale": ("the timescale", "yr amserlen"),
    "field-lead": ("the lead", "yr arweinydd"),
    "field-accountable": ("who is accountable", "pwy sy’n atebol"),
    "place-action": ("its commitment", "ei ymrwymiad"),
    "place-commitment": ("its aim", "ei nod"),
    "field-publish": ("whether it is published", "a gyhoeddir"),
    "was": ("was", "cynt"),
    "now": ("now", "nawr"),
    # leads that have ended
    "left-behind": ("Left behind", "Gadawyd ar ôl"),
    "taken-on": ("taken on by", "cymerir gan"),
    "nobody": ("nobody", "neb"),
}
"""English, then Welsh, by key. All of the Welsh wants checking."""


def told(key: str, lang: str, **parts: str) -> str:
    """A sentence or word about a change of the plan, with its parts put in."""
    if key not in WORDS:
        return recorded(key, lang, **parts)
    english, welsh = WORDS[key]
    return (welsh if lang == "cy" else english).format(**parts)
