"""The first files of a plan, and of those that check it."""
