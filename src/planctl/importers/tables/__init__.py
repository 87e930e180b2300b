"""How the tables of a document become rows: headings, columns, blanks, merges and cut pages."""
