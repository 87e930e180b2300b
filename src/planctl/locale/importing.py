"""What import says of a document: how it was read, and what was left aside."""

ROLES: dict[str, tuple[str, str]] = {
    "aim": ("aim", "nod"),
    "commitment": ("commitment", "ymrwymiad"),
    "action": ("action", "cam gweithredu"),
    "evidence": ("evidence", "tystiolaeth"),
    "timescale": ("timescale", "amserlen"),
    "revised": ("revised timescale", "amserlen ddiwygiedig"),
    "lead": ("lead", "arweinydd"),
    "rag": ("rating", "sgôr"),
    "progress": ("progress", "cynnydd"),
    "state": ("state", "cyflwr"),
    "barriers": ("barriers", "rhwystrau"),
    "next-steps": ("next steps", "camau nesaf"),
    "reference": ("reference", "cyfeirnod"),
    "ignore": ("left out", "wedi’i hepgor"),
}
"""The fields that a column may be, by the names of `importers.roles`."""

WHY: dict[str, tuple[str, str]] = {
    "words": ("by its heading", "yn ôl ei bennawd"),
    "contents": ("by what stands in it", "yn ôl yr hyn sydd ynddo"),
    "map": ("as you said", "fel y dywedoch"),
    "order": ("by its place", "yn ôl ei le"),
}
"""How a column was recognised."""

ASIDES: dict[str, tuple[str, str]] = {
    "hidden-sheet": ("a hidden sheet, not taken", "dalen gudd, heb ei chymryd"),
    "hidden-row": ("a hidden row, not taken", "rhes gudd, heb ei chymryd"),
    "hidden-column": ("a hidden column, not taken", "colofn gudd, heb ei chymryd"),
    "hidden": ("hidden words, not taken", "geiriau cudd, heb eu cymryd"),
    "comment": ("a comment, not taken", "sylw, heb ei gymryd"),
    "footnote": ("a footnote", "troednodyn"),
    "endnote": ("an endnote", "ôl-nodyn"),
    "box": ("words in a text box", "geiriau mewn blwch testun"),
    "deleted": (
        "words that a tracked change deletes",
        "geiriau y mae newid a olrheiniwyd yn eu dileu",
    ),
    "inserted": (
        "words that a tracked change inserts",
        "geiriau y mae newid a olrheiniwyd yn eu mewnosod",
    ),
    "struck": ("words struck out", "geiriau a groeswyd allan"),
    "field": ("a field that Word works out", "maes y mae Word yn ei gyfrifo"),
    "formula": ("a formula, not taken", "fformiwla, heb ei chymryd"),
    "formula-value": (
        "formulas: what they last came to is taken",
        "fformiwlâu: cymerir yr hyn a roesant ddiwethaf",
    ),
    "error": ("an error that a formula gave, not taken", "gwall fformiwla, heb ei gymryd"),
    "icons": (
        "icons that a rule shows, not read",
        "eiconau y mae rheol yn eu dangos, heb eu darllen",
    ),
    "colour-rule": (
        "a rule that colours cells, not followed",
        "rheol sy’n lliwio celloedd, heb ei dilyn",
    ),
    "embedded": (
        "another file inside this one, not opened",
        "ffeil arall y tu mewn i hon, heb ei hagor",
    ),
    "links-out": ("links to other files, not followed", "dolenni i ffeiliau eraill, heb eu dilyn"),
    "words-drawn": ("words in a drawing, not taken", "geiriau mewn llun, heb eu cymryd"),
    "old-letters": (
        "saved in the letters of old Windows",
        "wedi’i gadw yn llythrennau hen Windows",
    ),
    "odd-signs": (
        "signs that nobody sees, taken out",
        "arwyddion nad oes neb yn eu gweld, wedi’u tynnu",
    ),
    "picture": ("a picture, not read", "llun, heb ei ddarllen"),
    "page": (
        "the page’s own menus and the like, not taken",
        "bwydlenni’r dudalen ac ati, heb eu cymryd",
    ),
    "over-letter": (
        "what stands over a letter, not taken",
        "yr hyn sydd uwchben llythyr, heb ei gymryd",
    ),
    "properties": (
        "the document’s own properties, not taken",
        "priodweddau’r ddogfen, heb eu cymryd",
    ),
    "list-number": (
        "a number that Word counts itself, not taken",
        "rhif y mae Word yn ei gyfrif ei hun, heb ei gymryd",
    ),
    "equation": ("an equation, not taken", "hafaliad, heb ei gymryd"),
    "struck-row": (
        "an action that is struck out, not taken",
        "cam a groeswyd allan, heb ei gymryd",
    ),
    "joined": ("goes on from the row above", "yn parhau o’r rhes uwchben"),
    "as-above": ("says “as above”: the words above", "yn dweud “fel uchod”: y geiriau uwchben"),
    "template-row": (
        "shows how rows are filled in, not taken",
        "yn dangos sut i lenwi rhesi, heb ei gymryd",
    ),
    "empty-row": (
        "a row that nobody filled in, not taken",
        "rhes nad oes neb wedi’i llenwi, heb ei chymryd",
    ),
    "of-commitment": (
        "beside a commitment, not an action: not taken",
        "wrth ochr ymrwymiad, nid cam: heb ei gymryd",
    ),
    "personal": ("may give a person away", "gall ddatgelu pwy yw rhywun"),
    "dated": (
        "the document was taken to be of this day",
        "cymerwyd mai o’r dyddiad hwn y mae’r ddogfen",
    ),
}
"""What is in a document and was not taken as said, by its manner."""

