"""What a reminder says to a body that has not answered, and what `remind` says of it."""

WORDS: dict[str, tuple[str, str]] = {
    # in the letters
    "subject": ("{period}: your answer is awaited", "{period}: disgwylir eich ateb"),
    "told-subject": ("{period}: not answered by {name}", "{period}: heb ateb: {name}"),
    "plan": ("Plan", "Cynllun"),
    "for": ("For", "Ar gyfer"),
    "body": ("Body", "Corff"),
    "round": ("Round", "Cylch"),
    "closes": ("Last day to answer", "Diwrnod olaf i ateb"),
    "closed": ("The last day to answer was", "Y diwrnod olaf i ateb oedd"),
    "as-at": ("As at", "Fel ar"),
    "not-answered": ("Actions not answered", "Camau heb eu hateb"),
    "of": ("of", "o"),
    "ask": (
        "Nothing has come from you yet about the actions below for this period. Please answer each of"
        " them in the form that you were sent. If you cannot find it, ask for it in reply to this"
        " message.",
        "Nid oes dim wedi dod gennych eto am y camau isod ar gyfer y cyfnod hwn. Atebwch bob un"
        " ohonynt ar y ffurflen a anfonwyd atoch. Os na allwch ddod o hyd iddi, gofynnwch amdani drwy"
        " ateb y neges hon.",
    ),
    "no-change": (
        "“No change” is an honest answer. What is late is still wanted.",
        "Mae “dim newid” yn ateb gonest. Mae angen ateb o hyd, hyd yn oed os yw’n hwyr.",
    ),
    "tell": (
        "The register of this plan names you as the body that is told when {name} has not answered a"
        " round by its closing day. Please help an answer to come.",
        "Mae cofrestr y cynllun hwn yn eich enwi chi fel y corff a hysbysir pan nad yw {name} wedi"
        " ateb cylch erbyn ei ddiwrnod cau. Helpwch i gael ateb, os gwelwch yn dda.",
    ),
    "no-finding": (
        "Silence is not a finding that nothing was done.",
        "Nid yw distawrwydd yn golygu na wnaed dim.",
    ),
    "timescale": ("Timescale", "Amserlen"),
    "days-overdue": ("Days overdue", "Diwrnodau’n hwyr"),
    "missed": ("Missed", "Collwyd"),
    "no-timescale": ("none", "dim"),
    "other-language": ("in Welsh", "yn Saesneg"),
    # on the command line
    "drafts": ("Reminders", "Negeseuon atgoffa"),
    "escalations": ("Told of silence", "Hysbysir am ddistawrwydd"),
    "no-mailbox": (
        "No mailbox in leads.yaml (`contact:`), so no recipient",
        "Dim blwch post yn leads.yaml (`contact:`), felly dim derbynnydd",
    ),
    "escalates-nobody": (
        "Nobody set to be told (`escalate_to:` in leads.yaml)",
        "Neb wedi’i osod i’w hysbysu (`escalate_to:` yn leads.yaml)",
    ),
    "escalates-unknown": (
        "Nobody told: `escalate_to:` names none of leads.yaml",
        "Ni hysbysir neb: nid oes neb yn leads.yaml a enwir yn `escalate_to:`",
    ),
    "escalates-itself": (
        "Nobody told: `escalate_to:` names the silent body itself",
        "Ni hysbysir neb: mae `escalate_to:` yn enwi’r corff distaw ei hun",
    ),
    "escalates-unaskable": (
        "`escalate_to:` names a body that cannot be asked",
        "Mae `escalate_to:` yn enwi corff na ellir gofyn iddo",
    ),
    "escalates-unreachable": (
        "`escalate_to:` names a body without a mailbox (`contact:`)",
        "Mae `escalate_to:` yn enwi corff heb flwch post (`contact:`)",
    ),
    "same": ("already there", "yno eisoes"),
    "not-sent": (
        "Nothing is sent: look at each draft, and send it from your own mailbox.",
        "Nid anfonir dim: edrychwch ar bob drafft, a’i anfon o’ch blwch post eich hun.",
    ),
    "nobody-silent": (
        "{period}: nobody is silent. Every body that is asked has answered all of it.",
        "{period}: nid oes neb yn ddistaw. Mae pob corff y gofynnir iddo wedi ateb y cyfan.",
    ),
    "nobody-asked": (
        "{period}: no body is asked anything.",
        "{period}: ni ofynnir dim i unrhyw gorff.",
    ),
}
"""English, then Welsh, by key. All the Welsh wants checking."""


def reminding(key: str, lang: str, **parts: str) -> str:
    """A sentence or word about reminding, with its parts put in."""
    english, welsh = WORDS[key]
    return (welsh if lang == "cy" else english).format(**parts)
