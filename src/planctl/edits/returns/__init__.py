"""Forms that came back, on their way into records."""
