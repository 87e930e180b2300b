"""What stands in a table beside its rows: titles, notes, keys, totals."""
