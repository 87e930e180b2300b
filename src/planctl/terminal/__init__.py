"""How does it look? The only home of rich."""
