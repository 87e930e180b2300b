"""The words of a diff: what each change is called, and what stands beside it."""

from planctl.locale.story import page_word

WORDS: dict[str, tuple[str, str]] = {
    # what changed
    "new": ("New", "Newydd"),
    "new.lead": ("New in the register", "Newydd yn y gofrestr"),
    "new.round": ("Round opened", "Agorwyd cylch"),
    "new.aim": ("New aim", "Nod newydd"),
    "new.rating": ("New rating", "Sgôr newydd"),
    "new.narrative": ("Narrative written", "Ysgrifennwyd naratif"),
    "gone": ("Removed from the plan", "Tynnwyd o’r cynllun"),
    "gone.lead": ("Removed from the register", "Tynnwyd o’r gofrestr"),
    "moved": ("Moved", "Symudwyd"),
    "renumbered": ("Renumbered", "Ailrifwyd"),
    "reworded": ("Reworded", "Aralleiriwyd"),
    "words-taken-out": ("Words taken out", "Tynnwyd geiriau allan"),
    "changed": ("Changed", "Newidiwyd"),
    "renamed": ("Renamed", "Ailenwyd"),
    "ended": ("Ended", "Daeth i ben"),
    "leads-changed": ("Lead changed", "Newidiwyd yr arweinydd"),
    "timescale-asked": ("New timescale asked for", "Gofynnwyd am amserlen newydd"),
    "timescale-granted": ("New timescale granted", "Caniatawyd amserlen newydd"),
    "timescale-refused": ("New timescale refused", "Gwrthodwyd amserlen newydd"),
    "timescale-moved-without-approval": (
        "Timescale moved without approval",
        "Symudwyd yr amserlen heb gymeradwyaeth",
    ),
    "timescale-changed": ("Timescale changed", "Newidiwyd yr amserlen"),
    "rated": ("Rated", "Rhoddwyd sgôr"),
    "rating-moved": ("Rating moved", "Symudodd y sgôr"),
    "rating-gone": ("Rating no longer there", "Nid oes sgôr bellach"),
    "not-agreed": ("Leads’ ratings differ", "Sgoriau’r arweinwyr yn wahanol"),
    "no-longer-differ": ("Leads no longer differ", "Yr arweinwyr ddim yn wahanol bellach"),
    "agreed": ("Rating agreed", "Cytunwyd ar y sgôr"),
    "reported": ("Reported on", "Adroddwyd arno"),
    "assessed": ("Assessed by the coordinator", "Aseswyd gan y cydlynydd"),
    "corrected": ("Report corrected", "Cywirwyd adroddiad"),
    "evidence-supplied": ("Evidence supplied", "Cyflwynwyd tystiolaeth"),
    "reported-complete": ("Reported complete", "Adroddwyd yn gyflawn"),
    "signed-off": ("Signed off", "Cymeradwywyd"),
    "sent-back": ("Sent back", "Anfonwyd yn ôl"),
    "closed": ("Closed", "Caewyd"),
    "reopened": ("Reopened", "Ailagorwyd"),
    "state-changed": ("State", "Cyflwr"),
    "occurrences-answered": ("Occurrence reported on", "Adroddwyd ar dro"),
    "overdue-since": ("Now overdue", "Bellach yn hwyr"),
    "no-longer-overdue": ("No longer overdue", "Ddim yn hwyr bellach"),
    "not-counted": ("Said, not counted", "Dywedwyd, heb ei gyfrif"),
    "warning-accepted": ("Warning accepted", "Derbyniwyd rhybudd"),
    "record-edited": ("Record edited", "Golygwyd cofnod"),
    "record-redacted": ("Record redacted", "Tynnwyd geiriau o gofnod"),
    "record-renamed": ("Record renamed", "Ailenwyd cofnod"),
    "record-deleted": ("Record deleted", "Dilëwyd cofnod"),
    "translation-added": ("Translation added", "Ychwanegwyd cyfieithiad"),
    "translation-changed": ("Translation changed", "Newidiwyd cyfieithiad"),
    "translation-gone": ("Translation removed", "Tynnwyd cyfieithiad"),
    "file-came-in": ("A file came in", "Daeth ffeil i mewn"),
    "file-changed": ("A file changed", "Newidiodd ffeil"),
    "file-gone": ("A file was removed", "Tynnwyd ffeil"),
    "frozen": ("Period agreed", "Cytunwyd ar gyfnod"),
    "frozen-changed": ("Agreed period changed", "Newidiwyd cyfnod a gytunwyd"),
    "frozen-gone": ("Agreed period removed", "Tynnwyd cyfnod a gytunwyd"),
    "rule-broken": ("Newly wrong", "Newydd o’i le"),
    "rule-mended": ("Mended", "Cywirwyd"),
    # what stands beside it
    "was": ("was", "gynt"),
    "old": ("Was", "Gynt"),
    "now": ("Now", "Nawr"),
    "with-a-copy": ("with a copy of the file", "gyda chopi o’r ffeil"),
    "no-words": ("nothing", "dim byd"),
    "months-later": ("Months later", "Misoedd yn hwyrach"),
    "months-earlier": ("Months earlier", "Misoedd yn gynharach"),
    "days-later": ("Days later", "Diwrnodau’n hwyrach"),
    "days-earlier": ("Days earlier", "Diwrnodau’n gynharach"),
    "asked-by": ("Asked for by", "Gofynnwyd gan"),
    "first-adopted": ("First adopted", "Mabwysiadwyd gyntaf"),
    "updates": ("Updates", "Diweddariadau"),
    "until": ("until", "tan"),
    "succeeded": ("succeeded by", "olynydd"),
    "read-otherwise": (
        "the register reads it otherwise",
        "mae’r gofrestr yn ei ddarllen fel arall",
    ),
    "times": ("Times", "Sawl gwaith"),
    "english": ("in English", "yn Saesneg"),
    "welsh": ("in Welsh", "yn Gymraeg"),
    "error": ("error", "gwall"),
    "warning": ("warning", "rhybudd"),
    "advice": ("advice", "cyngor"),
    # fields
    "accountable": ("Accountable", "Atebol"),
    "aliases": ("Also written", "Ysgrifennir hefyd"),
    "aims": ("Order of the aims", "Trefn y nodau"),
    "cadence": ("How often is asked", "Pa mor aml y gofynnir"),
    "colour": ("Colour", "Lliw"),
    "coordinator": ("Coordinator", "Cydlynydd"),
    "closes": ("Closing day", "Diwrnod cau"),
    "date": ("Date", "Dyddiad"),
    "first": ("First day", "Diwrnod cyntaf"),
    "grace": ("Days of grace", "Diwrnodau gras"),
    "kind": ("Kind", "Math"),
    "languages": ("Languages", "Ieithoedd"),
    "last": ("Last day", "Diwrnod olaf"),
    "meaning": ("Meaning", "Ystyr"),
    "members": ("Members", "Aelodau"),
    "opened": ("Opened", "Agorwyd"),
    "policies.agrees": ("Who agrees ratings", "Pwy sy’n cytuno ar sgoriau"),
    "policies.approves": ("Who approves timescales", "Pwy sy’n cymeradwyo amserlenni"),
    "policies.closes": ("Who closes", "Pwy sy’n cau"),
    "policies.errors": ("Rules that are errors", "Rheolau sy’n wallau"),
    "policies.red_or_amber": ("Red or amber must say more", "Rhaid i goch neu ambr ddweud mwy"),
    "policies.red_or_amber_says": (
        "What red or amber says",
        "Yr hyn y mae coch neu ambr yn ei ddweud",
    ),
    "policies.silent": ("Rules not asked for", "Rheolau na ofynnir amdanynt"),
    "policies.verifies": ("Who signs off", "Pwy sy’n cymeradwyo cwblhau"),
    "publish": ("Published", "Cyhoeddir"),
    "sender": ("From", "Gan"),
    "short_title": ("Short title", "Teitl byr"),
    "statement": ("Statement", "Datganiad"),
    "status": ("Status", "Statws"),
    "subject": ("About", "Ynghylch"),
    "succeeded_by": ("Succeeded by", "Olynydd"),
    "symbol": ("Symbol", "Symbol"),
    "text": ("Narrative", "Naratif"),
    "title": ("Title", "Teitl"),
    "vision": ("Vision", "Gweledigaeth"),
    "word": ("Word", "Gair"),
    "year_starts": ("Month the year starts", "Mis dechrau’r flwyddyn"),
    # figures of an agreed period
    "records-counted": ("Records counted of", "Cofnodion a gyfrifwyd o"),
    "figure.actions": ("Actions", "Camau gweithredu"),
    "figure.overdue": ("Overdue", "Hwyr"),
    "figure.overdue_never_reported": ("Overdue, never reported on", "Hwyr, heb adrodd erioed"),
    "figure.soon": ("Soon", "Cyn hir"),
    "figure.later": ("Later", "Wedyn"),
    "figure.undated": ("No date", "Dim dyddiad"),
    "figure.reported_complete": ("Reported complete", "Adroddwyd yn gyflawn"),
    "figure.signed_off": ("Signed off", "Cymeradwywyd"),
    "figure.closed": ("Closed", "Caewyd"),
    "figure.never_reported": ("Never reported on", "Heb adrodd erioed"),
    "figure.older": ("Older rating", "Sgôr hŷn"),
    "figure.unrated": ("Unrated", "Heb sgôr"),
    "figure.not_agreed": ("Not agreed", "Heb gytuno"),
    "figure.asked": ("Asked", "Gofynnwyd"),
    "figure.reported": ("Reported", "Adroddwyd"),
    "figure.awaited": ("Awaited", "Disgwylir"),
    "figure.not_reported": ("Not reported", "Heb adrodd"),
    # kinds of thing
    "plan": ("The plan", "Y cynllun"),
    "the-plan-itself": ("The plan as a whole", "Y cynllun yn ei gyfanrwydd"),
    "rating": ("Rating", "Sgôr"),
    "lead": ("Lead", "Arweinydd"),
    "frozen-period": ("Agreed period", "Cyfnod a gytunwyd"),
    "narrative": ("Narrative", "Naratif"),
    # the page
    "comment-title": ("What changes in the plan", "Beth sy’n newid yn y cynllun"),
    "from": ("From", "O"),
    "to": ("to", "i"),
    "working-files": ("the files as they are", "y ffeiliau fel y maent"),
    "where-parted": ("where both parted", "lle gwahanodd y ddau"),
    "nothing-changed": ("Nothing has changed.", "Does dim wedi newid."),
    "nothing-said": (
        "Nothing that the plan says has changed.",
        "Does dim y mae’r cynllun yn ei ddweud wedi newid.",
    ),
    "nothing-selected": (
        "Nothing of what was selected has changed.",
        "Does dim o’r hyn a ddewiswyd wedi newid.",
    ),
    "changes": ("Changes", "Newidiadau"),
    "actions-changed": ("Actions changed", "Camau gweithredu a newidiwyd"),
    "look-first": ("Look at this first", "Edrychwch ar hyn yn gyntaf"),
    "re-adoption": ("Re-adoption", "Ailfabwysiadu"),
    "slips-of": ("Slips", "Llithriadau"),
    "in-short": ("In short", "Yn gryno"),
    "left-out-here": ("Changes left out here", "Newidiadau heb eu dangos yma"),
    "see-all": ("All of them", "Pob un"),
    "quiet-files": (
        "Only comments or own keys changed",
        "Dim ond sylwadau neu allweddi eich hun a newidiodd",
    ),
    "files-touched": ("Files behind this", "Ffeiliau y tu ôl i hyn"),
    "more-files": ("More files", "Rhagor o ffeiliau"),
    "backwards": (
        "The first side is the later one: this reads backwards.",
        "Yr ochr gyntaf yw’r ddiweddaraf: darllenwch am yn ôl.",
    ),
    "not-comparable": (
        "Cannot be read, so what it says is left out here",
        "Ni ellir ei darllen, felly gadewir yr hyn y mae’n ei ddweud allan yma",
    ),
    "taken-day": (
        '"{word}" is taken as a day. For the revision of that name write {name}',
        'Cymerir "{word}" fel diwrnod. Am y fersiwn o’r enw hwnnw ysgrifennwch {name}',
    ),
    "taken-period": (
        '"{word}" is taken as a period. For the revision of that name write {name}',
        'Cymerir "{word}" fel cyfnod. Am y fersiwn o’r enw hwnnw ysgrifennwch {name}',
    ),
}
"""English, then Welsh, by key. Nearly all the Welsh wants checking."""


def change_word(key: str, lang: str) -> str:
    """A word of a diff, or one that the page of an action has, or one that every view shares."""
    if key not in WORDS:
        return page_word(key, lang)
    english, welsh = WORDS[key]
    return welsh if lang == "cy" else english


def change_label(change: str, kind: str, lang: str) -> str:
    """What a change is called, of one kind of thing where that has a word of its own."""
    key = f"{change}.{kind}"
    return change_word(key if key in WORDS else change, lang)


def field_word(field: str, lang: str) -> str:
    """What a field is called; one without a word stands with its own words apart."""
    from planctl.locale.columns import heading

    word = change_word(field, lang)
    return heading(field, lang) if word == field else word
