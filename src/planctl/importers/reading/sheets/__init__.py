"""Reading what spreadsheets save: workbooks, and lines of cells."""
