"""What papers say beside the words that every view shares: headings, sentences and captions."""

from planctl.locale.catalogue import say

WORDS: dict[str, tuple[str, str]] = {
    # which paper
    "paper-board": ("Board paper", "Papur i’r bwrdd"),
    "paper-status": ("Status paper", "Papur statws"),
    "paper-exceptions": ("Exceptions paper", "Papur eithriadau"),
    "paper-decisions": ("Decisions paper", "Papur penderfyniadau"),
    # what stands first
    "period": ("Period", "Cyfnod"),
    "draft-plan": ("The plan is a draft", "Drafft yw’r cynllun"),
    "in-english": (
        "Texts shown in English because there is no Welsh yet",
        "Testunau a ddangosir yn Saesneg am nad oes Cymraeg eto",
    ),
    "in-welsh": (
        "Texts shown in Welsh because there is no English yet",
        "Testunau a ddangosir yn Gymraeg am nad oes Saesneg eto",
    ),
    "unreadable": (
        "Files that cannot be read and are left out",
        "Ffeiliau na ellir eu darllen ac a adawyd allan",
    ),
    "purpose": ("Purpose and recommendations", "Diben ac argymhellion"),
    "purpose-board": (
        "To show where the plan stands, and what needs the board.",
        "Dangos ble mae’r cynllun, a’r hyn y mae angen i’r bwrdd ymdrin ag ef.",
    ),
    "purpose-status": (
        "To show where every action of the plan stands.",
        "Dangos ble mae pob cam gweithredu yn y cynllun yn sefyll.",
    ),
    "purpose-exceptions": (
        "To show what is not going to plan: what is overdue, not rated best, not agreed or not"
        " reported.",
        "Dangos yr hyn nad yw’n mynd yn ôl y cynllun: yr hyn sy’n hwyr, heb y sgôr orau, heb gytundeb"
        " neu heb adrodd arno.",
    ),
    "purpose-decisions": (
        "To put before the board what needs its decision, with a place for each outcome.",
        "Gosod gerbron y bwrdd yr hyn sydd angen ei benderfyniad, gyda lle i bob canlyniad.",
    ),
    "asked-to-note": (
        "To note where the plan stands",
        "Nodi ble mae’r cynllun yn sefyll",
    ),
    "asked-to-open": (
        "To ask each lead for an opening position. Never reported on",
        "Gofyn i bob arweinydd am sefyllfa agoriadol. Heb adrodd erioed",
    ),
    "asked-to-grant": (
        "To decide on the new timescales asked for",
        "Penderfynu ar yr amserlenni newydd y gofynnwyd amdanynt",
    ),
    "asked-to-sign-off": (
        "To sign off or send back what is reported complete",
        "Cymeradwyo neu anfon yn ôl yr hyn yr adroddwyd ei fod wedi’i gwblhau",
    ),
    "asked-to-agree": (
        "To settle the ratings that are not agreed",
        "Setlo’r sgoriau nad oes cytundeb arnynt",
    ),
    "asked-to-name": (
        "To say who answers for what is overdue with nobody to ask",
        "Dweud pwy sy’n ateb dros yr hyn sy’n hwyr heb neb i ofyn iddo",
    ),
    "asked-to-chase": (
        "To ask again about what was not reported",
        "Gofyn eto am yr hyn nad adroddwyd arno",
    ),
    # where the plan stands
    "picture": ("Where the plan stands", "Ble mae’r cynllun yn sefyll"),
    "done-of-due": (
        "Due by now: reported complete or signed off",
        "I fod wedi’i wneud erbyn hyn: adroddwyd eu bod wedi’u cwblhau neu cymeradwywyd",
    ),
    "overdue-unfinished": ("Overdue, reported unfinished", "Yn hwyr, adroddwyd heb ei orffen"),
    "overdue-silent": ("Overdue, never reported on", "Yn hwyr, heb adrodd erioed"),
    "not-yet-due": ("Not yet due", "Heb gyrraedd y dyddiad eto"),
    "chart-places": ("Where the actions stand, by aim", "Ble mae’r camau gweithredu, fesul nod"),
    "ratings-of-unfinished": ("Ratings of unfinished actions", "Sgoriau camau heb orffen"),
    "of-which-not-agreed": ("of which not agreed", "heb gytundeb o’r rhain"),
    "chart-ratings": (
        "Ratings of unfinished actions, by aim",
        "Sgoriau camau heb orffen, fesul nod",
    ),
    "chart-quarters": ("Falling due, by quarter", "I’w gwneud, fesul chwarter"),
    "id": ("Id", "Rhif"),
    "action": ("Action", "Cam gweithredu"),
    "timescale-column": ("Timescale", "Amserlen"),
    "rating-column": ("Rating", "Sgôr"),
    "in-all": ("In all", "I gyd"),
    "quarter": ("Quarter", "Chwarter"),
    "aim": ("Aim", "Nod"),
    "once-in-totals": (
        "A joint action stands under every lead, and once in every total.",
        "Mae cam ar y cyd o dan bob arweinydd, ac unwaith ym mhob cyfanswm.",
    ),
    "state-not-rating": (
        "Once an action is complete or closed its state is shown instead of a rating.",
        "Unwaith y bydd cam wedi’i gwblhau neu ei gau, dangosir ei gyflwr yn lle sgôr.",
    ),
    # movement
    "movement": ("What has changed since", "Beth sydd wedi newid ers"),
    "no-earlier-period": (
        "There is no earlier period to compare with.",
        "Nid oes cyfnod cynharach i gymharu ag ef.",
    ),
    "compared-with": (
        "Compared with what was known on",
        "Cymharwyd â’r hyn oedd yn hysbys ar",
    ),
    "late-after": ("Late, after it was agreed", "Yn hwyr, wedi’r cytundeb"),
    "late-said": ("What was said late", "Yr hyn a ddywedwyd yn hwyr"),
    "told-again": ("The same again", "Yr un peth eto"),
    "moved-rows": ("Changes, and what they are about", "Newidiadau, ac am beth y maent"),
    "none-of": ("None of these", "Dim o’r rhain"),
    "change": ("Change", "Newid"),
    "about": ("About", "Am beth"),
    "number": ("Number", "Nifer"),
    "rating-better": ("Rating better", "Sgôr yn well"),
    "rating-worse": ("Rating worse", "Sgôr yn waeth"),
    "words-changed": ("Words of the plan changed", "Newidiwyd geiriau’r cynllun"),
    "what-was": ("Was", "Gynt"),
    "what-is": ("Now", "Nawr"),
    # overdue
    "by-lead": ("By lead", "Fesul arweinydd"),
    "overdue-by-lead": ("Overdue, by lead", "Yn hwyr, fesul arweinydd"),
    "overdue-actions": ("Overdue actions, the oldest first", "Camau hwyr, yr hynaf yn gyntaf"),
    "oldest": ("Oldest", "Hynaf"),
    "days-overdue": ("Days overdue", "Diwrnodau’n hwyr"),
    "led-by": ("Led by", "Arweinir gan"),
    "unaskable": (
        "Overdue with nobody to ask, by the plan’s words for the lead",
        "Yn hwyr heb neb i ofyn iddo, yn ôl geiriau’r cynllun am yr arweinydd",
    ),
    "missed": ("missed", "collwyd"),
    # ratings
    "concerns": ("Rated", "Sgôr"),
    "concerns-none": (
        "No unfinished action has such a rating.",
        "Nid oes gan unrhyw gam heb orffen sgôr o’r fath.",
    ),
    "unrated-too": ("Unfinished and unrated", "Heb orffen a heb sgôr"),
    "barriers": ("Barriers", "Rhwystrau"),
    "next-steps": ("Next steps", "Camau nesaf"),
    "no-reason": ("no reason given", "ni roddwyd rheswm"),
    "none-given": ("none given", "ni roddwyd dim"),
    "differing": ("Ratings not agreed", "Sgoriau heb gytundeb"),
    "differing-none": ("No ratings differ.", "Nid oes sgoriau’n wahanol."),
    "rated-by-each": ("Each rating", "Pob sgôr"),
    "ratings-settled": ("Ratings that were settled", "Sgoriau a setlwyd"),
    "rating-agreed": ("Agreed", "Cytunwyd"),
    # dates
    "dates": ("New dates", "Dyddiadau newydd"),
    "dates-asked": ("New timescales asked for", "Amserlenni newydd y gofynnwyd amdanynt"),
    "dates-granted": ("New timescales granted", "Amserlenni newydd a ganiatawyd"),
    "no-dates-asked": (
        "No new timescale is waiting for a decision.",
        "Nid oes amserlen newydd yn aros am benderfyniad.",
    ),
    "no-dates-granted": ("No timescale has been moved.", "Nid oes amserlen wedi’i symud."),
    "original": ("Original", "Gwreiddiol"),
    "in-force": ("Now", "Nawr"),
    "asked-for": ("Asked for", "Gofynnir am"),
    "asked-by": ("Asked by", "Gofynnwyd gan"),
    "reason": ("Reason", "Rheswm"),
    "asked-on": ("Asked on", "Gofynnwyd ar"),
    "refused-before": ("Refused before", "Gwrthodwyd o’r blaen"),
    "dates-refused": ("New timescales refused", "Amserlenni newydd a wrthodwyd"),
    "granted-since": ("Granted since then, until", "Caniatawyd ers hynny, tan"),
    "new-since": ("New since then", "Newydd ers hynny"),
    "says-otherwise": ("Another lead says", "Mae arweinydd arall yn dweud"),
    "see-decisions": (
        "What is to be decided has its place in the decisions paper.",
        "Mae lle i’r hyn sydd i’w benderfynu yn y papur penderfyniadau.",
    ),
    "times-later": ("Times moved later", "Sawl gwaith y symudwyd y dyddiad"),
    # completions
    "completions": (
        "Reported complete and signed off",
        "Adroddwyd eu bod wedi’u cwblhau, a chymeradwywyd",
    ),
    "completions-waiting": (
        "Reported complete, waiting to be signed off",
        "Adroddwyd eu bod wedi’u cwblhau, yn aros am gymeradwyaeth",
    ),
    "completions-signed": ("Signed off", "Cymeradwywyd"),
    "completions-back": ("Sent back", "Anfonwyd yn ôl"),
    "no-completions": (
        "Nothing has been reported complete.",
        "Nid adroddwyd bod dim wedi’i gwblhau.",
    ),
    "reported-by": ("Reported by", "Adroddwyd gan"),
    "decided": ("Decided", "Penderfynwyd"),
    "evidence-expected": ("Evidence expected", "Tystiolaeth ddisgwyliedig"),
    "evidence-supplied": ("Evidence supplied", "Tystiolaeth a gyflwynwyd"),
    # ahead
    "ahead-rows": ("What falls due soon", "Beth sydd i’w wneud yn fuan"),
    "concern-rows": ("What stands in the way", "Beth sydd yn y ffordd"),
    "differing-rows": ("Each lead’s rating", "Sgôr pob arweinydd"),
    "ahead": ("What falls due next", "Beth sydd i’w wneud nesaf"),
    "due-until": ("Falling due by", "I’w gwneud erbyn"),
    "due-later": ("Falling due later", "I’w gwneud yn hwyrach"),
    "due-again": (
        "of which overdue already",
        "yn hwyr eisoes o’r rhain",
    ),
    "together": ("Falling due together on", "Yn dod i ben ar yr un diwrnod,"),
    "falls-due": ("Due", "Erbyn"),
    # the round
    "silence": ("Who was asked, and who was silent", "Pwy a holwyd, a phwy oedd yn dawel"),
    "silence-open": (
        "Who was asked, and who is awaited",
        "Pwy a holwyd, a phwy y disgwylir amdanynt",
    ),
    "reported-by-lead": (
        "Actions reported on",
        "Camau yr adroddwyd arnynt",
    ),
    "bodies-answering": ("Bodies that answered", "Cyrff a atebodd"),
    "bodies-complete": ("all they were asked", "y cyfan a ofynnwyd"),
    "actions-answered": ("Actions answered by a body asked", "Camau a atebwyd gan gorff a holwyd"),
    "by-all": ("by every body asked", "gan bob corff y gofynnwyd iddo"),
    "by-another": (
        "Reported on by a body that was not asked itself",
        "Adroddwyd gan gorff na holwyd ei hun",
    ),
    "answers-in-all": (
        "All bodies, each action once",
        "Pob corff, pob cam unwaith",
    ),
    "round-by-body": (
        "What each body was asked and answered",
        "Beth a ofynnwyd i bob corff, a’r atebion",
    ),
    "body": ("Body", "Corff"),
    "answered-column": ("Answered", "Atebwyd"),
    "not-answered": ("Not answered", "Heb ateb"),
    "not-answered-open": ("Awaited", "Disgwylir"),
    "nothing-heard-from": ("Nothing heard from", "Dim ateb gan"),
    "nothing-heard-from-open": ("Awaited from", "Disgwylir gan"),
    "answered-in-part": ("Answered in part", "Atebwyd yn rhannol"),
    "answered-in-part-open": ("Answered in part so far", "Atebwyd yn rhannol hyd yma"),
    "more": ("more", "rhagor"),
    "on-behalf": ("Others, asked for a lead", "Eraill, y gofynnwyd iddynt dros arweinydd"),
    "without-report": (
        "Answered without a report on the action, so not reported",
        "Atebwyd heb adroddiad ar y cam, felly heb adrodd",
    ),
    "by-each-body": (
        "A joint action stands under every body that was asked, and once in the total, where one"
        " answer is enough.",
        "Mae cam ar y cyd o dan bob corff y gofynnwyd iddo, ac unwaith yn y cyfanswm, lle mae un ateb"
        " yn ddigon.",
    ),
    "no-change-column": ("No change", "Dim newid"),
    "last-reported": ("Last reported", "Adroddwyd ddiwethaf"),
    "everybody": (
        "All that was asked about was reported.",
        "Adroddwyd ar bopeth y gofynnwyd amdano.",
    ),
    # actions
    "all-actions": ("The actions, by aim and commitment", "Y camau, fesul nod ac ymrwymiad"),
    "standing": ("Where it stands", "Ble mae’n sefyll"),
    "reported-unrated": ("reported, unrated", "adroddwyd, heb sgôr"),
    "never": ("never reported on", "heb adrodd erioed"),
    "no-change": ("no change", "dim newid"),
    "not-published": ("not for publication", "nid i’w gyhoeddi"),
    # what other views call more shortly
    "reported-complete": ("Reported complete", "Adroddwyd eu bod wedi’u cwblhau"),
    "reported complete": ("reported complete", "adroddwyd ei fod wedi’i gwblhau"),
    "look-unsigned": (
        "Reported complete, not signed off",
        "Adroddwyd eu bod wedi’u cwblhau, heb gymeradwyo",
    ),
    "no-lead": ("no lead", "dim arweinydd"),
    "no-timescale": ("no timescale", "dim amserlen"),
    "moved-times": ("moved later", "symudwyd y dyddiad"),
    # what is left out
    "more-in-decisions": ("More in the decisions paper", "Rhagor yn y papur penderfyniadau"),
    "more-in-status": ("More in the status paper", "Rhagor yn y papur statws"),
    # decisions
    "nothing-to-decide": ("Nothing waits for a decision.", "Does dim yn aros am benderfyniad."),
    "minute-in-table": (
        "Fill in the outcome, the minute and the reason in each row, and leave the reference as it is.",
        "Llenwch y canlyniad, y cofnod cyfarfod a’r rheswm ym mhob rhes, a gadewch y cyfeirnod fel y mae.",
    ),
    "no-exceptions": ("There is nothing to tell.", "Does dim i’w ddweud."),
    # the answer of the command
    "reading": ("Reading records", "Yn darllen cofnodion"),
    "wrote": ("Wrote", "Ysgrifennwyd"),
    "unchanged": ("Unchanged", "Heb newid"),
}
"""English, then Welsh, by key. Nearly all the Welsh wants checking."""


def paper_word(key: str, lang: str) -> str:
    """A word or sentence of a paper, or one that every view shares."""
    if key not in WORDS:
        return say(key, lang)
    return WORDS[key][lang == "cy"]
