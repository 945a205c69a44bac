"""What a notebook shows of a theory and of drawings, and what it keeps of them."""

import re
import subprocess
import sys
from html import unescape

from IPython.core.interactiveshell import InteractiveShell

from progtheory import Component, Paths, Theory, ask, draw


def shown(value: object) -> dict[str, object]:
    """Return what a running notebook shows of a value, by media type."""
    data, _ = InteractiveShell.instance().display_formatter.format(value)
    return data


def test_a_theory_shows_as_its_map_with_a_sentence_and_stays_small(mash: Theory):
    told = shown(mash)

    assert told["text/html"].count("<svg") == 1
    assert "What the study itself says. In numbers: 48 elements" in told["text/html"]
    assert "A theory, not proof" in told["text/html"]
    assert told["text/plain"].startswith("<theory 'Multi-Agency Safeguarding Hubs")
    assert sum(map(len, told.values())) < 60_000


def test_a_theory_that_is_too_large_for_a_map_says_so():
    elements = tuple(Component(id=f"c{number}", label="C") for number in range(301))

    told = shown(Theory(id="t", title="<b>Large</b>", elements=elements))["text/html"]

    assert "301 elements are more than one picture can show" in told
    assert "&lt;b&gt;Large" in told


def test_a_page_shows_in_a_frame_that_cannot_reach_the_notebook(small: Theory):
    page = draw(small)
    told = shown(page)

    assert "allow-same-origin" not in told["text/html"]
    assert "allow-scripts" in re.search('sandbox="([^"]*)"', told["text/html"])[1]
    assert page == unescape(re.search('srcdoc="([^"]*)"', told["text/html"])[1])
    assert told["text/plain"].startswith("<page 'Talking")


def test_pictures_show_as_pictures(small: Theory):
    svg, png = draw(small, "svg"), draw(small, "png")

    assert svg == shown(svg)["image/svg+xml"]
    assert png == shown(png)["image/png"]


def test_an_answer_shows_as_its_rows_and_its_drawing_as_a_picture(small: Theory):
    answer = ask(small, Paths(start="advice-line", end="referrals"))

    assert "<table" in shown(answer)["text/html"]
    assert "image/svg+xml" in shown(draw(small, "svg", answer=answer))


def test_other_texts_are_told_as_they_are(small: Theory):
    assert str is type(draw(small, "markdown"))


def test_a_theory_shows_itself_and_loads_what_draws_it_only_then():
    code = (
        "import sys\n"
        "from progtheory import Theory\n"
        "theory = Theory(id='t', title='T')\n"
        "print(theory, 'progtheory.views' in sys.modules, '<svg' in theory._repr_html_())"
    )

    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout

    assert told == "<theory 'T': 0 elements, 0 links, 0 configurations> False True\n"
