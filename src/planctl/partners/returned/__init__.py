"""Forms that came back: what is in them, and how it stands to what left and to what is here."""