REGISTER_QUESTIONS: dict[str, tuple[str, str]] = {
    "same": ("Is this the same body as", "Ai’r un corff yw hwn â"),
    "group": (
        "Which bodies are meant, and which of them answers for them?",
        "Pa gyrff a olygir, a pha un ohonynt sy’n ateb drostynt?",
    ),
    "who": ("Which body or team is meant?", "Pa gorff neu dîm a olygir?"),
    "coordinator": (
        "Which team or body keeps this plan?",
        "Pa dîm neu gorff sy’n cadw’r cynllun hwn?",
    ),
}
"""Questions that stay open in a register; "same" is followed by the other name."""

KINDS: dict[str, tuple[str, str]] = {
    "body": ("body", "corff"),
    "team": ("team", "tîm"),
    "group": ("group", "grŵp"),
    "outside": ("outside", "o’r tu allan"),
}
"""The kinds of leads of a register."""

PLAIN_MEANINGS: dict[str, tuple[str, str]] = {
    "blue": ("finished", "wedi’i gwblhau"),
    "green": ("good progress, or finished", "cynnydd da, neu wedi’i gwblhau"),
    "yellow": ("some progress", "rhywfaint o gynnydd"),
    "amber": (
        "some progress, or a change is needed",
        "rhywfaint o gynnydd, neu mae angen newid",
    ),
    "red": ("poor or no progress", "cynnydd gwael, neu ddim cynnydd"),
    "grey": ("not rated yet", "heb ei sgorio eto"),
}
"""What the ratings mean in a plan whose document has no key, until somebody says."""

