"""Workbooks, documents and lines of cells, read as a person sees them."""
