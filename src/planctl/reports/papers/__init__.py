"""The papers: what each says, built from the position of a plan."""
