"""The benchmark: seeded plans of any size, and what planctl's commands cost on them."""
