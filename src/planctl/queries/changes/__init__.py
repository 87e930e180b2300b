"""What changed in a plan between two sides of it."""
