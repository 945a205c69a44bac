"""Every form of drawing: what it holds, that hostile text stays text, that the bytes are the same twice."""

import json
import re
import shutil
import subprocess
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from progtheory.errors import TooLarge
from progtheory.model import Component, Theory
from progtheory.queries import ask
from progtheory.queries.paths import Paths
from progtheory.views import VIEWS, draw
from progtheory.views._page_filters import filtering_of
from progtheory.views.pdf import page_of

HOSTILE = (
    "</script><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '"]; click n0 call alert(1); x["',
    "]] --> <!-- ``` | [a](javascript:alert(1)) **b** _c_",
    '\\" ]; evil [label="x',
    "=HYPERLINK(1)",
    "</noscript></style></svg><script>alert(1)</script>",
    "{{ 7 * 7 }} {% raw %} ${7*7} &lt;b&gt; %%{init: {}}%%",
    "# end; graph TD\nA-->B",
)
SVG = "{http://www.w3.org/2000/svg}"


def _hostile_theory(text: str) -> Theory:
    return Theory.model_validate(
        {
            "id": "t",
            "title": text,
            "description": text,
            "note": text,
            "version": text,
            "creators": [text],
            "models": [{"id": "m", "label": text}],
            "elements": [
                {"id": "c", "kind": "context", "label": text, "description": text, "evidence": ["e"]},
                {"id": "a", "kind": "component", "label": text, "aka": [text], "models": ["m"], "function": text},
                {"id": "b", "kind": "outcome", "label": text, "note": text},
            ],
            "links": [
                {
                    "cause": "a",
                    "effect": "b",
                    "sign": "negative",
                    "verb": text,
                    "note": text,
                    "evidence": ["e"],
                    "conditions": [{"context": "c", "note": text}],
                }
            ],
            "configurations": [
                {
                    "id": "x",
                    "name": text,
                    "sentence": text,
                    "basis": "stated",
                    "evidence": ["e"],
                    "members": [{"element": "a", "role": "component", "note": text}],
                }
            ],
            "sources": [{"id": "s", "title": text, "type": "other", "weight": "A", "publisher": text, "seen": text}],
            "evidence": [{"id": "e", "source": "s", "basis": "stated", "text": text, "quote": text, "locator": text}],
            "gaps": [{"id": "g", "text": text, "sought_in": text}],
            "views": [{"id": "v", "title": text, "purpose": text, "side_by_side": ["m"]}],
            "default_view": "v",
        }
    )


#: Proved by themselves in test_pdf.py and test_site.py: each PDF starts a browser, and a site is many files.
SLOW = {"pdf", "site"}


@pytest.mark.parametrize("name", [name for name in VIEWS.names if name not in SLOW])
def test_the_same_theory_gives_the_same_bytes(name: str, small: Theory) -> None:
    assert VIEWS[name].render(small, frozenset()) == VIEWS[name].render(small, frozenset())


#: The metadata of a deposit speak of the whole.
OF_THE_WHOLE = {"datacite"}


@pytest.mark.parametrize("name", [name for name in VIEWS.names if name not in OF_THE_WHOLE | SLOW])
def test_what_is_lit_shows(name: str, small: Theory) -> None:
    assert VIEWS[name].render(small, frozenset()) != VIEWS[name].render(small, frozenset({"talk"}))


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_adds_no_element_to_an_svg(text: str) -> None:
    plain = ET.fromstring(VIEWS["svg"].render(_hostile_theory("plain"), frozenset()))  # noqa: S314 our own text
    hostile = ET.fromstring(VIEWS["svg"].render(_hostile_theory(text), frozenset()))  # noqa: S314 our own text

    assert {one.tag for one in plain.iter()} == {one.tag for one in hostile.iter()}
    assert hostile.findtext(f"{SVG}title") == " ".join(text.split())


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_adds_no_element_to_the_page(text: str) -> None:
    plain, hostile = (VIEWS["html"].render(_hostile_theory(one), frozenset()) for one in ("plain", text))

    assert _tags(plain) == _tags(hostile)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_adds_no_element_to_the_page_that_is_printed(text: str) -> None:
    plain, hostile = (page_of(_hostile_theory(one), frozenset(), "a3") for one in ("plain", text))

    assert set(_tags(plain)) == set(_tags(hostile))


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_adds_no_statement_to_dot(text: str) -> None:
    drawn = VIEWS["dot"].render(_hostile_theory(text), frozenset())

    read = subprocess.run(["dot", "-Tjson0"], input=drawn, capture_output=True, text=True, check=True)
    names = {one["name"] for one in json.loads(read.stdout)["objects"] if not one["name"].startswith(("%", " "))}
    assert names == {"a", "b", "c", "a--b conditions"}


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_adds_no_line_to_mermaid(text: str) -> None:
    plain, hostile = (VIEWS["mermaid"].render(_hostile_theory(one), frozenset()) for one in ("plain", text))

    assert len(plain.splitlines()) == len(hostile.splitlines())
    assert not re.search(r"script|alert|evil|graph TD|init", "\n".join(_statements(hostile)))


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_adds_no_markup_to_markdown(text: str) -> None:
    drawn = VIEWS["markdown"].render(_hostile_theory(text), frozenset())

    assert "<" not in drawn
    assert not re.search(r"(?<!\\)\]\(javascript", drawn)
    assert {row.replace("\\|", "").count("|") for row in drawn.splitlines() if row.startswith("|")} <= {6, 8, 9}


