"""What a lead said, or the coordinator: reports on their way into records."""
