"""What is a plan? Frozen values of plain Python, and standing, the one place that decides."""
