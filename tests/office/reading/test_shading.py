"""The colour of a cell is what a person sees there, however it was given."""

import pytest
from defusedxml.ElementTree import fromstring

from planctl.office.reading.shading import colour_of_shape, fill_of, ink_of, is_filled, theme_of
from tests.office.documents import W, p, r, tc

A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
WPS = 'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
V = 'xmlns:v="urn:schemas-microsoft-com:vml"'
RED = '<w:shd w:val="clear" w:fill="FF0000"/>'


def fill(content: str, properties: str = "", text: str = "") -> str:
    """The colour of a cell that says `text`."""
    cell = tc(content, properties).replace("<w:tc>", f"<w:tc {W}>", 1)
    return fill_of(fromstring(cell), text)


@pytest.mark.parametrize(
    ("shade", "seen"),
    [
        ('<w:shd w:val="clear" w:color="auto" w:fill="00b050"/>', "#00B050"),
        ('<w:shd w:val="clear" w:fill="auto"/>', ""),
        ('<w:shd w:val="clear" w:fill="ffffff"/>', ""),
        ('<w:shd w:val="solid" w:color="FFC000" w:fill="FFFFFF"/>', "#FFC000"),
        ('<w:shd w:val="pct50" w:color="FFC000" w:fill="auto"/>', "#FFC000"),
        ('<w:shd w:val="pct50" w:color="000000" w:fill="FF0000"/>', "#FF0000"),
        ('<w:shd w:val="nil"/>', ""),
        ('<w:shd w:val="clear" w:fill="no colour"/>', ""),
    ],
)
def test_a_cell_s_own_shading_is_its_ground_or_its_pattern(shade: str, seen: str) -> None:
    assert fill(p(), shade) == seen


def test_words_all_on_one_colour_colour_the_cell_and_some_of_them_do_not() -> None:
    green = r("Green", '<w:highlight w:val="green"/>')
    assert fill(p(runs=green), text="Green") == "#00FF00"
    assert fill(p(runs=green + r(" ")), text="Green") == "#00FF00"
    assert fill(p(runs=green + r("ish")), text="Greenish") == ""
    assert fill(p(runs=r("x", RED) + green), text="xGreen") == ""
    assert fill(f"<w:p><w:pPr>{RED}</w:pPr>{r('R')}</w:p>" + p("S"), text="R\nS") == ""


def test_an_empty_cell_has_the_colour_of_its_paragraphs() -> None:
    assert fill(f"<w:p><w:pPr>{RED}</w:pPr></w:p>") == "#FF0000"
    assert fill(f"<w:p><w:pPr>{RED}</w:pPr></w:p>" + p()) == ""


def ink(content: str, text: str) -> str:
    """The colour of what a cell says."""
    return ink_of(fromstring(tc(content).replace("<w:tc>", f"<w:tc {W}>", 1)), text)


def test_the_colour_of_letters_counts_for_dots_alone() -> None:
    red, black = '<w:color w:val="FF0000"/>', '<w:color w:val="000000"/>'
    assert ink(p(runs=r("●", red)), "●") == "#FF0000"
    assert ink(p(runs=r("●", red) + r("●")), "●●") == ""
    assert ink(p(runs=r("●", black)), "●") == ""
    assert ink(p(runs=r("✓", red)), "✓") == ""
    assert ink(p(runs=r("late", red)), "late") == ""


def test_a_shape_has_the_colour_that_fills_it_and_several_have_none() -> None:
    def shape(*colours: str) -> str:
        fills = "".join(
            f'<wps:spPr {WPS}><a:solidFill {A}><a:srgbClr val="{each}"/></a:solidFill></wps:spPr>'
            for each in colours
        )
        return colour_of_shape(fromstring(f"<x>{fills}</x>").iter(), {})

    assert (shape("00B050"), shape("00B050", "00b050"), shape("00B050", "FF0000")) == (
        "#00B050",
        "#00B050",
        "",
    )


@pytest.mark.parametrize(
    ("attributes", "seen"),
    [
        ('fillcolor="red"', "#FF0000"),
        ('fillcolor="#0f0 [3204]"', "#00FF00"),
        ('fillcolor="red" filled="f"', ""),
        ("", ""),
    ],
)
def test_an_older_drawing_names_its_colour(attributes: str, seen: str) -> None:
    assert colour_of_shape([fromstring(f"<v:oval {V} {attributes}/>")], {}) == seen


def test_a_colour_that_a_shape_calls_by_name_is_the_theme_s() -> None:
    colours = '<a:accent4><a:srgbClr val="ffc000"/></a:accent4><a:lt1><a:sysClr lastClr="FF0000"/></a:lt1>'
    theme = theme_of([fromstring(f"<t {A}><a:clrScheme>{colours}</a:clrScheme></t>")])

    def shape(name: str) -> str:
        fill = f'<a:solidFill {A}><a:schemeClr val="{name}"/></a:solidFill>'
        return colour_of_shape([fromstring(f"<wps:spPr {WPS}>{fill}</wps:spPr>")], theme)

    assert [shape(name) for name in ("accent4", "bg1", "accent9")] == ["#FFC000", "#FF0000", ""]


def test_lines_and_what_is_seen_through_have_no_colour_to_ask_about() -> None:
    def shape(form: str, fill: str = "") -> bool:
        inside = f'{fill}<a:prstGeom {A} prst="{form}"/>'
        return is_filled(fromstring(f"<wps:spPr {WPS} {A}>{inside}</wps:spPr>"))

    found = [shape("ellipse"), shape("straightConnector1"), shape("ellipse", "<a:noFill/>")]
    assert found == [True, False, False]
