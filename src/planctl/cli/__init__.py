"""What can I type? The only home of click."""
