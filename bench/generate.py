"""Writes an invented plan of any size: `python -m bench.generate SIZE FOLDER [--seed N]`."""

import argparse
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path
from random import Random
from typing import Final, NamedTuple

from bench import words
from bench.form import Plain, written
from bench.register import BOARD, COORDINATOR, Lead, Register, leads_of_an_action, register
from bench.story import MOST, Story


class Size(NamedTuple):
    """How much a plan holds."""

    actions: int
    commitments: int
    records: int


class Aim(NamedTuple):
    """A chapter, and its share of the commitments."""

    id: str
    title: str
    statement: str
    share: int


SIZES: Final = {
    "real": Size(69, 32, 500),
    "council": Size(1_000, 464, 7_000),
    "nation": Size(10_000, 4_638, 60_000),
}
"""The three plans that are measured; as many actions a commitment as in the real one."""
AIMS: Final = (
    Aim("together", "Working together", "", 3),
    Aim("prepare", "Prepare", "Plan and commission together, using what we know", 7),
    Aim("pursue", "Pursue", "Hold those who cause harm to account", 6),
    Aim("prevent", "Prevent", "Stop harm early, where people live, learn and work", 5),
    Aim("protect", "Protect", "Answer together whenever somebody is at risk", 7),
    Aim("support", "Support", "Make sure that support is there when people ask for it", 4),
)
TIMESCALES: Final = (
    *("Mar 2024", "Mar 2025", "Sep 2025", "Dec 2025", "Mar 2026", "Mar 2026", "Sep 2026") * 2,
    *("Dec 2026", "Mar 2027", "Sep 2027", "Mar 2028", "Mar 2028", "Sept 2024", "June 2026") * 2,
    *("Q3 2025/26", "Q4 24/25 to Q1 25/26", "Autumn 2025", "2025/26", "by end of 2026"),
    *("14 May 2026", "Mawrth 2027", "March 2025 (was March 2024)", "Ongoing", "Ongoing"),
    *("Annually", "Quarterly", "June 2025 and ongoing", "TBC"),
)
MARK: Final = "# INVENTED for the benchmark: no real place, body or person.\n"
MOST_ACTIONS: Final = 5


def size_of(text: str) -> Size:
    """A size by its name, or "actions:records"; raises ValueError where the text is neither."""
    if text in SIZES:
        return SIZES[text]
    actions, _, records = text.partition(":")
    if not (actions.isdecimal() and records.isdecimal()):
        raise ValueError(f"no size: {text}. Write {', '.join(SIZES)} or ACTIONS:RECORDS")
    return _sound(int(actions), int(records))


def _sound(actions: int, records: int) -> Size:
    if actions < 1 or records > actions * MOST:
        raise ValueError(f"no size: at least one action, and at most {MOST} records for each")
    return Size(actions, max(1, round(actions * 32 / 69)), records)


def generate(size: Size, folder: Path, seed: int = 1) -> int:
    """Write a plan into an empty or new folder, and return how many files it has.

    The same size and seed give the same bytes.
    """
    rng = Random(seed)
    known = register(size.actions)
    folder.mkdir(parents=True, exist_ok=True)
    _write(folder / "plan.yaml", MARK + _terms(size))
    _write(folder / "leads.yaml", MARK + "leads:\n" + "".join(map(_entry, known.all)))
    for aim in AIMS:
        (folder / aim.id).mkdir()
    quotas = _quotas(rng, size)
    count = 2
    for number, (aim, actions) in enumerate(_shape(rng, size), 1):
        commitment = f"COM-{number:02d}"
        stories = _commitment(rng, known, folder / aim.id, commitment, actions)
        count += 1 + _records(folder / aim.id / commitment, stories, quotas)
    return count


def _shape(rng: Random, size: Size) -> Iterator[tuple[Aim, range]]:
    """The commitments in order, each with its aim and the numbers of its actions."""
    bounds = [total / 32 for total in accumulate(aim.share for aim in AIMS)]
    first = 1
    for at, length in enumerate(_lengths(rng, size)):
        yield AIMS[bisect_right(bounds, at / size.commitments)], range(first, first + length)
        first += length


def _lengths(rng: Random, size: Size) -> list[int]:
    """How many actions each commitment has: from one to MOST_ACTIONS, by lot."""
    lengths = [1] * size.commitments
    open_still = list(range(size.commitments))
    for _ in range(size.actions - size.commitments):
        at = rng.randrange(len(open_still))
        lengths[open_still[at]] += 1
        if lengths[open_still[at]] == MOST_ACTIONS:
            open_still[at] = open_still[-1]
            open_still.pop()
    return lengths


