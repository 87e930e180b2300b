"""An opening position as lines of cells set apart by commas, for a program that has no workbooks."""

import csv
import io

from planctl.locale.returns import both
from planctl.office.reading.delimited import with_sign
from planctl.partners.asking.asked_form import Form


def as_lines(form: Form) -> bytes:
    """The form as .csv, with the mark by which Excel knows that it is UTF-8; no cell is a formula."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(both(field.key) for field in form.fields)
    for row in form.rows:
        writer.writerow(with_sign(row.text(field.key)) for field in form.fields)
    return out.getvalue().encode("utf-8-sig")
