"""Whatever markup a document holds, it is read or refused in a sentence: no library's error comes through."""

from hypothesis import given, settings
from hypothesis import strategies as st

from planctl.errors import NotOpened
from tests.office.documents import read

NAMES = (
    *("p", "r", "t", "tbl", "tr", "tc", "sdt", "sdtContent", "sdtPr", "showingPlcHdr", "ins"),
    *("del", "delText", "tcPr", "trPr", "rPr", "gridSpan", "gridBefore", "vMerge", "cellDel"),
    *("strike", "vanish", "br", "tab", "commentReference", "footnoteReference", "hyperlink"),
    *("txbxContent", "drawing", "pict", "moveFrom", "moveTo", "body", "document"),
)
VALUES = st.sampled_from(["", "0", "true", "restart", "continue", "3", "-1", "99999999999", "²"])


def element(children: st.SearchStrategy[list[str]]) -> st.SearchStrategy[str]:
    def made(name: str, value: str, inside: list[str]) -> str:
        return f'<w:{name} w:val="{value}" w:id="{value}">{"".join(inside)}</w:{name}>'

    return st.builds(made, st.sampled_from(NAMES), VALUES, children)


MARKUP = st.recursive(
    st.sampled_from(["words", "ACT-001", ""]),
    lambda inner: element(st.lists(inner, max_size=4)),
    max_leaves=30,
)


@settings(deadline=None)
@given(st.lists(MARKUP, max_size=4))
def test_any_markup_is_read_or_refused_for_its_size(parts: list[str]) -> None:
    try:
        book = read("".join(parts))
    except NotOpened as refused:
        if "has more than" not in str(refused):
            raise
        return
    addresses = [cell.at for s in book.sheets for line in s.lines for cell in line.cells if cell.at]
    assert len(addresses) == len(set(addresses))
