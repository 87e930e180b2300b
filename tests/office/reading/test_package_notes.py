"""What a file holds or fetches beside its words is told, and what anybody may see is not."""

import pytest

from planctl.office.opening import opened
from planctl.office.reading.package_notes import beside_words
from tests.office.hostile import office

_BOX = b'<a:p xmlns:a="x"><a:r><a:t>%s</a:t></a:r></a:p>'
_RELS = "word/_rels/document.xml.rels"


def rels(kind: str, mode: str = "External") -> tuple[str, bytes]:
    """A relationship of a kind to something."""
    one = f'<Relationship Id="r" Type="http://x.example/{kind}" Target="t" TargetMode="{mode}"/>'
    return _RELS, f"<Relationships>{one}</Relationships>".encode()


@pytest.mark.parametrize(
    ("part", "told"),
    [
        (("word/embeddings/oleObject1.bin", b"x"), ["embedded"]),
        (("word/embeddings/Book.xlsx", b"PK"), ["embedded"]),
        (("word/media/image1.png", b"x"), []),
        (rels("aFChunk", "Internal"), ["embedded"]),
        (rels("attachedTemplate"), ["links-out"]),
        (rels("image"), ["links-out"]),
        (rels("hyperlink"), []),
        (("xl/drawings/drawing1.xml", _BOX % b"Done"), ["words-drawn"]),
        (("xl/drawings/drawing1.xml", _BOX % b" "), []),
        (rels("image", "Internal"), []),
    ],
)
def test_files_in_a_file_and_what_it_fetches_are_told(
    part: tuple[str, bytes], told: list[str]
) -> None:
    package = opened(office(part), "form.docx")
    assert [key for sheet in beside_words(package) for _, key in sheet.notes] == told
