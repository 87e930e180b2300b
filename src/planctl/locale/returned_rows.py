"""What `returns in` says of a row of a form that came back, and of its cells."""

WORDS: dict[str, tuple[str, str]] = {
    "no-words": (
        "whose, when or where from is filled in, and no words: nothing is recorded",
        "llenwyd pwy, pryd neu o ble, a dim geiriau: ni chofnodir dim",
    ),
    "unknown-id": ("{sentence}", "nid oes {id} yn y cynllun hwn (agosaf: {near})"),
    "cannot": ("{sentence}", "{sentence}"),
    "not-an-action": (
        "a return speaks of actions, and {id} is a commitment",
        "mae ffurflen yn sôn am gamau, ac ymrwymiad yw {id}",
    ),
    "row-hidden": (
        "a hidden row, read like any other",
        "rhes gudd, wedi’i darllen fel unrhyw un arall",
    ),
    "not-asked": (
        "the form did not ask about it: is this row meant?",
        "ni ofynnodd y ffurflen amdano: a olygir y rhes hon?",
    ),
    "already": ("recorded already as {name}", "wedi’i gofnodi eisoes fel {name}"),
    "alike": ("the same as in {other}: taken once", "yr un fath ag yn {other}: cymerir unwaith"),
    "said-differently": (
        "said differently in {other}: keep one of the two",
        "dywedir yn wahanol yn {other}: cadwch un o’r ddau",
    ),
    "said-differently-there": (
        "the same body says otherwise in {other}: {words}",
        "mae’r un corff yn dweud yn wahanol yn {other}: {words}",
    ),
    "last-edited": (
        "what was reported last was changed in the form; it is not taken from there: what is new"
        " belongs under progress",
        "newidiwyd yr hyn a adroddwyd ddiwethaf yn y ffurflen; ni chymerir ef oddi yno: mae’r newydd"
        " yn perthyn o dan gynnydd",
    ),
    "date-edited": (
        "the timescale was changed in the form, which moves nothing: planctl extend {id} asks for it",
        "newidiwyd yr amserlen yn y ffurflen, nad yw’n symud dim: planctl extend {id} i ofyn amdani",
    ),
    "words-edited": (
        "the plan’s own words were changed in the form; they are not taken from it, the answers are",
        "newidiwyd geiriau’r cynllun ei hun yn y ffurflen; ni chymerir mohonynt, ond cymerir yr atebion",
    ),
    "words-changed": (
        "the plan’s own words have changed since the form left",
        "newidiodd geiriau’r cynllun ers anfon y ffurflen",
    ),
    "reported-since": (
        "{name} was recorded since the form left",
        "cofnodwyd {name} ers anfon y ffurflen",
    ),
    "redacted-since": (
        "these may be the words that were taken out of {name} for good: look in the form",
        "efallai mai dyma’r geiriau a dynnwyd o {name} am byth: edrychwch yn y ffurflen",
    ),
    "reported-here": ("{name} says otherwise", "mae {name} yn dweud yn wahanol"),
    "corrected": ("taken as a correction of {name}", "cymerir fel cywiriad o {name}"),
    "left": ("left as it is here", "gadawyd fel y mae yma"),
    "gives-away": ("this may give somebody away: {what}", "gall hyn ddatgelu rhywun: {what}"),
    "beside-gives-away": (
        "not read, and may give somebody away: {what}",
        "heb ei ddarllen, a gall ddatgelu rhywun: {what}",
    ),
    "nothing-to-settle": (
        "No question is open about {id}.",
        "Nid oes cwestiwn ar agor am {id}.",
    ),
    "no-change-and": (
        "“no change” is ticked, and more is said",
        "ticiwyd “dim newid”, a dywedir mwy",
    ),
    "no-change-rated": (
        "“no change” is ticked, and the rating is {rag}: this body’s last was {last}",
        "ticiwyd “dim newid”, a’r sgôr yw {rag}: sgôr olaf y corff hwn oedd {last}",
    ),
    "no-change-first": (
        "“no change”, and when the form left this body had reported nothing here to be unchanged from",
        "“dim newid”, a phan adawodd y ffurflen nid oedd y corff hwn wedi adrodd dim yma o’r blaen",
    ),
    "struck": (
        "words are struck out: are they still meant?",
        "mae geiriau wedi’u dileu â llinell: a ydynt yn dal i gyfrif?",
    ),
    "merged": (
        "merged with other cells ({area}): unmerge them, and write in each row what is meant for it",
        "wedi’i chyfuno â chelloedd eraill ({area}): dadgyfunwch nhw, ac ysgrifennwch ym mhob rhes yr"
        " hyn a olygir ar ei chyfer",
    ),
    "formula": (
        "a formula, never read as words: {formula}",
        "fformiwla, na ddarllenir byth fel geiriau: {formula}",
    ),
    "control-signs": (
        "it holds signs that nobody can see",
        "mae’n cynnwys arwyddion na all neb eu gweld",
    ),
    "too-long": (
        "{length} characters, and {most} are the most",
        "{length} nod, a {most} yw’r mwyaf",
    ),
    "no-rating": ("no rating: “{words}”. There are: {known}", "nid sgôr: “{words}”. Mae: {known}"),
    "rating-twice": ("more than one rating: “{words}”", "mwy nag un sgôr: “{words}”"),
    "rating-and-words": (
        "a rating and more, which belongs under progress: “{words}”",
        "sgôr a mwy, sy’n perthyn o dan gynnydd: “{words}”",
    ),
    "rating-read": ("read as {rag}: “{words}”", "darllenwyd fel {rag}: “{words}”"),
    "no-yes": ("neither yes nor empty: “{words}”", "nid ie nac yn wag: “{words}”"),
    "no-state": ("no state: “{words}”. There are: {known}", "nid cyflwr: “{words}”. Mae: {known}"),
    "timescale-near": (
        "no time that can be read: “{words}”. Perhaps “{near}”?",
        "nid amser y gellir ei ddarllen: “{words}”. Efallai “{near}”?",
    ),
    "timescale-unclear": (
        "no clear time: “{words}”. {question}",
        "nid amser clir: “{words}”. Pa ddiwrnod, mis, chwarter neu flwyddyn a olygir?",
    ),
    "day-ahead": (
        "this day is still to come, on {day}: is it right?",
        "mae’r diwrnod hwn eto i ddod, ar {day}: a yw’n gywir?",
    ),
    "asks-past": (
        "the new date asked for is over already: {day}",
        "mae’r dyddiad newydd y gofynnir amdano wedi mynd heibio: {day}",
    ),
    "asks-earlier": (
        "the new date asked for is earlier than the timescale in force: {words}",
        "mae’r dyddiad newydd y gofynnir amdano yn gynt na’r amserlen mewn grym: {words}",
    ),
    "date-without-reason": (
        "a new date is asked for, and the reason is missing: write it here",
        "gofynnir am ddyddiad newydd, ac mae’r rheswm ar goll: ysgrifennwch ef yma",
    ),
    "reason-without-date": (
        "a reason for a new date is given, and the date is missing: write it here",
        "rhoddir rheswm dros ddyddiad newydd, ac mae’r dyddiad ar goll: ysgrifennwch ef yma",
    ),
    "complete-without-evidence": (
        "complete, without saying where the evidence is",
        "wedi’i gwblhau, heb ddweud lle mae’r dystiolaeth",
    ),
    "wants": ("{rag} wants {what}", "eisiau ar gyfer {rag}: {what}"),
    "more-bodies": (
        "more than one body: “{words}”. Name one here, and write a row for each",
        "mwy nag un corff: “{words}”. Enwch un yma, ac ysgrifennwch res i bob un",
    ),
    "no-body": ("no body of the register: “{words}”", "nid corff yn y gofrestr: “{words}”"),
    "no-day": (
        "no day: “{words}”. For example: 12 May 2025",
        "nid diwrnod: “{words}”. Er enghraifft: 12 Mai 2025",
    ),
    "no-period": (
        "no period: “{words}”. For example: 2024-25 Q4",
        "nid cyfnod: “{words}”. Er enghraifft: 2024-25 Q4",
    ),
    "no-date": (
        "write the date: the day on which this was said",
        "ysgrifennwch y dyddiad: y diwrnod y dywedwyd hyn",
    ),
    "no-source": (
        "it does not say where these words stood before",
        "nid yw’n dweud lle safai’r geiriau hyn o’r blaen",
    ),
    "kept": (
        "{name} does not lead it: kept and shown, not counted",
        "nid {name} sy’n ei arwain: fe’i cedwir a’i ddangos, heb ei gyfrif",
    ),
    "assessment": (
        "the coordinator’s own assessment, no lead’s return",
        "asesiad y cydlynydd ei hun, nid adroddiad arweinydd",
    ),
    "ended": (
        "{name} had ended by then, on {day}",
        "roedd {name} wedi dod i ben erbyn hynny, ar {day}",
    ),
    "closed": ("the action is closed, and stays so", "mae’r cam ar gau, ac yn aros felly"),
    "asks": ("new date asked for", "gofynnir am ddyddiad newydd"),
}
"""English, then Welsh, by key. All the Welsh wants checking."""
