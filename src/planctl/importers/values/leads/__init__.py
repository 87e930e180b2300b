"""Who leads: the words of a document read into a register."""
