"""Evidence supplied: where it is, and copies of it where they are asked for."""
