"""A proposal held against the plan that is there: what is the same, and what differs."""
