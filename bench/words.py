"""Invented words for invented plans: sentences about partnership work, in lengths people write."""

from collections.abc import Callable
from random import Random
from typing import Final, TypeAlias

Maker: TypeAlias = Callable[[Random], str]

SHORTEST, LONGEST = 60, 400
"""Characters of a free text, both inclusive."""

_BODIES: Final = (
    "the housing team", "our health visitors", "the schools forum", "the police analysts",
    "the training officer", "Tŷ Gobaith", "the data group", "the survivors' panel",
    "Canolfan Dŵr y Felin", "the commissioning board", "our legal team", "the youth service",
    "Menter Llŷn", "the safeguarding leads", "the communications officer", "Pobl Gyntaf Gŵyr",
)  # fmt: skip
_DEEDS: Final = (
    "agreed the content of", "reviewed", "sent round a draft of", "finished the first part of",
    "put forward changes to", "tested", "asked partners for comments on", "set aside money for",
    "translated", "compared last year's figures with", "began", "met twice to settle",
)  # fmt: skip
_THINGS: Final = (
    "the shared training pack", "the referral pathway", "the quarterly picture of need",
    "the guidance for employers", "the survey of young people", "the commissioning plan",
    "the list of agreed data headings", "the campaign for the autumn", "the review of lessons",
    "the bilingual web pages (Cymraeg a Saesneg)", "the terms of reference",
    "the peer mentoring scheme",
    "y cynllun cyfathrebu", "the workplace policy", "the multi-agency meeting's new form",
)  # fmt: skip
_ENDINGS: Final = (
    "and the paper went to the board: see minute 5.2 #4",
    "after a slow start in the summer",
    "with twelve partners taking part",
    "which 64 % of those invited attended",
    "and the next meeting is booked for the new quarter",
    "so that the work can go on in every area",
    "although two services have yet to reply",
    "“yn ôl y bwriad”, as the panel put it",
    "in both languages; the Welsh was checked by the cyfieithydd",
    "and #SaferTogether was used throughout the week",
)  # fmt: skip
_LACKS: Final = (
    "The extract from the housing system is still missing", "Staff have left and are not replaced",
    "The budget for next year is not settled", "Partners read the agreement in different ways",
    "The supplier's date has moved again", "Dim digon o gyfieithwyr ar gael y chwarter hwn",
    "Two of the services record ethnicity in different ways", "No room is free for the sessions",
)  # fmt: skip
_STEPS: Final = (
    "Settle the draft with", "Ask for an answer from", "Bring a paper to",
    "Hold a second session with",
    "Agree dates with", "Cytuno ar y camau nesaf gyda", "Share the findings with",
    "Test the form with",
)  # fmt: skip
_PROMISES: Final = (
    "improve how we hear from people with lived experience",
    "make training available to everyone who meets people at risk",
    "work together so that support comes early and stays",
    "use what we know to decide what is commissioned",
    "challenge attitudes wherever people learn, work and go out",
    "make sure that children are heard in their own right",
    "hold those who cause harm to account and offer change",
    "offer every service in Welsh and in English, o’r cychwyn cyntaf",
)  # fmt: skip
_VERBS: Final = (
    "Develop", "Review", "Map", "Deliver", "Agree", "Commission", "Publish", "Evaluate",
    "Establish",
)  # fmt: skip
_PROOFS: Final = (
    "Report to the board", "Training figures each quarter", "Paper and minute", "Pathway published",
    "Survey with answers from every area", "Signed agreement", "Adroddiad blynyddol",
    "Evaluation with recommendations taken up by partners, and a summary for the public",
)  # fmt: skip


def promise(rng: Random) -> str:
    """What a commitment says."""
    tail = f", with {rng.choice(_BODIES)} and {rng.choice(_BODIES)}" if rng.random() < 0.5 else ""
    return f"We will {rng.choice(_PROMISES)}{tail}"


def milestone(rng: Random) -> str:
    """What an action says."""
    parts = [f"{rng.choice(_VERBS)} {rng.choice(_THINGS)} with {rng.choice(_BODIES)}"]
    while rng.random() < 0.45 and len(parts) < 4:
        parts.append(f"{rng.choice(_VERBS).lower()} {rng.choice(_THINGS)}")
    return " and ".join(parts)


def proof(rng: Random) -> str:
    """What evidence an action expects."""
    return rng.choice(_PROOFS)


def progress(rng: Random) -> str:
    """What a lead says was done: from SHORTEST to LONGEST characters, in one or more lines."""
    return _grown(rng, _done)


def barriers(rng: Random) -> str:
    """What stands in the way."""
    return _grown(rng, _lacking, most=220)


def next_steps(rng: Random) -> str:
    """What a lead will do next."""
    return _grown(rng, _planned, most=220)


def reason(rng: Random) -> str:
    """Why a body decided as it did."""
    return f"{_lacking(rng)} {_planned(rng)}\n"


def _done(rng: Random) -> str:
    who = rng.choice(_BODIES)
    subject = who[0].upper() + who[1:]
    return f"{subject} {rng.choice(_DEEDS)} {rng.choice(_THINGS)} {rng.choice(_ENDINGS)}."


def _lacking(rng: Random) -> str:
    return f"{rng.choice(_LACKS)}: {rng.choice(_BODIES)} waits for {rng.choice(_THINGS)}."


def _planned(rng: Random) -> str:
    return f"{rng.choice(_STEPS)} {rng.choice(_BODIES)} about {rng.choice(_THINGS)}."


def _grown(rng: Random, sentence: Maker, most: int = LONGEST) -> str:
    """Sentences until a length drawn by lot, ending in a line end as a block of text does."""
    wanted = rng.randint(SHORTEST, most)
    text = sentence(rng)
    while len(text) < wanted:
        more = sentence(rng)
        if len(text) + 1 + len(more) >= most:
            break
        text += ("\n" if rng.random() < 0.2 else " ") + more
    return f"{text}\n"
