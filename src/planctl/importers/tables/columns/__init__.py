"""Which field each column of a table is."""