def _quotas(rng: Random, size: Size) -> Iterator[int]:
    """How many records each action has: some none, some many, together as many as promised."""
    base, rest = divmod(size.records, size.actions)
    quotas = [base + (at < rest) for at in range(size.actions)]
    rng.shuffle(quotas)
    for giver, taker in zip(range(0, size.actions - 1, 2), range(1, size.actions, 2), strict=False):
        moved = rng.randint(0, min(quotas[giver], MOST - quotas[taker]))
        quotas[giver] -= moved
        quotas[taker] += moved
    rng.shuffle(quotas)
    return iter(quotas)


def _commitment(
    rng: Random, known: Register, aim: Path, commitment: str, actions: range
) -> list[Story]:
    """Write a commitment's file; what will be said of each of its actions is still to be told."""
    entries: list[dict[str, Plain]] = []
    stories = []
    for number in actions:
        identity = f"ACT-{number:03d}"
        lead, leads = leads_of_an_action(rng, known)
        entry: dict[str, Plain] = {"id": identity, "action": words.milestone(rng)}
        if rng.random() < 0.97:
            entry["evidence"] = words.proof(rng)
        entries.append({**entry, "timescale": rng.choice(TIMESCALES), "lead": lead})
        stories.append(Story(rng, identity, commitment, _voices(leads)))
    said = words.promise(rng)
    slug = "-".join(said.lower().replace("’", "").replace(",", "").split()[2:5])
    data: dict[str, Plain] = {"id": commitment, "commitment": said, "actions": entries}
    _write(aim / f"{commitment}-{slug}.yaml", MARK + written(data))
    return stories


def _voices(leads: tuple[Lead, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(voice for lead in leads for voice in lead.voices))


def _records(folder: Path, stories: list[Story], quotas: Iterator[int]) -> int:
    """Write the records of one commitment, and return how many."""
    told = [record for story in stories for record in story.tell(next(quotas))]
    if told:
        folder.mkdir()
    for record in told:
        _write(folder / f"{record.name}.yaml", MARK + written(record.data))
    return len(told)


def _terms(size: Size) -> str:
    """plan.yaml."""
    aims = "".join(
        f"  - id: {aim.id}\n    title: {aim.title}\n"
        + (f"    statement: {aim.statement}\n" if aim.statement else "    kind: cross-cutting\n")
        for aim in AIMS
    )
    return _TERMS.format(actions=size.actions, aims=aims, board=BOARD, coordinator=COORDINATOR)


def _entry(lead: Lead) -> str:
    """One entry of leads.yaml."""
    fields = {"name": lead.name, "kind": lead.kind, "asked": lead.asked, "until": lead.until}
    fields["succeeded_by"] = lead.succeeded_by
    text = f"  - id: {lead.id}\n"
    text += "".join(f"    {key}: {value}\n" for key, value in fields.items() if value)
    if lead.members:
        text += "    members:\n" + "".join(f"      - {member}\n" for member in lead.members)
    return text


def _write(path: Path, text: str) -> None:
    with open(path, "wb") as file:
        file.write(text.encode())


_TERMS: Final = """\
format: 1
title: INVENTED plan of {actions} actions
short_title: Invented plan
vision: >-
  Everyone can live without fear of violence or abuse, and finds help in the
  language of their choice.
status: approved
period:
  from: 2023-04-01
  to: 2028-03-31
year_start: April
languages:
  - en
  - cy
coordinator: {coordinator}
cadence:
  attention: quarterly
  rest: yearly
grace: 28
rag:
  - id: green
    word: Green
    meaning: going to plan, or finished
    colour: green
    symbol: "●"
  - id: amber
    word: Amber
    meaning: some way behind, or needs a change
    colour: amber
    symbol: "▲"
  - id: red
    word: Red
    meaning: little or no progress
    colour: red
    symbol: "■"
aims:
{aims}policies:
  agrees: {board}
  verifies: {board}
  approves: {board}
  red_or_amber: warn
"""


def main() -> None:
    """Read the command line and write the plan."""
    parser = argparse.ArgumentParser(prog="python -m bench.generate", description=__doc__)
    parser.add_argument("size", type=size_of, help=f"{', '.join(SIZES)} or ACTIONS:RECORDS")
    parser.add_argument("folder", type=Path, help="a new or empty folder: it becomes the plan")
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    if arguments.folder.exists() and any(arguments.folder.iterdir()):
        parser.error(f"{arguments.folder} is not empty")
    count = generate(arguments.size, arguments.folder, arguments.seed)
    print(f"Wrote {count} files to {arguments.folder}")


if __name__ == "__main__":
    main()
