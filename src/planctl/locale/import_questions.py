"""What import asks about a document, and what each answer comes to, in English and Welsh."""

QUESTIONS: dict[str, tuple[str, str]] = {
    "timescale": (
        "Which time is meant by these words?",
        "Pa amser a olygir wrth y geiriau hyn?",
    ),
    "no-timescale": (
        "Nearly all other rows say a time: is there none here?",
        "Mae bron pob rhes arall yn nodi amser: onid oes un yma?",
    ),
    "struck-timescale": (
        "Nothing but a time that is struck out stands here: is there none any more?",
        "Dim ond amser a groeswyd allan sydd yma: onid oes un mwyach?",
    ),
    "lead": (
        "Who is meant by this name, which the register does not have?",
        "Pwy a olygir wrth yr enw hwn, nad yw yn y gofrestr?",
    ),
    "lead-parts": (
        "Is this the name of one body, or of several?",
        "Ai enw un corff yw hwn, neu enwau sawl un?",
    ),
    "same-lead": ("Are these two names of one body?", "Ai dau enw ar un corff yw’r rhain?"),
    "person": (
        "This looks like a person’s name: which team or post is to stand here?",
        "Mae hwn yn edrych fel enw person: pa dîm neu swydd a ddylai fod yma?",
    ),
    "coordinator": (
        "Which team or body keeps this plan?",
        "Pa dîm neu gorff sy’n cadw’r cynllun hwn?",
    ),
    "key": (
        "Do the ratings mean this? Change their words in plan.yaml where they do not.",
        "Ai dyma ystyr y sgorau? Newidiwch eu geiriau yn plan.yaml os nad e.",
    ),
    "order": (
        "Is this the order of the ratings, the most favourable first?",
        "Ai dyma drefn y sgorau, y fwyaf ffafriol yn gyntaf?",
    ),
    "rating": (
        "Which rating is meant by these words or this colour?",
        "Pa sgôr a olygir wrth y geiriau hyn neu’r lliw hwn?",
    ),
    "mark": (
        "This stands where a rating is meant, and cannot be read: which rating is it?",
        "Mae hwn yn sefyll lle y dylai fod sgôr, ac ni ellir ei ddarllen: pa sgôr ydyw?",
    ),
    "state": (
        "Which state is meant by these words?",
        "Pa gyflwr a olygir wrth y geiriau hyn?",
    ),
    "period": (
        "Which quarter or year does the document look back at?",
        "Pa chwarter neu flwyddyn y mae’r ddogfen yn edrych yn ôl arno?",
    ),
    "made": ("Which day is the document of?", "O ba ddiwrnod y mae’r ddogfen?"),
    "title": ("What is the plan called?", "Beth yw enw’r cynllun?"),
    "files": (
        "The documents say this otherwise than each other: which of them stands?",
        "Mae’r dogfennau’n dweud hyn yn wahanol i’w gilydd: pa un ohonynt sy’n sefyll?",
    ),
    "years": (
        "Which are the first and the last day of the plan?",
        "Beth yw diwrnod cyntaf a diwrnod olaf y cynllun?",
    ),
    "status": ("Where does the plan stand?", "Ble mae’r cynllun arni?"),
    "cut-off": (
        "These words stop in the middle: how do they go on?",
        "Mae’r geiriau hyn yn stopio yn y canol: sut maent yn parhau?",
    ),
    "twice": (
        "The same action stands here more than once under one commitment: is that meant?",
        "Mae’r un cam yma fwy nag unwaith o dan un ymrwymiad: a fwriedir hynny?",
    ),
    "commitment": (
        "These actions stand under an aim and no commitment: what is promised there?",
        "Mae’r camau hyn o dan nod heb ymrwymiad: beth a addewir yno?",
    ),
    "no-action": (
        "These rows say what is promised and no action: do the same words say what will be done?",
        "Mae’r rhesi hyn yn dweud beth a addewir heb gam: a yw’r un geiriau’n dweud beth a wneir?",
    ),
    "aim": (
        "What are the actions under no heading called together?",
        "Beth yw enw’r camau gweithredu sydd heb bennawd?",
    ),
    "statements": (
        "Is this what the aims want, in this order?",
        "Ai dyma y mae’r nodau yn ei geisio, yn y drefn hon?",
    ),
    "edition": (
        "Which of these sheets is meant? They hold the same actions.",
        "Pa un o’r dalennau hyn a olygir? Yr un camau gweithredu sydd ynddynt.",
    ),
    "heading-lead": (
        "Does this lead every action under the heading that names no lead?",
        "Ai hwn sy’n arwain pob cam o dan y pennawd nad yw’n enwi arweinydd?",
    ),
    "languages": (
        "Which of these is meant? They look like one plan in two languages.",
        "Pa un o’r rhain a olygir? Maent yn edrych fel un cynllun mewn dwy iaith.",
    ),
    "paragraphs": (
        "Do these two paragraphs go on from one another over the end of a page?",
        "A yw’r ddau baragraff hyn yn mynd ymlaen dros ddiwedd tudalen?",
    ),
    "column": ("What does this column hold?", "Beth sydd yn y golofn hon?"),
    "table": (
        "Is this table a list of actions?",
        "Ai rhestr o gamau gweithredu yw’r tabl hwn?",
    ),
    "join-rows": (
        "Do these words go on from the row above?",
        "A yw’r geiriau hyn yn parhau o’r rhes uwchben?",
    ),
    "split-rows": (
        "Is this one action, or one for each line?",
        "Ai un cam yw hwn, neu un ar gyfer pob llinell?",
    ),
    "lone-row": (
        "Is this a heading, or an action with nothing beside it?",
        "Ai pennawd yw hwn, neu gam heb ddim wrth ei ochr?",
    ),
    "template-row": (
        "Does this row only show how others are filled in, or is it an action?",
        "Ai dangos sut i lenwi’r lleill yn unig y mae’r rhes hon, neu ai cam gweithredu ydyw?",
    ),
    # a plan that is there, and a document that says otherwise
    "match": (
        "Which action of the plan is this, in other words?",
        "Pa gam o’r cynllun yw hwn, mewn geiriau eraill?",
    ),
    "match-commitment": (
        "Which commitment of the plan is this, in other words?",
        "Pa ymrwymiad o’r cynllun yw hwn, mewn geiriau eraill?",
    ),
    "unknown-id": (
        "No action of the plan has the id that stands here: is this a new one?",
        "Nid oes gan yr un cam o’r cynllun y cyfeirnod sydd yma: ai un newydd yw hwn?",
    ),
    "regroup": (
        "Actions of the plan stand under this heading here: do they go under it?",
        "Mae camau’r cynllun o dan y pennawd hwn yma: a ydynt i fynd oddi tano?",
    ),
    "gone": (
        "This action is not in the document any more: what becomes of it?",
        "Nid yw’r cam hwn yn y ddogfen mwyach: beth a ddaw ohono?",
    ),
    "gone-commitment": (
        "Nothing under this commitment is in the document any more: is each action asked about?",
        "Nid oes dim o dan yr ymrwymiad hwn yn y ddogfen mwyach: a ofynnir am bob cam?",
    ),
    "gone-aim": (
        "Nothing under this aim is in the document any more: is each action asked about?",
        "Nid oes dim o dan y nod hwn yn y ddogfen mwyach: a ofynnir am bob cam?",
    ),
    "part": (
        "Most of the plan is not in the document: is the document a part of the plan only?",
        "Nid yw’r rhan fwyaf o’r cynllun yn y ddogfen: ai rhan yn unig o’r cynllun yw’r ddogfen?",
    ),
    "moved-date": (
        "This timescale is adopted or asked for, and another one here: what becomes of it?",
        "Mabwysiadwyd neu gofynnwyd am yr amserlen hon, ac un arall sydd yma: beth a ddaw ohoni?",
    ),
    "older-words": (
        "The plan had these words before and was reworded since: do they come back?",
        "Bu’r geiriau hyn yn y cynllun cyn iddo gael ei aralleirio: a ydynt i ddod yn ôl?",
    ),
    "moved-back": (
        "This stood there before and was moved in the plan since: does it go back?",
        "Dyma lle’r oedd hwn cyn ei symud yn y cynllun: a yw i fynd yn ôl?",
    ),
    "emptied": (
        "The document leaves these words out: do they go from the plan too?",
        "Mae’r ddogfen yn hepgor y geiriau hyn: a ydynt i fynd o’r cynllun hefyd?",
    ),
    "plan-words": (
        "The plan’s own file says this otherwise: which words stand?",
        "Mae ffeil y cynllun ei hun yn dweud hyn yn wahanol: pa eiriau sy’n sefyll?",
    ),
    "reported": (
        "The plan has another rating for the same period: which one stands?",
        "Mae gan y cynllun sgôr arall am yr un cyfnod: pa un sy’n sefyll?",
    ),
    "narrative": (
        "The plan has another text for this aim and period: which one stands?",
        "Mae gan y cynllun destun arall ar gyfer y nod a’r cyfnod hwn: pa un sy’n sefyll?",
    ),
}
"""By the kind of doubt one question. Words and places stand beside it, so no sentence holds any."""

