"""Workbooks and documents, made anew: the same bytes for the same words."""
