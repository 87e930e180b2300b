"""One reader for each kind of document: each gives what stands there, in order, and says nothing of it."""
