"""Is leads.yaml sound in itself? Rules over names, links between leads, and open questions."""

from collections.abc import Iterator, Sequence

from planctl.model.lead import Lead, Register, folded
from planctl.model.mailbox import is_mailbox, names_a_person
from planctl.model.plan import Terms
from planctl.model.summary import Summary
from planctl.rules.finding import Finding
from planctl.rules.nearest import listed, meant, quoted
from planctl.rules.whole import LEADS

Keys = tuple[str | int, ...]


def names_once(
    _summaries: Sequence[Summary], _terms: Terms, register: Register
) -> Iterator[Finding]:
    """No two entries have one id, or claim one name or alias."""
    owners: dict[str, tuple[int, Lead]] = {}
    for at, lead in enumerate(register.leads):
        for keys, name in _names(at, lead):
            owner = owners.setdefault(folded(name), (at, lead))
            if owner[0] != at:
                message = f"{quoted(name)} also means {owner[1].id} ({owner[1].name})"
                help_line = "Give it to one of them; for two bodies at once register a group."
                yield Finding(LEADS, keys, "lead-twice", message, help_line)
                break


def _names(at: int, lead: Lead) -> Iterator[tuple[Keys, str]]:
    """Every way to write a lead with its place; for one in another language, that of the name."""
    yield ("leads", at, "id"), lead.id
    yield ("leads", at, "name"), lead.name
    for nth, alias in enumerate(lead.aliases):
        yield ("leads", at, "aliases", nth), alias
    for name in lead.names.values():
        yield ("leads", at, "name"), name


def links_known(
    _summaries: Sequence[Summary], _terms: Terms, register: Register
) -> Iterator[Finding]:
    """Members, those asked, successors and those told of silence are registered."""
    for at, lead in enumerate(register.leads):
        for keys, body in _links(at, lead):
            if body and body not in register.by_id:
                message = f"the register does not know {quoted(body)}"
                yield Finding(LEADS, keys, "body-unknown", message, meant(body, register))


def _links(at: int, lead: Lead) -> Iterator[tuple[Keys, str]]:
    for nth, member in enumerate(lead.members):
        yield ("leads", at, "members", nth), member
    yield ("leads", at, "asked"), lead.asked
    yield ("leads", at, "succeeded_by"), lead.succeeded_by
    yield ("leads", at, "escalate_to"), lead.escalate_to


def contacts_read(
    _summaries: Sequence[Summary], _terms: Terms, register: Register
) -> Iterator[Finding]:
    """Every contact is one mailbox, and a team's own: what is written here stays in git for ever."""
    for at, lead in enumerate(register.leads):
        place = ("leads", at, "contact")
        if lead.contact and not is_mailbox(lead.contact):
            message = f"the contact of {lead.id} is no mailbox: {quoted(lead.contact)}"
            yield Finding(LEADS, place, "contact-unknown", message, ONE_MAILBOX)
        elif names_a_person(lead.contact):
            message = f"the contact of {lead.id} looks like one person's mailbox"
            yield Finding(LEADS, place, "contact-personal", message, TEAMS_MAILBOX)


ONE_MAILBOX = "Write one address and nothing else, such as safety.team@example.org."
TEAMS_MAILBOX = "People move on, and git forgets nothing: give the mailbox of the team."


def questions_settled(
    _summaries: Sequence[Summary], _terms: Terms, register: Register
) -> Iterator[Finding]:
    """The register's open questions, told once with their number."""
    asking = [(at, lead.id) for at, lead in enumerate(register.leads) if lead.question]
    if asking:
        message = f"questions about leads that nobody has settled: {len(asking)}"
        ids = listed([identity for _, identity in asking])
        help_line = f"Settle each, then take its `question:` out: {ids}."
        yield Finding(
            LEADS, ("leads", asking[0][0], "question"), "lead-question", message, help_line
        )
