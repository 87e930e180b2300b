"""What stands in the lines of any document: tables whose cells have a line each, records of labels, items."""
