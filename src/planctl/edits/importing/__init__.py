"""Bringing in a document: a new plan, or what differs from the one that is there, all or nothing."""
