"""Evidence gap maps as page and picture: they show what an answer lists, and nothing that was not asked."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from xml.etree import ElementTree as ET

import pytest

from progtheory.errors import UnfitParameter
from progtheory.layout.gapmap import ANY
from progtheory.model import Theory
from progtheory.queries import ask
from progtheory.queries.gapmap import GapMap
from progtheory.queries.paths import Paths
from progtheory.views import draw

HOSTILE = "</style><script>alert(1)</script> & \"quoted\" <img src=x onerror='alert(1)'>"


def hostile(theory: Theory) -> Theory:
    elements = [one.model_copy(update={"label": f"{HOSTILE} {one.id}"}) for one in theory.elements]
    configurations = [one.model_copy(update={"name": HOSTILE, "sentence": HOSTILE}) for one in theory.configurations]
    sources = [one.model_copy(update={"title": HOSTILE}) for one in theory.sources]
    changed = {"title": HOSTILE, "elements": elements, "configurations": configurations, "sources": sources}
    return theory.model_copy(update=changed)


class Tags(HTMLParser):
    def __init__(self, page: str) -> None:
        super().__init__()
        self.seen: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append(tag)
        assert not any(name.startswith("on") for name, _ in attrs)


def test_the_page_has_a_cell_for_each_row_and_column_and_a_link_for_each_that_holds_something(mash: Theory) -> None:
    answer = ask(mash, GapMap(rows="kind:component", columns="tag"))

    page = draw(mash, "gapmap", answer=answer)

    inner = [row for row in answer.rows if ANY not in row[:2]]
    rows, columns = ({row[side] for row in answer.rows} - {ANY} for side in (0, 1))
    assert len(re.findall(r"<td[ >]", page)) == (len(rows) + 1) * (len(columns) + 1) + 1
    assert set(re.findall(r'id="to-(cell-\w+)"', page)) == set(re.findall(r'<article id="(cell-\w+)"', page))
    assert page.count("<article") == sum(bool(row[2]) for row in inner)
    assert "<script" not in page
    assert "never means that there is no effect" in page


@pytest.mark.parametrize("form", ["gapmap", "gapmap-svg"])
def test_only_an_answer_that_lists_a_gap_map_is_drawn_as_one(form: str, small: Theory) -> None:
    with pytest.raises(UnfitParameter, match="draws answers to gapmap"):
        draw(small, form, answer=ask(small, Paths(start="talk")))
    with pytest.raises(UnfitParameter, match="nothing to draw"):
        draw(small, form, answer=ask(small, GapMap(weight="C")))


def test_hostile_text_adds_no_element_to_the_page_or_the_picture(small: Theory) -> None:
    pages = [draw(one, "gapmap", answer=ask(one, GapMap())) for one in (small, hostile(small))]
    pictures = [draw(one, "gapmap-svg", answer=ask(one, GapMap())) for one in (small, hostile(small))]

    assert len({tuple(Tags(page).seen) for page in pages}) == 1
    roots = [ET.fromstring(picture) for picture in pictures]  # noqa: S314 our own text
    assert len({tuple(one.tag for one in root.iter()) for root in roots}) == 1


def test_the_picture_shows_noughts_and_sizes_discs_by_sources(mash: Theory) -> None:
    picture = ET.fromstring(draw(mash, "gapmap-svg", answer=ask(mash, GapMap())))  # noqa: S314 our own text
    svg = "{http://www.w3.org/2000/svg}"

    words = [one.text for one in picture.iter(f"{svg}text")]
    radii = {float(one.get("r", "0")) for one in picture.iter(f"{svg}circle")}
    assert words.count("0") > 1_000
    assert (min(radii), max(radii)) == (8.0, 15.5)
