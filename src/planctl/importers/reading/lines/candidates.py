"""The lines of a document that look most like actions, where no table of them can be found."""

import re

from planctl.importers.reading.lines.times import is_time
from planctl.importers.source import Prose, Source

MOST = 40
"""Lines that are listed."""
_SHORTEST, _LONGEST = 12, 400
_PROMISES = re.compile(
    r"(?:\(?[\w.]{1,6}[.)]?\s+)?(?:we (?:will|shall|aim to|plan to|commit to)|byddwn|bwriadwn|mae angen"
    r"|to (?=\w+ )|will )",
    re.IGNORECASE,
)
_IN_ENGLISH = """adopt agree align analyse appoint arrange assess assist audit build carry check
    circulate collate collect commission complete conduct consider consult continue convene coordinate
    co-ordinate create deliver design determine develop disseminate embed encourage engage enhance ensure
    establish evaluate expand explore extend facilitate finalise further hold identify implement improve
    include increase inform introduce invite investigate launch lead link maintain map maximise measure
    monitor offer organise pilot plan prepare produce promote provide publish pursue raise recruit reduce
    refresh report research review revise roll secure seek set share standardise strengthen submit support
    train undertake understand update use widen work write"""
_IN_WELSH = """adolygu adeiladu annog archwilio asesu casglu cefnogi codi comisiynu cryfhau creu cwblhau
    cyflawni cyflwyno cyhoeddi cynhyrchu cynnal cynnwys cynyddu darparu datblygu defnyddio dechrau
    diweddaru ehangu ffurfio gweithio gweithredu gwella gwneud hybu hyfforddi hyrwyddo llunio mapio mesur
    monitro nodi parhau peilota penodi rhannu sefydlu sicrhau trefnu ymchwilio ymgysylltu ystyried"""
_VERBS = frozenset(f"{_IN_ENGLISH} {_IN_WELSH}".split())
_FIRST = re.compile(
    r"(?:\(?\w{1,5}(?:\.\d+)*[.):]\s+|\d+(?:\.\d+)*\s+)?(?P<word>[^\W\d_]+(?:-[^\W\d_]+)?)"
)
_TIMES = re.compile(
    r"(?i:\b(?:by|erbyn|due|until|end of|diwedd)\s+)?((?:[^\W\d_]{3,10}\.?\s+)?(?:19|20)\d\d(?:[/-]\d\d)?"
    r"|\b(?i:ongoing|annually|quarterly|parhaus)\b)"
)


def candidates(source: Source) -> tuple[tuple[str, str], ...]:
    """The lines that look most like actions, each with its place, in the document's order.

    At most MOST of them: those with the most marks of one.
    """
    lines = [block for block in source.blocks if isinstance(block, Prose) and not block.level]
    marked = [(_marks(line), at) for at, line in enumerate(lines)]
    best = sorted((each for each in marked if each[0] > 0), key=lambda each: (-each[0], each[1]))
    chosen = sorted(at for _, at in best[:MOST])
    return tuple((lines[at].at, " ".join(lines[at].text.split())) for at in chosen)


def _marks(line: Prose) -> int:
    """How many marks of an action a line has; 0 for one that is too short or long to be one."""
    text = " ".join(line.text.split())
    if not _SHORTEST <= len(text) <= _LONGEST:
        return 0
    first = _FIRST.match(text)
    begins = bool(_PROMISES.match(text)) or (
        first is not None and first["word"].casefold() in _VERBS
    )
    return 2 * begins + line.is_item + 2 * _has_time(text)


def _has_time(text: str) -> bool:
    return any(is_time(found[1]) for found in _TIMES.finditer(text))
