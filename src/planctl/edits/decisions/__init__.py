"""What was decided about what was promised: dates, completions, ratings, ends, periods."""
