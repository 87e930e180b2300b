"""What the page of one action or commitment says, beside the words that every view shares."""

from planctl.locale.catalogue import say

WORDS: dict[str, tuple[str, str]] = {
    # what it is and where it stands
    "aim": ("Aim", "Nod"),
    "action": ("Action", "Cam gweithredu"),
    "accountable": ("Accountable", "Atebol"),
    "actions-under": ("Actions", "Camau gweithredu"),
    "commitment": ("Commitment", "Ymrwymiad"),
    "evidence": ("Evidence", "Tystiolaeth"),
    "former-ids": ("Formerly", "Gynt"),
    "into": ("into", "i mewn i"),
    "no-evidence": ("none named", "dim wedi’i henwi"),
    "no-records": ("No records.", "Dim cofnodion."),
    "no-timescale": ("none", "dim"),
    "not-overdue": ("no", "nac ydy"),
    "overdue-by": ("Overdue", "Yn hwyr"),
    "rag": ("Rating", "Sgôr"),
    "redacted": ("Redacted", "Tynnwyd allan"),
    "round": ("Round", "Cylch"),
    "state": ("State", "Cyflwr"),
    "story": ("Story", "Hanes"),
    "later-records": ("Later records, not shown", "Cofnodion diweddarach, heb eu dangos"),
    "timescale": ("Timescale", "Amserlen"),
    "unrated": ("unrated", "heb sgôr"),
    "untranslated": ("in English", "yn Saesneg"),
    "why": ("Why", "Pam"),
    # whose the rating is
    "by-coordinator": ("the coordinator's own", "y cydlynydd ei hun"),
    "by-agreement": ("agreed", "cytunwyd"),
    "not-agreed": ("not agreed", "heb gytuno"),
    # what a lead says, and how an action ends unfinished
    "cancelled": ("cancelled", "canslwyd"),
    "complete": ("complete", "wedi’i gwblhau"),
    "merged": ("merged", "cyfunwyd"),
    "no-longer-relevant": ("no longer relevant", "ddim yn berthnasol mwyach"),
    "superseded": ("superseded", "disodlwyd"),
    # days
    "closes": ("Closes", "Yn cau"),
    "due-day": ("Due", "Erbyn"),
    "original-due": ("First due", "Erbyn yn wreiddiol"),
    "period-ends": ("Period ends", "Daw’r cyfnod i ben"),
    "slips": ("Slips", "Llithriadau"),
    # answers of the round
    "awaited": ("awaited", "disgwylir"),
    "not asked": ("not asked", "heb ofyn"),
    "not reported": ("not reported", "heb adrodd"),
    "reported": ("reported", "adroddwyd"),
    # flags
    "not agreed": ("not agreed", "heb gytuno"),
    "not overdue": ("not overdue", "ddim yn hwyr"),
    "flag-overdue": ("overdue", "yn hwyr"),
    "flag-rating": ("rating", "sgôr"),
    "flag-timescale": ("timescale", "amserlen"),
    "look again": ("look again", "edrych eto"),
    "reworded-on": ("Reworded", "Aileiriwyd"),
    "requested": ("requested", "gofynnwyd"),
    "undated": ("no date", "dim dyddiad"),
    # acts
    "act-update": ("update", "diweddariad"),
    "act-approves": ("timescale approved", "caniatawyd amserlen"),
    "act-refuses": ("timescale refused", "gwrthodwyd amserlen"),
    "act-verifies": ("signed off", "cymeradwywyd"),
    "act-sends_back": ("sent back", "anfonwyd yn ôl"),
    "act-agrees": ("rating agreed", "cytunwyd ar y sgôr"),
    "act-closes": ("closed", "caewyd"),
    "act-reopens": ("reopened", "ailagorwyd"),
    "act-changes": ("words changed", "newidiwyd y geiriau"),
    "act-accepts": ("warning accepted", "derbyniwyd rhybudd"),
    # parts of a record
    "accepts": ("Code", "Cod"),
    "agrees": ("Period", "Cyfnod"),
    "approves": ("Answers", "Yn ateb"),
    "asks": ("Asks for", "Yn gofyn am"),
    "barriers": ("Barriers", "Rhwystrau"),
    "changes": ("Field", "Maes"),
    "corrects": ("Corrects", "Yn cywiro"),
    "internal": ("Internal", "Mewnol"),
    "minute": ("Minute", "Cofnod cyfarfod"),
    "next_steps": ("Next steps", "Camau nesaf"),
    "no_change": ("No change", "Dim newid"),
    "now": ("Now", "Nawr"),
    "of": ("Words", "Geiriau"),
    "progress": ("Progress", "Cynnydd"),
    "public": ("Public", "Cyhoeddus"),
    "closed-by": ("By", "Gan"),
    "with-commitment": ("With the commitment", "Gyda’r ymrwymiad"),
    "refresh": ("Re-adoption", "Ailfabwysiadu"),
    "closes-as": ("Closed as", "Caewyd"),
    "reason": ("Reason", "Rheswm"),
    "refuses": ("Refuses", "Yn gwrthod"),
    "reopens": ("Reopens", "Yn ailagor"),
    "role": ("Typed by", "Teipiwyd gan"),
    "seen-by": ("seen by", "gwelwyd gan"),
    "sends_back": ("Sends back", "Yn anfon yn ôl"),
    "mark": ("Unread mark", "Marc heb ei ddarllen"),
    "source": ("Source", "Ffynhonnell"),
    "supplied": ("Supplied", "Cyflwynwyd"),
    "verifies": ("Signs off", "Yn cymeradwyo"),
    "was": ("Was", "Gynt"),
    "yes": ("yes", "ie"),
    # why a record does not count
    "corrected": ("not counted: corrected by", "heb ei gyfrif: cywirwyd gan"),
    "late": ("not counted: it came late", "heb ei gyfrif: daeth yn hwyr"),
    "lead-rated": (
        "not counted: a lead has rated that period or a later one",
        "heb ei gyfrif: mae arweinydd wedi sgorio’r cyfnod hwnnw neu un diweddarach",
    ),
    "assessed-again": (
        "not counted: the coordinator has made a newer assessment",
        "heb ei gyfrif: mae’r cydlynydd wedi gwneud asesiad mwy diweddar",
    ),
    "remark": (
        "not counted as a report: it is the coordinator's, no lead's",
        "heb ei gyfrif fel adroddiad: y cydlynydd biau’r geiriau, nid arweinydd",
    ),
    "other-body": (
        "not counted: this body does not lead it",
        "heb ei gyfrif: nid y corff hwn sy’n arwain",
    ),
    "overtaken": (
        "not counted: the report that it speaks of says something else now",
        "heb ei gyfrif: mae’r adroddiad y mae’n sôn amdano yn dweud rhywbeth arall erbyn hyn",
    ),
    "left-alone": (
        "not counted here: the action was complete or closed already, or was not there yet",
        "heb ei gyfrif yma: roedd y cam wedi’i gwblhau neu ei gau eisoes, neu nid oedd yno eto",
    ),
    "not-entitled": (
        "not counted: not by a body that decides this, or about no report that is here",
        "heb ei gyfrif: nid gan gorff sy’n penderfynu hyn, neu nid am adroddiad sydd yma",
    ),
    "assessment": (
        "the coordinator's own assessment, no lead's",
        "asesiad y cydlynydd ei hun, nid un arweinydd",
    ),
}
"""English, then Welsh, by key. All the Welsh but "Nod" and "Camau nesaf" wants checking."""


def page_word(key: str, lang: str) -> str:
    """A word of the page, or one that every view shares."""
    if key not in WORDS:
        return say(key, lang)
    english, welsh = WORDS[key]
    return welsh if lang == "cy" else english
