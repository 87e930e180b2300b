"""The words planctl says and reads, in each language."""
