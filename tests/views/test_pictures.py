"""Pictures for paper, slides and documents: their sizes, that they can be read, what is told when they cannot."""

import re
import struct
import subprocess
import sys
import warnings
from xml.etree import ElementTree as ET

import pytest

from progtheory import Component, Context, Mechanism, Outcome, Paths, Theory, ask, draw
from progtheory.errors import MissingLibrary, SmallText, UnfitParameter, UnknownName
from progtheory.views.png import MOST_DOTS

SVG = "{http://www.w3.org/2000/svg}"


def sides_of(png: bytes) -> tuple[int, int]:
    width, height = struct.unpack(">II", png[16:24])
    return width, height


def read(svg: str) -> ET.Element:
    return ET.fromstring(svg)  # noqa: S314 our own text


@pytest.fixture
def chain(mash: Theory):
    return ask(mash, Paths(start="walled-off-hub", end="risk-found-early", max_links=4))


@pytest.mark.parametrize(
    ("size", "sides"),
    [("a4", ("297mm", "210mm")), ("a3", ("420mm", "297mm")), ("slide", ("1920px", "1080px"))],
)
def test_a_wide_map_lies_on_the_sheet_asked_for(size, sides, mash, chain):
    drawn = read(draw(mash, "svg", answer=chain, size=size))

    assert sides == (drawn.get("width"), drawn.get("height"))


def test_a_high_map_stands_on_paper(mash):
    drawn = read(draw(mash, "svg", view="study-alone", size="a3"))

    assert ("297mm", "420mm") == (drawn.get("width"), drawn.get("height"))


@pytest.mark.parametrize("size", ["a4", "a3", "slide"])
def test_nothing_lies_outside_the_sheet(size, mash, chain):
    drawn = read(draw(mash, "svg", answer=chain, size=size))
    _, _, width, height = map(float, drawn.get("viewBox").split())
    x, y, wide, high = (float(drawn.find(f"{SVG}svg").get(name)) for name in ("x", "y", "width", "height"))
    key = float(re.search(r" ([\d.]+)\)", drawn.find(f"{SVG}g").get("transform"))[1])

    assert x >= 0
    assert x + wide <= width
    assert y + high <= key < height


def test_a_sheet_says_what_it_shows_that_it_is_no_proof_and_how_to_read_it(mash):
    words = " ".join(
        one.text or "" for one in read(draw(mash, "svg", view="study-alone", size="a3")).iter(f"{SVG}text")
    )

    assert "Multi-Agency Safeguarding Hubs" in words
    assert "What the study itself says" in words
    assert "not evidence that it does" in words
    assert "assembled by us" in words


def test_a_sheet_has_one_title_and_one_description(mash):
    drawn = read(draw(mash, "svg", view="study-alone", size="a3"))

    assert ("img", 1, 1) == (drawn.get("role"), *(len(list(drawn.iter(f"{SVG}{tag}"))) for tag in ("title", "desc")))


def test_no_head_of_an_arrow_is_a_marker(mash):
    drawn = draw(mash, "svg", view="all-evidence")

    assert not re.search("marker|<use|<style|<script", drawn)


@pytest.mark.parametrize("form", ["svg", "png"])
def test_words_too_small_to_read_are_told(form, mash):
    with pytest.warns(SmallText, match=r"on A4 the smallest words of this map are 5\.\d points high"):
        draw(mash, form, view="study-alone", size="a4")


def test_words_that_can_be_read_are_no_matter(mash, chain):
    with warnings.catch_warnings():
        warnings.simplefilter("error")

        assert draw(mash, "svg", answer=chain, size="a4")


def test_an_unknown_size_is_told_with_the_nearest(small):
    with pytest.raises(UnknownName, match="did you mean 'slide'"):
        draw(small, "svg", size="slides")


def test_a_form_without_sizes_says_which_have_them(small):
    with pytest.raises(UnfitParameter, match="svg, png and pdf have"):
        draw(small, "markdown", size="a4")


@pytest.mark.parametrize(("size", "sides"), [("a4", (2339, 1654)), ("slide", (1920, 1080))])
def test_a_picture_of_dots_is_as_fine_as_its_sheet_asks(size, sides, mash, chain):
    drawn = draw(mash, "png", answer=chain, size=size)

    assert sides == sides_of(drawn)
    assert drawn == draw(mash, "png", answer=chain, size=size)


def test_a_large_map_keeps_to_a_bounded_number_of_dots():
    components = (Component(id=f"c{number}", label=f"Component {number}") for number in range(297))
    others = Context(id="x", label="X"), Mechanism(id="m", label="M", aspect="response"), Outcome(id="o", label="O")
    theory = Theory(id="large", title="Large", elements=(*components, *others))

    with pytest.warns(SmallText):
        width, height = sides_of(draw(theory, "png"))

    assert width * height <= MOST_DOTS * 1.01


def test_without_the_library_png_says_what_to_install():
    # A process of its own, in which the library cannot be found.
    code = (
        "import sys; sys.modules['resvg_py'] = None\n"
        "from progtheory import Theory, draw\n"
        "try: draw(Theory(id='t', title='T'), 'png')\n"
        "except Exception as error: print(type(error).__name__, error)"
    )

    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout

    assert told.startswith(MissingLibrary.__name__)
    assert "pip install 'progtheory[pictures]'" in told
