"""Forms on their way to the bodies that fill them in."""
