"""The one form of a file: laid out, named and mended, with nothing lost."""
