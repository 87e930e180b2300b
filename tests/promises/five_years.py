"""What happened to one action in five years, as it was typed, and where it stood at each quarter's end."""

from typing import NamedTuple

ACTION = "ACT-024"
BOARD = ("--from", "executive-group")
OTHER = "south-wales-police"
SWP_PCC = (OTHER, "police-and-crime-commissioner")

EVENTS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("2023-10-12", ("update", ACTION, "--from", OTHER, "--rag", "amber", "--state", "in progress")),
    ("2024-01-15", ("update", ACTION, "--from", "regional-team", "--rag", "amber")),
    ("2024-01-16", ("update", ACTION, "--from", OTHER, "--rag", "red")),
    ("2024-02-01", ("agree", ACTION, "--rag", "amber", *BOARD, "--minute", "February 2024, 3")),
    ("2024-10-10", ("update", ACTION, "--from", OTHER, "--rag", "green")),
    ("2025-01-20", ("extend", ACTION, "--to", "Mar 2027", "--reason", "No analyst yet")),
    (
        "2025-02-06",
        ("refuse", ACTION, *BOARD, "--minute", "February 2025, 5", "--reason", "Too long"),
    ),
    (
        "2025-04-22",
        ("extend", ACTION, "--to", "Dec 2025", "--reason", "The analyst began in April"),
    ),
    ("2025-05-08", ("approve", ACTION, *BOARD, "--minute", "May 2025, 5")),
    ("2025-10-14", ("evidence", "add", ACTION, "Exec papers, October 2025, item 6")),
    ("2025-11-10", ("reword", ACTION, "Capture all available data to ascertain demand")),
    ("2025-11-11", ("reword", "COM-11", "We will understand sexual violence better")),
    ("2025-12-01", ("accept", ACTION, "commitment-reworded", "--reason", "It still fits")),
    ("2026-01-12", ("update", ACTION, "--from", OTHER, "--rag", "amber", "--state", "in progress")),
    ("2026-02-02", ("relead", ACTION, "--to", "SWP/PCC / Health", "--minute", "February 2026, 2")),
    (
        "2026-03-05",
        (
            *("extend", ACTION, "ACT-012", "--to", "Dec 2026", "--reason", "Mid-term review"),
            *("--approved-by", "executive-group", "--minute", "March 2026, 4"),
            *("--refresh", "Mid-term review 2026"),
        ),
    ),
    ("2026-07-14", ("freeze", "2025-26", *BOARD, "--minute", "July 2026, 4")),
    (
        "2026-08-03",
        ("update", ACTION, "--from", "health", "--rag", "red", "--period", "2025-26 Q4"),
    ),
    ("2026-10-12", ("update", ACTION, "--from", OTHER, "--state", "complete", "--rag", "green")),
    ("2026-11-05", ("send-back", ACTION, *BOARD, "--reason", "No report on trends")),
    ("2027-01-14", ("update", ACTION, "--from", OTHER, "--state", "complete", "--rag", "green")),
    ("2027-02-11", ("verify", ACTION, *BOARD, "--minute", "February 2027, 6")),
    ("2027-05-10", ("reopen", ACTION, "--reason", "The Crown wants another year")),
    (
        "2027-06-09",
        (
            *("add", "action", "--to", "COM-11", "Publish the picture each year"),
            *("--timescale", "Mar 2028", "--lead", "Health", "--minute", "June 2027, 2"),
        ),
    ),
    ("2027-06-10", ("move", ACTION, "--to", "COM-12", "--minute", "June 2027, 2")),
    (
        "2027-10-14",
        (
            *("close", ACTION, "--reason", "merged", "--into", "ACT-025"),
            *("--because", "One piece of work", "--minute", "October 2027, 7"),
        ),
    ),
)
"""Day and command, oldest first."""


class Stood(NamedTuple):
    """Where the action stood at the end of a quarter, and what had changed in it."""

    day: str
    state: str
    rag: str | None
    timescale: str
    slips: int
    is_overdue: bool
    changes: tuple[str, ...] = ()
    leads: tuple[str, ...] = ("regional-team", *SWP_PCC)
    commitment: str = "COM-11"


NOW = (*SWP_PCC, "health")
"""Who leads it since February 2026."""
QUARTERS = (
    Stood("2023-09-30", "not known", None, "Mar 2025", 0, False),
    Stood(
        *("2023-12-31", "in progress", "amber", "Mar 2025", 0, False),
        ("reported", "rated", "state-changed"),
    ),
    Stood("2024-03-31", "in progress", "amber", "Mar 2025", 0, False, ("reported", "agreed")),
    Stood("2024-06-30", "in progress", "amber", "Mar 2025", 0, False),
    Stood("2024-09-30", "in progress", "amber", "Mar 2025", 0, False),
    Stood("2024-12-31", "in progress", "green", "Mar 2025", 0, False, ("reported", "rating-moved")),
    Stood(
        *("2025-03-31", "in progress", "green", "Mar 2025", 0, False),
        ("timescale-asked", "timescale-refused"),
    ),
    Stood(
        *("2025-06-30", "in progress", "green", "Dec 2025", 1, False),
        ("timescale-asked", "timescale-granted"),
    ),
    Stood("2025-09-30", "in progress", "green", "Dec 2025", 1, False),
    Stood(
        *("2025-12-31", "in progress", "green", "Dec 2025", 1, False),
        ("reworded", "evidence-supplied", "warning-accepted"),
    ),
    Stood(
        *("2026-03-31", "in progress", "amber", "Dec 2026", 2, False),
        ("leads-changed", "reported", "timescale-granted", "rating-moved"),
        NOW,
    ),
    Stood("2026-06-30", "in progress", "amber", "Dec 2026", 2, False, (), NOW),
    Stood(
        "2026-09-30", "in progress", "red", "Dec 2026", 2, False, ("reported", "rating-moved"), NOW
    ),
    Stood(
        *("2026-12-31", "sent back", "green", "Dec 2026", 2, False),
        ("reported", "reported-complete", "sent-back", "rating-moved"),
        NOW,
    ),
    Stood(
        *("2027-03-31", "signed off", "green", "Dec 2026", 2, False),
        ("reported", "reported-complete", "signed-off"),
        NOW,
    ),
    Stood(
        *("2027-06-30", "in progress", "green", "Dec 2026", 2, True),
        ("moved", "reopened", "state-changed", "overdue-since"),
        *(NOW, "COM-12"),
    ),
    Stood("2027-09-30", "in progress", "green", "Dec 2026", 2, True, (), NOW, "COM-12"),
    Stood(
        *("2027-12-31", "closed", "green", "Dec 2026", 2, False),
        ("closed", "no-longer-overdue"),
        *(NOW, "COM-12"),
    ),
    Stood("2028-03-31", "closed", "green", "Dec 2026", 2, False, (), NOW, "COM-12"),
)
PERIODS = {
    "2023-24 Q2": ("amber", "in progress", "Mar 2025"),
    "2023-24 Q3": ("amber", "in progress", "Mar 2025"),
    "2024-25": ("green", "in progress", "Mar 2025"),
    "2025-26 Q3": ("amber", "in progress", "Dec 2025"),
    "2025-26 Q4": ("red", "in progress", "Dec 2026"),
    "2025-26": ("amber", "in progress", "Dec 2026"),
    "2026-27 Q2": ("green", "reported complete", "Dec 2026"),
    "2026-27": ("green", "signed off", "Dec 2026"),
}
"""Rating, state and timescale that a period's paper has. 2025-26 was agreed before Health's red came."""
