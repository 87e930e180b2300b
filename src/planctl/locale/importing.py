"""What import says of a document: how it was read, and what was left aside."""

ROLES: dict[str, tuple[str, str]] = {
    "aim": ("aim", "nod"),
    "commitment": ("commitment", "ymrwymiad"),
    "action": ("action", "cam gweithredu"),
    "evidence": ("evidence", "tystiolaeth"),
    "timescale": ("timescale", "amserlen"),
    "revised": ("revised timescale", "amserlen ddiwygiedig"),
    "lead": ("lead", "arweinydd"),
    "rag": ("rating", "sgôr"),
    "progress": ("progress", "cynnydd"),
    "state": ("state", "cyflwr"),
    "barriers": ("barriers", "rhwystrau"),
    "next-steps": ("next steps", "camau nesaf"),
    "reference": ("reference", "cyfeirnod"),
    "ignore": ("left out", "wedi’i hepgor"),
}
"""The fields that a column may be, by the names of `importers.roles`."""

WHY: dict[str, tuple[str, str]] = {
    "words": ("by its heading", "yn ôl ei bennawd"),
    "contents": ("by what stands in it", "yn ôl yr hyn sydd ynddo"),
    "map": ("as you said", "fel y dywedoch"),
    "order": ("by its place", "yn ôl ei le"),
}
"""How a column was recognised."""

ASIDES: dict[str, tuple[str, str]] = {
    "hidden-sheet": ("a hidden sheet, not taken", "dalen gudd, heb ei chymryd"),
    "hidden-row": ("a hidden row, not taken", "rhes gudd, heb ei chymryd"),
    "hidden-column": ("a hidden column, not taken", "colofn gudd, heb ei chymryd"),
    "hidden": ("hidden words, not taken", "geiriau cudd, heb eu cymryd"),
    "comment": ("a comment, not taken", "sylw, heb ei gymryd"),
    "footnote": ("a footnote", "troednodyn"),
    "endnote": ("an endnote", "ôl-nodyn"),
    "box": ("words in a text box", "geiriau mewn blwch testun"),
    "deleted": (
        "words that a tracked change deletes",
        "geiriau y mae newid a olrheiniwyd yn eu dileu",
    ),
    "inserted": (
        "words that a tracked change inserts",
        "geiriau y mae newid a olrheiniwyd yn eu mewnosod",
    ),
    "struck": ("words struck out", "geiriau a groeswyd allan"),
    "field": ("a field that Word works out", "maes y mae Word yn ei gyfrifo"),
    "formula": ("a formula, not taken", "fformiwla, heb ei chymryd"),
    "embedded": (
        "another file inside this one, not opened",
        "ffeil arall y tu mewn i hon, heb ei hagor",
    ),
    "links-out": ("links to other files, not followed", "dolenni i ffeiliau eraill, heb eu dilyn"),
    "words-drawn": ("words in a drawing, not taken", "geiriau mewn llun, heb eu cymryd"),
    "old-letters": (
        "saved in the letters of old Windows",
        "wedi’i gadw yn llythrennau hen Windows",
    ),
    "odd-signs": (
        "signs that nobody sees, taken out",
        "arwyddion nad oes neb yn eu gweld, wedi’u tynnu",
    ),
    "picture": ("a picture, not read", "llun, heb ei ddarllen"),
    "equation": ("an equation, not taken", "hafaliad, heb ei gymryd"),
    "personal": ("may give a person away", "gall ddatgelu pwy yw rhywun"),
}
"""What is in a document and was not taken as said, by its manner."""
