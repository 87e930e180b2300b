"""The plan, kept as plain text in git, and the command that reads, checks, records and publishes it."""

__version__ = "0.1.0"
