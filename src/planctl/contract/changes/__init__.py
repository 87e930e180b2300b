"""Changes in a plan as machines and reviewers read them."""
