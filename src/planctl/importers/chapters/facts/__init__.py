"""What a document says of itself: its name, its days, its vision, its key."""
