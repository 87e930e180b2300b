"""What did it say before? One door to git."""
