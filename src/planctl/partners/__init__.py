"""How do people without git take part? Returns out and in, rounds, drafts of e-mails, calendars."""