MEANINGS: dict[str, tuple[str, str]] = {
    "as-it-stands": ("the words as they stand", "y geiriau fel y maent"),
    "read-as": ("this time, written so", "yr amser hwn, wedi’i ysgrifennu felly"),
    "no-timescale": ("no time", "dim amser"),
    "still-stands": ("it stands still", "mae’n sefyll o hyd"),
    "same-as": ("this lead of the register", "yr arweinydd hwn o’r gofrestr"),
    "new-lead": ("a new lead, with a question", "arweinydd newydd, gyda chwestiwn"),
    "no-lead": ("nobody leads yet", "nid oes neb yn arwain eto"),
    "one-lead": ("one body", "un corff"),
    "several-leads": ("several bodies", "sawl corff"),
    "two-leads": (
        "two, each with this as its question",
        "dau, pob un â hyn yn gwestiwn iddo",
    ),
    "role-only": ("the post without the name", "y swydd heb yr enw"),
    "leads-most": ("the team that leads the most", "y tîm sy’n arwain fwyaf"),
    "own-entry": (
        "an entry of its own, with a question",
        "cofnod ar wahân, gyda chwestiwn",
    ),
    "plain-key": ("these ratings, so worded", "y sgorau hyn, yn y geiriau hyn"),
    "order-as-shown": ("in this order", "yn y drefn hon"),
    "level": ("this rating", "y sgôr hon"),
    "unrated": ("no rating; the sign is kept", "dim sgôr; cedwir yr arwydd"),
    "as-words": (
        "no rating or state; the words say progress",
        "dim sgôr na chyflwr; cynnydd yw’r geiriau",
    ),
    "state": ("this state", "y cyflwr hwn"),
    "period": ("all of it is about this period", "am y cyfnod hwn y mae’r cyfan"),
    "no-period": (
        "no period: what is said about progress is left out",
        "dim cyfnod: hepgorir yr hyn a ddywedir am gynnydd",
    ),
    "period-end": ("the last day of the period", "diwrnod olaf y cyfnod"),
    "file-name": ("as its file is called", "fel y gelwir ei ffeil"),
    "this-document": ("as this document says", "fel y dywed y ddogfen hon"),
    "years-as-shown": ("these days, both included", "y dyddiau hyn, gan gynnwys y ddau"),
    "status-draft": ("not adopted yet", "heb ei fabwysiadu eto"),
    "status-approved": ("adopted", "wedi’i fabwysiadu"),
    "status-closed": ("over: nothing is added any more", "ar ben: ni ychwanegir dim mwyach"),
    "keep-both": ("each is kept", "cedwir pob un"),
    "keep-first": ("the first is kept", "cedwir y cyntaf"),
    "aims-title": ("the title of the aim", "teitl y nod"),
    "same-words": ("the words of the commitment", "geiriau’r ymrwymiad"),
    "statements-in-order": (
        "the first for the first, and so on",
        "y cyntaf i’r cyntaf, ac yn y blaen",
    ),
    "statements-none": ("none of them is", "nac ydy, dim un"),
    "edition-all": (
        "all of them, each action as often as it stands there",
        "pob un, pob cam mor aml ag y mae yno",
    ),
    "heading-lead-each": ("the lead of each of them", "arweinydd pob un ohonynt"),
    "heading-lead-none": ("the lead of the heading alone", "arweinydd y pennawd yn unig"),
    "paragraphs-apart": ("two paragraphs", "dau baragraff"),
    "paragraphs-join": ("one paragraph", "un paragraff"),
    "column-keep": ("kept under its own heading", "cedwir o dan ei phennawd ei hun"),
    "column-ignore": ("left out", "fe’i hepgorir"),
    "column-aim": ("aims", "nodau"),
    "column-commitment": ("commitments", "ymrwymiadau"),
    "column-action": ("actions", "camau gweithredu"),
    "column-evidence": ("evidence", "tystiolaeth"),
    "column-timescale": ("timescales", "amserlenni"),
    "column-revised": ("newer timescales", "amserlenni diwygiedig"),
    "column-lead": ("leads", "arweinwyr"),
    "column-rag": ("ratings", "sgorau"),
    "column-progress": ("progress", "cynnydd"),
    "column-state": ("states", "cyflyrau"),
    "column-barriers": ("barriers", "rhwystrau"),
    "column-next-steps": ("next steps", "camau nesaf"),
    "column-reference": ("references", "cyfeirnodau"),
    "table-leave": ("no: nothing is taken from it", "nage: ni chymerir dim ohono"),
    "table-take": (
        "yes: its columns are told by what they hold",
        "ie: dywedir ei cholofnau wrth yr hyn sydd ynddynt",
    ),
    "rows-join": ("they go on: one row", "maent yn parhau: un rhes"),
    "rows-apart": ("a row of their own", "rhes ar wahân"),
    "split-one": ("one action", "un cam"),
    "split-each": ("one for each line", "un ar gyfer pob llinell"),
    "template-leave": ("an example or guidance: left out", "enghraifft neu ganllaw: fe’i hepgorir"),
    "template-keep": ("an action like the others", "cam gweithredu fel y lleill"),
    "lone-heading": ("a heading", "pennawd"),
    "lone-action": ("an action", "cam gweithredu"),
    "plan-keep": ("what the plan has stays", "mae’r hyn sydd yn y cynllun yn aros"),
    "plan-take": ("what the document has stands", "yr hyn sydd yn y ddogfen sy’n sefyll"),
    "plan-remove": ("they go", "maent yn mynd"),
    "match-new": ("none of them: it is new", "dim un ohonynt: mae’n newydd"),
    "match-later": (
        "nothing is written about it meanwhile",
        "ni ysgrifennir dim amdano yn y cyfamser",
    ),
    "move-back": ("it goes back there", "mae’n mynd yn ôl yno"),
    "regroup-move": ("they go under it", "maent yn mynd oddi tano"),
    "part-only": (
        "yes: nothing is said of the rest",
        "ie: ni ddywedir dim am y gweddill",
    ),
    "ask-each": ("each is asked about", "gofynnir am bob un"),
    "date-asks": (
        "a record asks for the new one",
        "mae cofnod yn gofyn am yr un newydd",
    ),
    "date-approved": (
        "the document grants it: records ask and grant",
        "mae’r ddogfen yn ei rhoi: mae cofnodion yn gofyn ac yn rhoi",
    ),
    "gone-remove": (
        "taken out: nobody has adopted it or recorded anything",
        "ei dynnu allan: nid yw neb wedi’i fabwysiadu na chofnodi dim",
    ),
    "gone-no-longer-relevant": ("closed: no longer relevant", "ar gau: ddim yn berthnasol mwyach"),
    "gone-superseded": ("closed: superseded", "ar gau: wedi’i ddisodli"),
    "gone-cancelled": ("closed: cancelled", "ar gau: wedi’i ganslo"),
    "report-take": (
        "the document’s, as a correction",
        "un y ddogfen, fel cywiriad",
    ),
}
"""What an answer comes to, by its key."""

FORMS: dict[str, tuple[str, str]] = {
    "period": (
        "a quarter or a year of the plan, such as 2026-27 Q1 or 2026-27",
        "chwarter neu flwyddyn o’r cynllun, megis 2026-27 Q1 neu 2026-27",
    ),
    "made": ("a day, such as 2026-09-30", "diwrnod, megis 2026-09-30"),
    "years": (
        "two days, such as 2026-04-01 to 2029-03-31",
        "dau ddiwrnod, megis 2026-04-01 to 2029-03-31",
    ),
}
"""How an answer is written that is none of those offered, where not any words will do."""
