"""What is told of a document that is brought in."""
