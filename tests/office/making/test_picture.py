"""A drawing of ours as a picture: its colours, its words, and the letters of Welsh."""

import io
from typing import TYPE_CHECKING

import pytest

from planctl.office.making.picture import SHARP, picture_of
from planctl.reports.chart import drawn
from planctl.reports.tree import Bar, Chart, Part, Table

if TYPE_CHECKING:
    from PIL.Image import Image

images = pytest.importorskip("PIL.Image")


def chart(label: str) -> str:
    parts = (Part("Overdue", "red"), Part("Later", "grey"))
    return drawn(Chart("Aims", "told", parts, (Bar(label, (5, 1)),), Table("", (), ())), "c")


def seen(label: str) -> "Image":
    picture: Image = images.open(io.BytesIO(picture_of(chart(label)))).convert("RGB")
    return picture


def ink(picture: "Image", box: tuple[int, int, int, int]) -> int:
    """How many points of an area are dark."""
    grey = picture.crop(box).convert("L")
    return sum(grey.histogram()[:128])


def label_area(picture: "Image") -> tuple[int, int, int, int]:
    return (0, 30 * SHARP, 200 * SHARP, picture.height)


def test_the_same_drawing_gives_the_same_bytes() -> None:
    assert picture_of(chart("Atal")) == picture_of(chart("Atal"))


def test_it_is_as_wide_as_the_drawing_and_sharp_enough_for_print() -> None:
    assert seen("Atal").width == 680 * SHARP


def test_the_bar_has_its_colour() -> None:
    picture = seen("Atal")
    colours = {colour for _, colour in picture.getcolors(maxcolors=100_000) or []}
    assert (0xB3, 0x00, 0x1B) in colours
    assert (0x50, 0x5A, 0x5F) in colours


@pytest.mark.parametrize(("plain", "accented"), [("w", "ŵ"), ("y", "ŷ"), ("o", "ô"), ("e", "ë")])
def test_welsh_letters_have_their_accents(plain: str, accented: str) -> None:
    without, with_accent = seen(plain), seen(accented)
    area = label_area(without)
    assert ink(with_accent, area) > ink(without, area)
    assert ink(with_accent, area) < 2 * ink(without, area), "no box that stands for a letter"


def test_hostile_words_are_drawn_as_words() -> None:
    assert seen("<svg/onload=alert(1)>&lt;]]>").width == 680 * SHARP
