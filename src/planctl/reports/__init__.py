"""How does it go out? One content tree, and the forms it is dressed in."""
