"""The rules behind an action's standing, each in one plain sentence, in each language."""

REASONS: dict[str, tuple[str, str]] = {
    "overdue": (
        "Its due day is past, and it is neither reported complete, signed off nor closed.",
        "Mae’r diwrnod wedi mynd heibio, ac nid yw wedi’i adrodd yn gyflawn, ei gymeradwyo"
        " na’i gau.",
    ),
    "overdue-missed": (
        "It falls due again and again, and no report answers the times missed.",
        "Mae’n codi dro ar ôl tro, ac nid oes adroddiad yn ateb y troeon a fethwyd.",
    ),
    "not-due-yet": (
        "Its due day has not passed: the due day itself is still in time.",
        "Nid yw’r diwrnod wedi mynd heibio: mae’r diwrnod ei hun yn dal mewn pryd.",
    ),
    "finished": (
        "What is reported complete, signed off or closed is not overdue.",
        "Nid yw’r hyn a adroddwyd yn gyflawn, a gymeradwywyd neu a gaewyd yn hwyr.",
    ),
    "undated": (
        "Its timescale names no one day, so it can never be overdue.",
        "Nid yw’r amserlen yn enwi un diwrnod, felly ni all byth fod yn hwyr.",
    ),
    "timescale-none": (
        "The plan gives it no timescale.",
        "Nid yw’r cynllun yn rhoi amserlen iddo.",
    ),
    "timescale-adopted": (
        "The plan's own words are in force: no approval has moved them.",
        "Geiriau’r cynllun ei hun sydd mewn grym: nid oes cymeradwyaeth wedi’u symud.",
    ),
    "timescale-words": (
        "The plan's own words are in force, and show what they were before.",
        "Geiriau’r cynllun ei hun sydd mewn grym, ac maent yn dangos beth oeddent o’r blaen.",
    ),
    "timescale-granted": (
        "The newest approval is in force; the timescale first adopted stays visible.",
        "Y gymeradwyaeth ddiweddaraf sydd mewn grym; mae’r amserlen wreiddiol yn aros yn weladwy.",
    ),
    "slips": (
        "A move to a later day is a slip; slips are counted.",
        "Llithriad yw symud i ddiwrnod hwyrach; cyfrifir llithriadau.",
    ),
    "certainty-exact": (
        "It is due on the last day that its words cover.",
        "Disgwylir ef ar y diwrnod olaf y mae’r geiriau’n ei gynnwys.",
    ),
    "certainty-conventional": (
        "Custom reads the words so; it is due on the last day that they cover.",
        "Felly y darllenir y geiriau fel arfer; disgwylir ef ar y diwrnod olaf y maent yn ei gynnwys.",
    ),
    "certainty-assumed": (
        "The day is assumed: it is counted from the plan's first day.",
        "Tybir y diwrnod: fe’i cyfrifir o ddiwrnod cyntaf y cynllun.",
    ),
    "certainty-ask": (
        "The words leave a question, so no day is held against it.",
        "Mae’r geiriau’n gadael cwestiwn, felly ni ddelir unrhyw ddiwrnod yn ei erbyn.",
    ),
    "recurs": (
        "It falls due again and again, each time on the last day; a report on that time answers it.",
        "Mae’n codi dro ar ôl tro, bob tro ar y diwrnod olaf; mae adroddiad am y tro hwnnw’n ei ateb.",
    ),
    "requested": (
        "A new timescale asked for changes nothing until it is approved.",
        "Nid yw gofyn am amserlen newydd yn newid dim nes iddi gael ei chymeradwyo.",
    ),
    "unrated": (
        "No lead has rated it, and the coordinator has not assessed it.",
        "Nid oes arweinydd wedi’i sgorio, ac nid yw’r cydlynydd wedi’i asesu.",
    ),
    "rating-leads": (
        "Each lead's newest rating of the newest period that a lead rated; they are the same.",
        "Sgôr ddiweddaraf pob arweinydd am y cyfnod diweddaraf a sgoriwyd; yr un ydynt.",
    ),
    "rating-coordinator": (
        "It is the coordinator's own assessment and no lead's; it gives way once a lead rates.",
        "Asesiad y cydlynydd ei hun ydyw, nid un arweinydd; mae’n ildio pan fydd"
        " arweinydd yn sgorio.",
    ),
    "rating-agreement": (
        "The leads' ratings stand; the body that the plan names agreed the one that counts.",
        "Mae sgoriau’r arweinwyr yn sefyll; cytunodd y corff a enwir yn y cynllun"
        " ar yr un sy’n cyfrif.",
    ),
    "not-agreed": (
        "The leads' ratings differ: all are shown, and the least favourable counts until agreed.",
        "Mae sgoriau’r arweinwyr yn wahanol: dangosir pob un, a’r leiaf ffafriol"
        " sy’n cyfrif nes cytuno.",
    ),
    "state-not-known": (
        "No lead has said where it stands; nothing is assumed.",
        "Nid oes arweinydd wedi dweud ble mae’n sefyll; ni thybir dim.",
    ),
    "state-not-started": (
        "It is the leads' newest word on it.",
        "Dyma air diweddaraf yr arweinwyr amdano.",
    ),
    "state-in-progress": (
        "It is the leads' newest word on it.",
        "Dyma air diweddaraf yr arweinwyr amdano.",
    ),
    "state-reopened": (
        "It was reported complete or closed, and that was undone.",
        "Fe’i hadroddwyd yn gyflawn neu fe’i caewyd, a gwnaed hynny’n ddi-rym.",
    ),
    "state-reported-complete": (
        "A lead reports it complete; another body has not signed it off.",
        "Mae arweinydd yn ei adrodd yn gyflawn; nid yw corff arall wedi’i gymeradwyo.",
    ),
    "state-signed-off": (
        "A lead reported it complete, and another body signed that report off.",
        "Adroddodd arweinydd ei fod yn gyflawn, a chymeradwyodd corff arall yr adroddiad hwnnw.",
    ),
    "state-sent-back": (
        "A lead reported it complete, and that report was not accepted.",
        "Adroddodd arweinydd ei fod yn gyflawn, ac ni dderbyniwyd yr adroddiad hwnnw.",
    ),
    "state-closed": (
        "It was ended without being completed, by a body that may.",
        "Daeth i ben heb ei gwblhau, gan gorff a gaiff wneud hynny.",
    ),
    "look-again": (
        "The commitment was reworded, and nobody has said since that the action still fits it.",
        "Aileiriwyd yr ymrwymiad, ac nid oes neb wedi dweud ers hynny fod y cam yn dal i gyd-fynd"
        " ag ef.",
    ),
    "round-none": (
        "No period of the plan has ended yet, so nobody is asked.",
        "Nid oes cyfnod o’r cynllun wedi dod i ben eto, felly ni ofynnir i neb.",
    ),
    "round-finished": (
        "What is complete or closed is not asked about.",
        "Ni ofynnir am yr hyn sydd wedi’i gwblhau neu ei gau.",
    ),
    "round-rest": (
        "It is not overdue, not due within a year and rated best or not at all: asked once a year.",
        "Nid yw’n hwyr, nac i’w gwblhau o fewn blwyddyn, ac mae’r sgôr orau arno neu ddim un:"
        " gofynnir unwaith y flwyddyn.",
    ),
    "round-reported": (
        "A lead spoke of the round's period, or of a later one.",
        "Siaradodd arweinydd am gyfnod y cylch, neu am un diweddarach.",
    ),
    "round-awaited": (
        "The round asks for it and no lead has spoken of the period; the closing day is not past.",
        "Mae’r cylch yn gofyn amdano ac nid oes arweinydd wedi siarad am y cyfnod; nid yw’r diwrnod"
        " cau wedi mynd heibio.",
    ),
    "round-not-reported": (
        "The round asked for it, no lead spoke of the period, and the closing day is past.",
        "Gofynnodd y cylch amdano, ni siaradodd arweinydd am y cyfnod, ac aeth y"
        " diwrnod cau heibio.",
    ),
}
"""Sentences by key: English, then Welsh. All the Welsh wants a translator's eye."""


def reason(key: str, lang: str) -> str:
    """The sentence of a rule in a language."""
    english, welsh = REASONS[key]
    return welsh if lang == "cy" else english
