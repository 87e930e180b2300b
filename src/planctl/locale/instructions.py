"""The words around a form: what it is, how it is filled in, what must not stand in it, how it goes back."""

WORDS: dict[str, tuple[str, str]] = {
    # the sheets and the files
    "sheet-instructions": ("Instructions", "Cyfarwyddiadau"),
    "sheet-return": ("Return", "Dychweliad"),
    "sheet-opening": ("Opening", "Agoriadol"),
    "page": ("Page", "Tudalen"),
    # what it is
    "return": ("Progress return", "Dychweliad cynnydd"),
    "opening": ("Opening position of the plan", "Sefyllfa agoriadol y cynllun"),
    "plan": ("Plan", "Cynllun"),
    "for": ("For", "Ar gyfer"),
    "asked-by": ("Asked by", "Gofynnir gan"),
    "period": ("Period", "Cyfnod"),
    "closes": ("Please answer by", "Atebwch erbyn"),
    "actions": ("Actions", "Camau gweithredu"),
    "made": ("Made on", "Lluniwyd ar"),
    "is-draft": (
        "DRAFT: the plan has not been adopted yet.",
        "DRAFFT: nid yw’r cynllun wedi’i fabwysiadu eto.",
    ),
    # how to answer
    "how": ("How to answer", "Sut i ateb"),
    "how-xlsx": (
        "The next sheet, “Dychweliad - Return”, has a row for each action that the plan says you lead, "
        "alone or with others, or that you answer for.",
        "Ar y daflen nesaf, “Dychweliad - Return”, mae rhes ar gyfer pob cam gweithredu y mae’r cynllun "
        "yn dweud eich bod yn ei arwain, ar eich pen eich hun neu gydag eraill, neu yr ydych yn ateb "
        "drosto.",
    ),
    "how-docx": (
        "Below is a part for each action that the plan says you lead, alone or with others, or that you "
        "answer for.",
        "Isod mae rhan ar gyfer pob cam gweithredu y mae’r cynllun yn dweud eich bod yn ei arwain, ar "
        "eich pen eich hun neu gydag eraill, neu yr ydych yn ateb drosto.",
    ),
    "boxes-xlsx": (
        "Fill in the white boxes. The grey cells are the plan’s own words and what you reported last.",
        "Llenwch y blychau gwyn. Geiriau’r cynllun ei hun, a’r hyn a adroddwyd gennych ddiwethaf, sydd "
        "yn y celloedd llwyd.",
    ),
    "boxes-docx": (
        "Fill in the empty boxes. Above them are the plan’s own words and what you reported last.",
        "Llenwch y blychau gwag. Uwch eu pennau mae geiriau’r cynllun ei hun a’r hyn a adroddwyd gennych "
        "ddiwethaf.",
    ),
    "boxes-txt": (
        "Reply to this e-mail and write after each colon. Lines that begin with | are the plan’s own "
        "words, what you reported last and, in brackets, the words to choose from.",
        "Atebwch yr e-bost hwn ac ysgrifennwch ar ôl pob colon. Geiriau’r cynllun ei hun, yr hyn a "
        "adroddwyd gennych ddiwethaf ac, mewn cromfachau, y geiriau i ddewis ohonynt yw’r llinellau "
        "sy’n dechrau gyda |.",
    ),
    "no-change": (
        "No change is an honest answer: choose Yes under No change, and leave the rest empty.",
        "Mae dim newid yn ateb gonest: dewiswch Ie o dan Dim newid, a gadewch y gweddill yn wag.",
    ),
    "no-change-txt": (
        "No change is an honest answer: write Yes after No change, and leave the rest empty.",
        "Mae dim newid yn ateb gonest: ysgrifennwch Ie ar ôl Dim newid, a gadewch y gweddill yn wag.",
    ),
    "empty": (
        "An empty box says nothing and changes nothing. Either language will do.",
        "Nid yw blwch gwag yn dweud dim nac yn newid dim. Gwnaiff y naill iaith neu’r llall y tro.",
    ),
    "three": (
        "Progress: what has been done since you last reported. Barriers: what stands in the way. "
        "Next steps: what you will do, and by when.",
        "Cynnydd: beth sydd wedi’i wneud ers i chi adrodd ddiwethaf. Rhwystrau: beth sydd yn y ffordd. "
        "Camau nesaf: beth fyddwch chi’n ei wneud, ac erbyn pryd.",
    ),
    "complete": (
        "Is it complete? Choose Yes under Reported complete, and say where the evidence can be found: "
        "the place, not the document.",
        "A yw wedi’i gwblhau? Dewiswch Ie o dan Adroddwyd ei fod wedi’i gwblhau, a dywedwch ble mae’r "
        "dystiolaeth: y lle, nid y ddogfen.",
    ),
    "complete-txt": (
        "Is it complete? Write Yes after Reported complete, and say where the evidence can be found: the "
        "place, not the document.",
        "A yw wedi’i gwblhau? Ysgrifennwch Ie ar ôl Adroddwyd ei fod wedi’i gwblhau, a dywedwch ble mae’r "
        "dystiolaeth: y lle, nid y ddogfen.",
    ),
    "empty-txt": (
        "What you leave empty says nothing and changes nothing. Either language will do.",
        "Nid yw’r hyn a adewch yn wag yn dweud dim nac yn newid dim. Gwnaiff y naill iaith neu’r llall y "
        "tro.",
    ),
    "new-date": (
        "Do you need another date? Ask for it with the reason. The date in the plan stands until the "
        "new one is approved.",
        "A oes angen dyddiad arall arnoch? Gofynnwch amdano gan roi’r rheswm. Mae’r dyddiad yn y cynllun "
        "yn sefyll nes bod yr un newydd wedi’i gymeradwyo.",
    ),
    # how the opening position is filled in
    "how-opening": (
        "The next sheet has a row for each action. Fill in what earlier reports say of it; an action "
        "that no report speaks of stays empty.",
        "Ar y daflen nesaf mae rhes ar gyfer pob cam gweithredu. Nodwch yr hyn y mae adroddiadau "
        "cynharach yn ei ddweud amdano; mae cam nad oes adroddiad yn sôn amdano yn aros yn wag.",
    ),
    "opening-rows": (
        "Where several reports speak of one action, or several bodies, add rows for it below the last "
        "row: write the same id and fill in its boxes.",
        "Os oes sawl adroddiad yn sôn am un cam, neu sawl corff, ychwanegwch resi iddo o dan y rhes "
        "olaf: ysgrifennwch yr un rhif a llenwch ei flychau.",
    ),
    "opening-from": (
        "Whose words: the body that reported. Left empty, the words are the coordinator’s own.",
        "Geiriau pwy: y corff a adroddodd. O’i adael yn wag, geiriau’r cydlynydd ydynt.",
    ),
    "opening-when": (
        "Date: the day of that report, such as 2026-05-14. Period: what it speaks of, such as "
        "{year} or {quarter}.",
        "Dyddiad: diwrnod yr adroddiad hwnnw, megis 2026-05-14. Cyfnod: yr hyn y mae’n sôn amdano, megis "
        "{year} neu {quarter}.",
    ),
    "opening-source": (
        "Source: where the words stood, such as “Annual report 2025-26, p. 14”.",
        "Ffynhonnell: ble roedd y geiriau, megis “Adroddiad blynyddol 2025-26, t. 14”.",
    ),
    "opening-rag": (
        "RAG: only where the report itself gives one. Nobody can read a rating out of words.",
        "CAG: dim ond lle mae’r adroddiad ei hun yn rhoi un. Ni all neb ddarllen sgôr o eiriau.",
    ),
    "opening-back": (
        "Save it and read it in with: planctl returns in FILE. It shows first what it would record.",
        "Cadwch ef a’i ddarllen i mewn gyda: planctl returns in FFEIL. Mae’n dangos yn gyntaf beth "
        "fyddai’n ei gofnodi.",
    ),
    # what the ratings mean
    "ratings": ("What the RAG words mean in this plan", "Ystyr y geiriau CAG yn y cynllun hwn"),
    "in-english": ("in English", "yn Saesneg"),
    # what must not stand in it
    "safe": ("Keep people safe", "Cadwch bobl yn ddiogel"),
    "no-victim": (
        "Write nothing by which a victim, a child, a family or a perpetrator could be known. Roles, no "
        "names of people.",
        "Peidiwch ag ysgrifennu dim a fyddai’n dangos pwy yw dioddefwr, plentyn, teulu neu gyflawnwr. "
        "Rolau, dim enwau pobl.",
    ),
    "no-address": (
        "No address of a refuge or a home, no telephone number, no e-mail address.",
        "Dim cyfeiriad lloches na chartref, dim rhif ffôn, dim cyfeiriad e-bost.",
    ),
    "no-small-number": (
        "No number of people under 5: write “fewer than 5”.",
        "Dim nifer o bobl sy’n llai na 5: ysgrifennwch “llai na 5”.",
    ),
    "kept": (
        "What you write is kept with the plan for good, and may have to be disclosed.",
        "Cedwir yr hyn a ysgrifennwch gyda’r cynllun am byth, ac efallai y bydd rhaid ei ddatgelu.",
    ),
    # how it goes back
    "back": ("How to send it back", "Sut i’w anfon yn ôl"),
    "back-file": (
        "Save it in the same format and send it in reply to the e-mail it came with.",
        "Cadwch ef yn yr un fformat a’i anfon mewn ateb i’r e-bost y daeth gydag ef.",
    ),
    "back-txt": (
        "Leave the lines that begin with == and [ as they are, and send your reply.",
        "Gadewch y llinellau sy’n dechrau gydag == a [ fel y maent, ac anfonwch eich ateb.",
    ),
    "more": (
        "Is an action missing, or is one not yours? Say so in your e-mail. Rows and parts that you add "
        "here come back to you as questions.",
        "A oes cam ar goll, neu a oes un nad yw’n eiddo i chi? Dywedwch hynny yn eich e-bost. Bydd rhesi "
        "a rhannau a ychwanegwch yma yn dod yn ôl atoch fel cwestiynau.",
    ),
    # above the tables of a document
    "words-here": ("The plan’s words", "Geiriau’r cynllun"),
    "answer-here": ("Your answer", "Eich ateb"),
    # what a program says beside a box
    "hint-choose": ("Choose from the list.", "Dewiswch o’r rhestr."),
    "hint-no-change": (
        "Yes where nothing has changed since you last reported.",
        "Ie os nad oes dim wedi newid ers i chi adrodd ddiwethaf.",
    ),
    "hint-complete": (
        "Yes where it is done, with where the evidence is.",
        "Ie os yw wedi’i wneud, gan ddweud ble mae’r dystiolaeth.",
    ),
    "hint-from": (
        "The body that reported. Empty: the coordinator.",
        "Y corff a adroddodd. Gwag: y cydlynydd.",
    ),
    "hint-evidence": (
        "Where it can be found: the place, not the document.",
        "Ble y gellir dod o hyd iddi: y lle, nid y ddogfen.",
    ),
    "hint-new-date": (
        "A month or a day, such as Mar 2027, with the reason beside it.",
        "Mis neu ddiwrnod, megis Maw 2027, gyda’r rheswm wrth ei ymyl.",
    ),
    "hint-date": ("The day of the report: 2026-05-14", "Diwrnod yr adroddiad: 2026-05-14"),
    "hint-period": ("{year}, or {quarter}", "{year}, neu {quarter}"),
    "hint-source": (
        "Such as: Annual report 2025-26, p. 14",
        "Megis: Adroddiad blynyddol 2025-26, t. 14",
    ),
    "not-listed": (
        "This is not in the list. Keep it all the same?",
        "Nid yw hwn ar y rhestr. Ei gadw er hynny?",
    ),
    # the draft of an e-mail
    "letter-xlsx": (
        "Please fill in the attached workbook and send it back in reply to this e-mail. Its first sheet "
        "says how.",
        "Llenwch y llyfr gwaith sydd ynghlwm a’i anfon yn ôl mewn ateb i’r e-bost hwn. Mae’r daflen "
        "gyntaf yn dweud sut.",
    ),
    "letter-docx": (
        "Please fill in the attached Word document and send it back in reply to this e-mail. Its first "
        "pages say how.",
        "Llenwch y ddogfen Word sydd ynghlwm a’i hanfon yn ôl mewn ateb i’r e-bost hwn. Mae’r tudalennau "
        "cyntaf yn dweud sut.",
    ),
    # what the command says
    "wrote": ("Wrote", "Ysgrifennwyd"),
    "same": ("Unchanged", "Heb newid"),
    "forms": ("Forms", "Ffurflenni"),
    "no-contact": ("No mailbox in the register", "Dim blwch post yn y gofrestr"),
    "nobody-to-ask": ("Nobody to ask about", "Neb i’w holi am"),
    "making": ("Making forms", "Llunio ffurflenni"),
    "reading": ("Reading records", "Darllen cofnodion"),
    "when-back": (
        "When it is back: planctl returns in FILE",
        "Pan ddaw yn ôl: planctl returns in FFEIL",
    ),
    "nothing-sent": ("Nothing has been sent.", "Nid oes dim wedi’i anfon."),
}
"""English, then Welsh, by key. All the Welsh but that of the field's glossary wants checking."""


def instruction(key: str, lang: str) -> str:
    """The words for a key in a language."""
    english, welsh = WORDS[key]
    return welsh if lang == "cy" else english


def in_both(key: str, sign: str = " / ") -> str:
    """The words for a key in both languages, Welsh first."""
    english, welsh = WORDS[key]
    return english if english == welsh else f"{welsh}{sign}{english}"