WORDS: dict[str, tuple[str, str]] = {
    # how a document was read
    "reading": ("Reading", "Darllen"),
    "tables": ("Tables", "Tablau"),
    "rows": ("Rows", "Rhesi"),
    "same-columns": ("the same columns", "yr un colofnau"),
    "column": ("column", "colofn"),
    "no-heading": ("(no heading)", "(dim pennawd)"),
    "no-field": ("no field of a plan, kept", "nid maes o gynllun, cedwir"),
    "noted": ("Noted while reading", "Nodwyd wrth ddarllen"),
    "personal": ("May give a person away", "Gall ddatgelu pwy yw rhywun"),
    "no-place": ("words that have no place in a plan", "geiriau heb le mewn cynllun"),
    "more": ("more", "rhagor"),
    # the plan
    "plan": ("The plan", "Y cynllun"),
    "years": ("Years", "Blynyddoedd"),
    "coordinator": ("Coordinator", "Cydlynydd"),
    "no-coordinator": ("nobody yet", "neb eto"),
    "vision": ("Vision", "Gweledigaeth"),
    "status": ("Status", "Statws"),
    "period": ("Period", "Cyfnod"),
    "looks-back": ("Looks back at", "Yn edrych yn ôl ar"),
    "aims": ("Aims", "Nodau"),
    "commitments": ("Commitments", "Ymrwymiadau"),
    "actions": ("Actions", "Camau gweithredu"),
    "leads": ("Leads", "Arweinwyr"),
    "ratings": ("Ratings", "Sgoriau"),
    "evidence": ("Evidence", "Tystiolaeth"),
    "progress": ("Progress", "Cynnydd"),
    "barriers": ("Barriers", "Rhwystrau"),
    "next-steps": ("Next steps", "Camau nesaf"),
    "reference": ("Reference", "Cyfeirnod"),
    "narrative": ("Narrative", "Naratif"),
    "unrated": ("Unrated", "Heb sgôr"),
    "not-recorded": ("not recorded, of no period", "heb ei gofnodi, dim cyfnod"),
    "mark": ("stood there", "oedd yno"),
    "future": ("added after the period", "ychwanegwyd wedi’r cyfnod"),
    "no-timescale": ("no timescale", "dim amserlen"),
    "no-lead": ("no lead", "dim arweinydd"),
    "draft": ("draft", "drafft"),
    "approved": ("approved", "cymeradwywyd"),
    "closed": ("closed", "wedi cau"),
    "cross-cutting": ("cross-cutting", "trawsbynciol"),
    # what would change in a plan that is there
    "changes": ("What would change", "Yr hyn a fyddai’n newid"),
    "changed": ("What changed", "Yr hyn a newidiodd"),
    "new": ("new", "newydd"),
    "reworded": ("reworded", "geiriad newydd"),
    "moved": ("moved", "symudwyd"),
    "asked": ("asked for", "gofynnwyd amdano"),
    "gone": ("gone", "wedi mynd"),
    "kept": ("not in it, kept", "nid yw ynddi, cedwir"),
    "under": ("under", "o dan"),
    "recorded-for": ("Recorded for", "Cofnodir ar gyfer"),
    "reported": ("reported", "adroddwyd"),
    "new-count": ("New", "Newydd"),
    "reworded-count": ("Reworded", "Geiriad newydd"),
    "asked-count": ("Asked for", "Gofynnwyd amdanynt"),
    "moved-count": ("Moved", "Symudwyd"),
    "gone-count": ("Gone", "Wedi mynd"),
    "kept-count": ("Not in it, kept", "Nid ydynt ynddi, cedwir"),
    "reported-count": ("Reported", "Adroddwyd"),
    "unchanged-count": ("Unchanged", "Heb newid"),
    "was": ("was", "oedd"),
    "now": ("now", "nawr"),
    # the files
    "would-write": ("Would write", "Byddai’n ysgrifennu"),
    "wrote": ("Wrote", "Ysgrifennwyd"),
    "files": ("Files", "Ffeiliau"),
    "check-finds": ("planctl check would find", "Byddai planctl check yn canfod"),
    "check-found": ("planctl check finds", "Mae planctl check yn canfod"),
    "kept-file": ("Kept as it is", "Cadwyd fel y mae"),
    # the doubts
    "doubts": ("Doubts", "Amheuon"),
    "read": ("read", "darllenwyd"),
    "beside": ("beside", "wrth ochr"),
    "at": ("at", "yn"),
    "about": ("about", "am"),
    "choices": ("answers", "atebion"),
    "any-words": ("any other words", "unrhyw eiriau eraill"),
    "meanwhile": ("meanwhile", "yn y cyfamser"),
    "line": ("line", "llinell"),
    "blocks": (
        "nothing can be written before this is answered",
        "ni ellir ysgrifennu dim cyn ateb hwn",
    ),
    "refused": ("your answer is none of these", "nid yw’ch ateb yn un o’r rhain"),
    "doubts-not-shown": (
        "Doubts not shown: {count}. All of them: --format answers",
        "Amheuon heb eu dangos: {count}. Pob un: --format answers",
    ),
    "settled": ("Settled by answers", "Wedi’u setlo gan atebion"),
    # the end
    "nothing-written": ("Nothing was written.", "Ni ysgrifennwyd dim."),
    "nothing-to-write": (
        "The plan says all of this already: there is nothing to write.",
        "Mae’r cynllun yn dweud hyn i gyd eisoes: nid oes dim i’w ysgrifennu.",
    ),
    "known": (
        "This came in before as it is: only what was answered since is taken.",
        "Daeth hwn i mewn o’r blaen fel y mae: dim ond yr hyn a atebwyd ers hynny a gymerir.",
    ),
    "nothing-found": (
        "No action was found: there is nothing to bring in.",
        "Ni chafwyd hyd i gam gweithredu: nid oes dim i’w gymryd i mewn.",
    ),
    "written": (
        "Written, as one command: planctl undo takes it back.",
        "Ysgrifennwyd fel un gorchymyn: mae planctl undo yn ei dynnu’n ôl.",
    ),
    "written-new": (
        "A new plan was written. To take it back, take its folder away: undo does not.",
        "Ysgrifennwyd cynllun newydd. I’w dynnu’n ôl, tynnwch ei ffolder: nid yw undo yn gwneud.",
    ),
    "blocked": (
        "Nothing can be written before these doubts are settled",
        "Ni ellir ysgrifennu dim cyn setlo’r amheuon hyn",
    ),
    "may-write": (
        "It may be written with doubts open: what is done meanwhile stands under each.",
        "Gellir ei ysgrifennu a’r amheuon ar agor: mae’r hyn a wneir yn y cyfamser o dan bob un.",
    ),
    "next": ("Next", "Nesaf"),
    "then": ("then", "yna"),
    # an answers file
    "answers-head": ("Answers for planctl import.", "Atebion i planctl import."),
    "answers-how": (
        "Take the # away before a line, and change the answer after the colon.",
        "Tynnwch y # o flaen llinell, a newidiwch yr ateb ar ôl y colon.",
    ),
    "answers-left": (
        "What is left as it is settles nothing, and is asked again.",
        "Nid yw’r hyn a adewir fel y mae yn setlo dim, a gofynnir eto.",
    ),
    "no-doubts": ("There is nothing to answer.", "Nid oes dim i’w ateb."),
    # answers and headings that fit nothing
    "idle-answer": (
        "{file}: {key} answers no doubt of these documents{near}",
        "{file}: nid yw {key} yn ateb unrhyw amheuaeth yn y dogfennau hyn{near}",
    ),
    "repeated-answer": (
        "{file}: {key}: {answer} was the answer about the last edition too: is it meant of this one?",
        "{file}: {key}: {answer} oedd yr ateb am y rhifyn diwethaf hefyd: a’i hwn a olygir?",
    ),
    "begun-answer": (
        "{file}: {key} was for the beginning of the plan: change it in plan.yaml now",
        "{file}: ar gyfer dechrau’r cynllun yr oedd {key}: newidiwch ef yn plan.yaml bellach",
    ),
    "not-a-choice": (
        "{file}: {key}: “{answer}” is none of the answers: {choices}",
        "{file}: {key}: nid yw “{answer}” yn un o’r atebion: {choices}",
    ),
    "nearest": (" (nearest: {key})", " (agosaf: {key})"),
    # why the plan's words were changed, in the records of that
    "reason-edition": ("So it stands in {document}", "Felly y mae yn {document}"),
    # no structure
    "candidates": ("Lines that may be actions", "Llinellau a all fod yn gamau gweithredu"),
    "no-candidates": ("No line looks like an action.", "Nid oes llinell sy’n edrych fel cam."),
}
"""The words around a document and the plan that it would make. All the Welsh wants checking."""


def importing(key: str, lang: str, /, **parts: str) -> str:
    """A word or sentence of import, with its parts put in."""
    english, welsh = WORDS[key]
    return (welsh if lang == "cy" else english).format(**parts)
