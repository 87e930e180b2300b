"""What may change it? The only callers of storage's writing."""
