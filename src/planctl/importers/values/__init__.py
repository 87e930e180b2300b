"""What the rows of a document say, value by value: times, leads, ratings, and the plan's own file."""
