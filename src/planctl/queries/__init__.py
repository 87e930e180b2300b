"""What does it say? Questions to a plan, answered with frozen results."""
