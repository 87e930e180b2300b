"""The documentation, with what makes its pictures."""
