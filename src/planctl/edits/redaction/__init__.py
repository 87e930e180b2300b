"""Words taken out of a plan for good, as far as planctl can reach."""