def test_a_source_is_linked_only_to_the_web(small: Theory) -> None:
    source = small.sources[0].model_copy(update={"url": "https://example.org/a(b)"})
    other = small.sources[1].model_copy(update={"url": "javascript:alert(1)"})
    # A theory refuses such an address; the drawing does not rely on that.
    unchecked = Theory.model_construct(**dict(small) | {"sources": (source, other)})
    drawn = VIEWS["markdown"].render(unchecked, frozenset())

    assert "[A report](https://example.org/a%28b%29)" in drawn
    assert "javascript" not in drawn


def test_the_document_tells_each_explanation_with_its_evidence(small: Theory) -> None:
    drawn = VIEWS["markdown"].render(small, frozenset())

    assert "## Talk first" in drawn
    assert "Talking first made referrals better. A report. 2017. Class B. Where: page 3." in drawn
    assert "A theory, not proof" in drawn


@pytest.mark.parametrize("form", ["markdown", "gapmap"])
def test_what_is_there_to_be_read_holds_everything_unless_a_view_is_named(form: str, mash: Theory) -> None:
    whole, part = draw(mash, form), draw(mash, form, view="study-alone")

    assert "What the study itself says" not in whole
    assert "“What the study itself says”" in part
    assert whole.count("Weekly joint audit") > part.count("Weekly joint audit") == 0


def test_a_link_that_reduces_ends_in_a_bar_or_a_cross() -> None:
    theory = _hostile_theory("plain")

    assert "arrowhead=tee" in VIEWS["dot"].render(theory, frozenset())
    assert re.search(r"k0 --?-?\.?-?x ", VIEWS["mermaid"].render(theory, frozenset()))


def test_graphviz_reads_the_whole_theory(mash: Theory) -> None:
    drawn = VIEWS["dot"].render(mash, frozenset())

    read = subprocess.run(["dot", "-Tcanon"], input=drawn, capture_output=True, text=True, check=True)
    assert read.stderr == ""


def test_the_page_is_one_file_that_asks_for_nothing(small: Theory) -> None:
    page = VIEWS["html"].render(small, frozenset())

    assert page.startswith("<!doctype html>")
    assert not re.search(r"<(?:link|img|iframe|script src)", page)
    assert "default-src 'none'" in unescape(page)


def test_the_scripts_and_styles_of_our_own_stay_small(small: Theory) -> None:
    page = VIEWS["html"].render(small, frozenset())
    _vis, *scripts = re.findall(r"<script>(.*?)</script>", page, re.DOTALL)
    styles = re.findall(r"<style[^>]*>(.*?)</style>", page, re.DOTALL)

    assert (1, 2) == (len(scripts), len(styles))
    assert not re.search(r"<[^>]* (?:on\w+|style)=", re.sub(r"<(script|style).*?</\1>", "", page, flags=re.DOTALL))
    assert len("".join([*scripts, *styles]).encode()) < 40 * 1024


def test_a_link_that_says_no_basis_is_filtered_by_that_of_its_evidence(small: Theory) -> None:
    known = [filtering_of(small, link)["line"] for link in small.links]

    assert ["solid", "solid"] == known


def test_the_small_scripts_and_styles_are_made_of_the_ones_that_people_read(tmp_path: Path) -> None:
    root = Path(__file__).parents[2]
    subprocess.run(["sh", str(root / ".ci" / "page-assets"), str(tmp_path)], check=True)

    for name in ("page.min.js", "page.min.css"):
        committed = (root / "src/progtheory/views/_page" / name).read_text(encoding="utf-8")

        assert (tmp_path / name).read_text(encoding="utf-8") == committed, "run `make generated`"


def test_a_script_that_is_missing_stops_the_making_of_the_page(tmp_path: Path) -> None:
    root, page = Path(__file__).parents[2], tmp_path / "src/progtheory/views/_page"
    shutil.copytree(root / "src/progtheory/views/_page", page)
    shutil.copytree(root / ".ci", tmp_path / ".ci")
    (tmp_path / "node_modules").symlink_to(root / "node_modules")
    (page / "tour.js").unlink()

    command = ["sh", str(tmp_path / ".ci" / "page-assets"), str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)

    assert done.returncode
    assert "tour.js" in done.stderr
    assert not (tmp_path / "page.min.js").exists()


def test_the_page_holds_every_saved_view_and_opens_the_default(mash: Theory) -> None:
    data = _data(VIEWS["html"].render(mash, frozenset()))

    assert {view["id"] for view in data["views"]} == {view.id for view in mash.views}
    assert data["views"][data["opens"]]["id"] == mash.default_view


