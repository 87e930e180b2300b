"""What `update` answers, in each language."""

from planctl.locale.catalogue import say

WORDS: dict[str, tuple[str, str]] = {
    "already": ("already recorded", "wedi’i gofnodi eisoes"),
    "where": ("It is {path}", "Mae yn {path}"),
    "wrote": ("Wrote {path}", "Ysgrifennwyd {path}"),
    "would-write": ("Would write {path}", "Byddai’n ysgrifennu {path}"),
    "from": ("from {name}, for {period}", "gan: {name}, ar gyfer {period}"),
    "lead": (
        "It counts as the return of {name}, which leads it.",
        "Mae’n cyfrif fel adroddiad arweinydd: {name}.",
    ),
    "no-report": (
        "It is kept as the word of {name}, which leads it, but is no report on the action yet: a"
        " rating, progress, a state or “no change” is.",
        "Fe’i cedwir fel gair yr arweinydd ({name}), ond nid yw’n adroddiad ar y cam eto: byddai sgôr,"
        " cynnydd, cyflwr neu “dim newid” yn adroddiad.",
    ),
    "assessment": (
        "It is the coordinator's own assessment: it counts only while no lead has rated that"
        " period, and is no lead's return.",
        "Asesiad y cydlynydd ei hun ydyw: mae’n cyfrif dim ond tra nad oes arweinydd wedi sgorio’r"
        " cyfnod hwnnw, ac nid adroddiad arweinydd mohono.",
    ),
    "kept": (
        "{name} does not lead it: kept and shown, not counted.",
        "Nid {name} sy’n ei arwain: fe’i cedwir a’i ddangos, heb ei gyfrif.",
    ),
    "partner": (
        "For a partner's words use --from {lead}.",
        "Ar gyfer geiriau partner: --from {lead}.",
    ),
    "dated-ahead": (
        "Dated ahead: it counts nowhere until {day}",
        "Dyddiad yn y dyfodol: nid yw’n cyfrif yn unman tan {day}",
    ),
    "stays-closed": (
        "State: closed still. To open it again: planctl reopen {id} --reason TEXT",
        "Cyflwr: ar gau o hyd. I’w ailagor: planctl reopen {id} --reason TEXT",
    ),
    "state-still": ("State: {now}, as before", "Cyflwr: {now}, fel o’r blaen"),
    "answers": ("Occurrences answered: {occurrences}", "Achlysuron a atebwyd: {occurrences}"),
    "answers-none": ("none that was open", "dim un a oedd ar agor"),
    "corrects": (
        "It corrects {name} and stands in its place.",
        "Mae’n cywiro {name} ac yn sefyll yn ei le.",
    ),
    "carried": ("Kept from it: {what}.", "Cadwyd ohono: {what}."),
    "wants": (
        "Note: {rag} wants {what}: run it again with {options}.",
        "Nodyn: eisiau ar gyfer {rag}: {what}. Rhedwch eto gyda {options}.",
    ),
    "ended": ("Note: {name} ended on {day}.", "Nodyn: daeth {name} i ben ar {day}."),
    "speaks-now": (
        "Who speaks for it now: {name} (--from {id}).",
        "Pwy sy’n siarad ar ei ran nawr: {name} (--from {id}).",
    ),
    "nobody-speaks": ("Nobody speaks for it now.", "Nid oes neb yn siarad ar ei ran nawr."),
    "died": (
        "An earlier command had died and was put back first: {command}",
        "Roedd gorchymyn cynharach wedi methu ac fe’i dadwnaed gyntaf: {command}",
    ),
    "and": (" and ", ", "),  # after its "and" Welsh changes how a word begins
    # the parts of a record
    "rag": ("rating", "sgôr"),
    "state": ("state", "cyflwr"),
    "progress": ("progress", "cynnydd"),
    "barriers": ("barriers", "rhwystrau"),
    "next_steps": ("next steps", "camau nesaf"),
    "no_change": ("no change", "dim newid"),
    "supplied": ("evidence supplied", "tystiolaeth a ddarparwyd"),
    "asks": ("a new timescale asked for", "gofyn am amserlen newydd"),
    "public": ("words for the public", "geiriau i’r cyhoedd"),
    "internal": ("internal words", "geiriau mewnol"),
    "source": ("where it stood before", "lle safai o’r blaen"),
    "complete": ("complete", "wedi’i gwblhau"),
}
"""English, then Welsh, by key. All the Welsh but "cynnydd" and "camau nesaf" wants checking."""


def recorded(key: str, lang: str, **parts: str) -> str:
    """A sentence or word about a record, with its parts put in."""
    if key not in WORDS:
        return say(key, lang)
    english, welsh = WORDS[key]
    return (welsh if lang == "cy" else english).format(**parts)
