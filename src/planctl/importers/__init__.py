"""How a plan comes in: a document is read, and gives a proposal with its doubts. Nothing is written."""