def test_the_page_opens_a_view_that_shows_what_is_lit(mash: Theory) -> None:
    shown = _data(VIEWS["html"].render(mash, frozenset()))
    first = {card["id"] for card in _whole(shown, shown["views"][shown["opens"]]["parts"])["held"]["cards"]}
    hidden = next(one.id for one in mash.elements if one.id not in first and one.kind != "actor")

    data = _data(VIEWS["html"].render(mash, frozenset({hidden})))

    assert data["lit"]["elements"] == [hidden]


def test_only_a_theory_whose_every_view_is_too_large_is_refused() -> None:
    elements = [{"id": f"c{n}", "kind": "component", "label": "C"} for n in range(301)]
    views = [{"id": "all", "title": "All"}, {"id": "some", "title": "Some", "only_tags": ["none"]}]
    links = [{"cause": f"c{n}", "effect": "c0"} for n in range(1, 301)]
    theory = Theory.model_validate({"id": "t", "title": "T", "elements": elements, "links": links, "views": views})

    page = VIEWS["html"].render(theory, frozenset())

    assert "All (301)" in page
    with pytest.raises(TooLarge):
        VIEWS["html"].render(theory.model_copy(update={"views": ()}), frozenset())


def test_a_page_holds_once_what_its_views_share(mash: Theory) -> None:
    page = VIEWS["html"].render(mash, frozenset())

    values = [json.dumps(value) for value in _data(page)["pool"]]
    assert len(values) == len(set(values))
    assert len(page.encode()) < 1_440_000


def test_a_view_that_shows_some_of_the_evidence_says_how_much_the_theory_holds(mash: Theory) -> None:
    data = _data(VIEWS["html"].render(mash, frozenset()))
    views = [_whole(data, view["parts"])["held"] for view in data["views"]]
    told = [one["claim"]["told"] for view in views for part in ("cards", "links", "wholes") for one in view[part]]

    assert any(
        "of the 12 evidence items that the theory holds, 2 of which dispute or qualify this." in one for one in told
    )


def test_words_that_are_not_lit_can_still_be_read(small: Theory) -> None:
    drawn = VIEWS["svg"].render(small, frozenset({"talk"}))

    assert 'fill="#6d6d6d">Advice line<' in drawn


def _statements(drawn: str) -> list[str]:
    """Return the lines of a flowchart without what stands in quotes and without its title and description."""
    lines = re.sub(r'"[^"]*"', '""', drawn).splitlines()
    return [line for line in lines if not line.startswith(("accTitle:", "accDescr:"))]


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append(f"{tag} {' '.join(name for name, _ in attrs)}")


def _tags(page: str) -> list[str]:
    reader = _Tags()
    reader.feed(page)
    # A long label breaks into more lines, which are no danger.
    return [tag for tag in reader.found if not tag.startswith("text ")]


def _whole(data: dict[str, Any], held: Any) -> Any:
    """Return a value of the page as its scripts read it: a number stands for one in the pool."""
    value = data["pool"][held] if type(held) is int else held
    if not isinstance(value, list):
        return value
    names, parts = data["shapes"][value[0]], [_whole(data, part) for part in value[1:]]
    return dict(zip(names, parts, strict=True)) if names else parts


def _data(page: str) -> dict[str, Any]:
    found = re.search(r'<script type="application/json" id="page-data">(.*?)</script>', page, re.DOTALL)
    assert found
    data: dict[str, Any] = json.loads(found[1])
    return data


@pytest.mark.parametrize("form", ["dot", "markdown", "mermaid"])
def test_a_text_holds_more_than_a_picture_can_show(form: str) -> None:
    elements = tuple(Component(id=f"c{number}", label=f"Component {number}") for number in range(301))
    theory = Theory(id="large", title="Large", elements=elements)

    assert "Component 300" in VIEWS[form].render(theory, frozenset())
    with pytest.raises(TooLarge):
        VIEWS["svg"].render(theory, frozenset())


def test_an_answer_is_drawn_although_a_gap_or_a_revision_is_about_a_saved_view() -> None:
    about = {"about": ["whole"]}
    theory = Theory.model_validate(
        {
            "id": "t",
            "title": "T",
            "default_view": "whole",
            "elements": [
                {"id": "a", "kind": "component", "label": "Advice line"},
                {"id": "b", "kind": "outcome", "label": "Better referrals"},
            ],
            "links": [{"cause": "a", "effect": "b"}],
            "views": [{"id": "whole", "title": "Whole"}],
            "gaps": [{"id": "unseen", "text": "The picture was not seen.", **about}],
            "revisions": [{"id": "redrawn", "text": "Drawn anew.", "reason": "It was crowded.", **about}],
        }
    )

    for form in ("html", "svg", "markdown"):
        assert "Better referrals" in draw(theory, form, answer=ask(theory, Paths(start="a")))
