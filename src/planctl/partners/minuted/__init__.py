"""A decisions paper that came back from the meeting."""
