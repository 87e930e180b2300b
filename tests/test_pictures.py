"""The README's pictures are what the commands print today, and ask no other host for anything."""

import os
import re

import pytest

from docs.pictures import FOLDER, PICTURES, Picture, drawn
from tests.running import ROOT

REFRESH = os.environ.get("PLANCTL_REFRESH") == "1"
NAMESPACE = 'xmlns="http://www.w3.org/2000/svg"'
SHOWN = re.compile(r"!\[(?P<alt>[^]]*)\]\((?P<file>[^)]*)\)")
DOCUMENTS = (ROOT / "README.md", *sorted(ROOT.glob("docs/*.md")))


def name(picture: Picture) -> str:
    return picture.name


@pytest.mark.parametrize("picture", PICTURES, ids=name)
def test_a_picture_made_anew_is_the_same_to_the_byte(picture: Picture) -> None:
    file = FOLDER / f"{picture.name}.svg"
    made = drawn(picture).encode()
    if REFRESH:
        FOLDER.mkdir(exist_ok=True)
        file.write_bytes(made)
    assert made == file.read_bytes(), "make pictures"


@pytest.mark.parametrize("picture", PICTURES, ids=name)
def test_a_picture_shows_what_was_typed_and_no_failure(picture: Picture) -> None:
    text = (FOLDER / f"{picture.name}.svg").read_text(encoding="utf-8")
    assert "$&#160;planctl" in text
    assert "Traceback" not in text


def test_there_is_no_picture_that_nothing_makes() -> None:
    assert {file.name for file in FOLDER.iterdir()} == {f"{p.name}.svg" for p in PICTURES}


@pytest.mark.parametrize("picture", PICTURES, ids=name)
def test_a_picture_asks_no_other_host(picture: Picture) -> None:
    text = (FOLDER / f"{picture.name}.svg").read_text(encoding="utf-8")
    assert text.count(NAMESPACE) == 1
    rest = text.replace(NAMESPACE, "")
    for word in ("http://", "https://", "@import", "@font-face", "url(//", "<script", "<image"):
        assert word not in rest


def test_every_picture_is_shown_somewhere_with_words_for_those_who_do_not_see_it() -> None:
    shown = {}
    for document in DOCUMENTS:
        for found in SHOWN.finditer(document.read_text(encoding="utf-8")):
            assert len(found["alt"]) > 40, f"{document.name}: {found['file']}"
            shown[(document.parent / found["file"]).resolve()] = found["alt"]
    assert set(shown) == {FOLDER / f"{picture.name}.svg" for picture in PICTURES}
