"""The rows of a table as items of a plan."""
