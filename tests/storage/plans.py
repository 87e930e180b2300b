"""Small plans as texts, for tests that need only a few files."""

PLAN = """\
format: 1
title: A small plan
status: approved
period:
  from: 2024-04-01
  to: 2027-03-31
languages:
  - en
  - cy
coordinator: team
rag:
  - id: green
    word: Green
    colour: green
  - id: amber
    word: Amber
    colour: amber
  - id: red
    word: Red
    colour: red
aims:
  - id: prepare
    title: Prepare
"""
LEADS = """\
leads:
  - id: team
    name: The Team
    kind: team
  - id: health
    name: Health Board
    aliases:
      - Health
"""
COMMITMENT = """\
id: COM-01
commitment: We will keep a plan
actions:
  - id: ACT-001
    action: Write it down
    evidence: The plan
    timescale: Mar 2025
    lead: Team / Health
"""


def small(**changes: str) -> dict[str, bytes]:
    """The small plan's files, with more of them or others by path ("__" stands for "/")."""
    texts = {
        "plan.yaml": PLAN,
        "leads.yaml": LEADS.replace("The Team", "Team"),
        "prepare/COM-01-a-plan.yaml": COMMITMENT,
        **changes,
    }
    return {path: text.encode() for path, text in texts.items()}


def record(
    rag: str = "amber", sender: str = "team", date: str = "2025-05-01", more: str = ""
) -> str:
    """An update on ACT-001."""
    return f"action: ACT-001\nfrom: {sender}\ndate: {date}\nrag: {rag}\n{more}"
