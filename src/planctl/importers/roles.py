"""What a column may be: the fields of a plan, by the names that people and --map use."""

ROLES = (
    "aim",
    "commitment",
    "action",
    "evidence",
    "timescale",
    "revised",
    "lead",
    "rag",
    "progress",
    "state",
    "barriers",
    "next-steps",
    "reference",
    "ignore",
)
"""Every role. `revised` is a newer timescale beside the first; `reference` the document's own number
of a row; `ignore` a column that somebody said to leave out."""
