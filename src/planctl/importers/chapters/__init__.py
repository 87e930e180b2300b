"""How a document's tables and paragraphs become its facts and its chapters. Nothing is valued here."""
