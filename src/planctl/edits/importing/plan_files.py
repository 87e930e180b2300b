"""The text of plan.yaml and leads.yaml as a document gives them."""

from functools import partial

from planctl.edits.form.laying_out import Keys, Notes, Page
from planctl.errors import NotWritten
from planctl.importers.proposal import Beginning, NewAim
from planctl.model.lead import Lead
from planctl.model.rag import Level
from planctl.storage.admit_terms import MONTHS
from planctl.storage.gate import known_keys
from planctl.storage.shapes import LeadsShape, PlanShape, Shape
from planctl.storage.yaml_events import Plain, parse

PLAN_HEAD = "# The plan: what it is called, how it is rated, which aims it has, in order."
PLAN_NOTES: dict[Keys, tuple[str, ...]] = {
    ("cadence",): (
        "# How often each action is asked about.",
        "# attention: what is overdue, due within a year, or rated red or amber.",
        "# rest: everything else, once a year, for the fourth quarter.",
        "# Complete and closed actions are not asked about.",
    ),
    ("grace",): ("# Days after a period ends before silence counts as not reported.",),
    ("rag",): ("# The rating, as the partnership's own key words it, most favourable first.",),
}
LEADS_HEAD = (
    '# The register: who the plan\'s "Lead" column means, one entry for each name.',
    "# A name that may mean another body stays apart, with a question, until settled.",
)


def plan_text(begun: Beginning, aims: tuple[NewAim, ...]) -> str:
    """The text of a new plan's own file."""
    data: dict[str, Plain] = {
        "format": "1",
        "title": begun.title,
        "vision": begun.vision,
        "introduction": begun.introduction,
        "strapline": begun.strapline,
        "status": begun.status,
        "period": {"from": begun.first.isoformat(), "to": begun.last.isoformat()},
        "year_start": MONTHS[begun.year_starts - 1],
        "languages": list(begun.languages),
        "coordinator": begun.coordinator,
        "cadence": {"attention": "quarterly", "rest": "yearly"},
        "grace": "28",
        "rag": [_level(level) for level in begun.levels],
        "aims": [aim_data(aim) for aim in aims],
    }
    return laid_out(PlanShape, _filled(data), Notes((PLAN_HEAD,), PLAN_NOTES, {}))


def leads_text(leads: tuple[Lead, ...]) -> str:
    """The text of a new register."""
    data: dict[str, Plain] = {"leads": [lead_data(lead) for lead in leads]}
    return laid_out(LeadsShape, data, Notes(LEADS_HEAD, {}, {}))


def aim_data(aim: NewAim) -> dict[str, Plain]:
    """An aim as plan.yaml lists it."""
    kind = aim.kind if aim.kind != "aim" else ""
    return _filled({"id": aim.id, "title": aim.title, "statement": aim.statement, "kind": kind})


def lead_data(lead: Lead) -> dict[str, Plain]:
    """A lead as leads.yaml lists it."""
    return _filled(
        {
            "id": lead.id,
            "name": lead.name,
            "aliases": list(lead.aliases),
            "kind": lead.kind,
            "members": list(lead.members),
            "asked": lead.asked,
            "until": lead.until.isoformat() if lead.until else "",
            "succeeded_by": lead.succeeded_by,
            "contact": lead.contact,
            "escalate_to": lead.escalate_to,
            "question": lead.question,
        }
    )


def laid_out(shape: type[Shape], data: dict[str, Plain], notes: Notes) -> str:
    """The text of a file that says exactly `data`. Raises NotWritten for what no file can hold."""
    page = Page(partial(known_keys, shape), frozenset(), notes)
    for quotes in (False, True):
        text = page._replace(quotes=quotes).text(data)
        parsed = parse(text, "")
        if parsed.data == data and not parsed.problems:
            return text
    raise NotWritten(
        "These words can't be written in a plan's file. Nothing was changed.",
        "Is the text very long, or not text?",
    )


def item_lines(shape: type[Shape], key: str, item: dict[str, Plain]) -> list[str]:
    """The lines of one item of a list, without its dash, as `splice.append_item` wants them."""
    _, *lines = laid_out(shape, {key: [item]}, Notes((), {}, {})).split("\n")[:-1]
    return [line[4:] for line in lines]


def _level(level: Level) -> Plain:
    return _filled(
        {
            "id": level.id,
            "word": level.word,
            "meaning": level.meaning,
            "colour": level.colour,
            "symbol": level.symbol,
            "states": list(level.states),
        }
    )


def _filled(data: dict[str, Plain]) -> dict[str, Plain]:
    return {key: value for key, value in data.items() if value}
