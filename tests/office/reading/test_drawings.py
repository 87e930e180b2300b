"""A drawing is told by its text, its own sign or its colour, and its boxes are each found once."""

from xml.etree.ElementTree import Element

from defusedxml.ElementTree import fromstring

from planctl.office.reading.drawings import PICTURE, boxes_in, mark_drawings
from planctl.office.reading.shading import COLOUR
from planctl.office.reading.words import plain_words
from tests.office.documents import MC, W, p

A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
WP = 'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
V = 'xmlns:v="urn:schemas-microsoft-com:vml"'


def drawings(*content: str) -> list[Element]:
    """Drawings, each in a run of its own, marked where the pictures are the bytes of their ids."""
    runs = "".join(f"<w:r><w:drawing>{each}</w:drawing></w:r>" for each in content)
    root = fromstring(f"<w:body {W} {MC} {A} {R} {WP} {V}>{runs}</w:body>")
    mark_drawings(root, {"1": b"green", "2": b"red", "3": b"green"})
    return list(root.iter("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}drawing"))


def picture(own: str, alt: str = "") -> str:
    return f'<wp:docPr descr="{alt}"/><a:blip r:embed="{own}"/>'


def marks(*content: str) -> list[str | None]:
    return [each.get(PICTURE) for each in drawings(*content)]


def test_a_picture_is_told_by_its_text_without_what_word_adds_to_it() -> None:
    told = marks(picture("1", "A green tick&#10;&#10;Description automatically generated"))
    assert told == ["A green tick"]


def test_the_same_picture_has_the_same_sign_and_another_has_another() -> None:
    one, two, again = marks(picture("1"), picture("2"), picture("3"))
    assert one == again != two
    assert [one, two] == marks(picture("1"), picture("2"))


def test_one_text_for_two_pictures_gets_a_sign_to_tell_them_apart() -> None:
    one, two = marks(picture("1", "Icon"), picture("2", "Icon"))
    assert one != two
    assert str(one).startswith("Icon ")
    assert marks(picture("1", "Icon"), picture("3", "Icon")) == ["Icon", "Icon"]


def test_a_shape_that_is_filled_is_a_colour_and_one_for_show_is_nothing() -> None:
    oval = drawings('<v:oval alt="An oval" fillcolor="red"/>')[0]
    assert (oval.get(COLOUR), oval.get(PICTURE)) == ("#FF0000", None)
    show = "http://schemas.microsoft.com/office/drawing/2017/decorative"
    assert marks(f'{picture("1", "x")}<d:decorative xmlns:d="{show}" val="1"/>') == [None]
    assert marks("<v:line/>") == [None]


def test_a_shape_whose_colour_nobody_knows_is_a_mark() -> None:
    wps = 'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    assert marks(f'<wps:spPr {wps}><a:prstGeom prst="ellipse"/></wps:spPr>') == ["shape"]
    assert marks(f'<wps:spPr {wps}><a:prstGeom prst="line"/></wps:spPr>') == [None]


def test_boxes_are_found_once_in_the_first_of_two_forms_and_none_in_another() -> None:
    def box(content: str) -> str:
        return f"<w:txbxContent>{content}</w:txbxContent>"

    inner = p(runs=f"<w:r><w:pict>{box(p('inner'))}</w:pict></w:r>")
    both = (
        f"<mc:AlternateContent {W} {MC}><mc:Choice>{box(p('a'))}{box(p('b') + inner)}</mc:Choice>"
        f"<mc:Fallback>{box(p('a'))}</mc:Fallback></mc:AlternateContent>"
    )
    found = boxes_in(fromstring(both))
    assert [plain_words(each).split() for each in found] == [["a"], ["b", "inner"]]
