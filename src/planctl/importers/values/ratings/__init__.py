"""What a document says of ratings and states."""
