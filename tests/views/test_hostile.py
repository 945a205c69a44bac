"""Hostile text in the files beside the pages: what reads them for machines reads the same, and finds nothing more."""

import json
import re
from collections.abc import Mapping
from xml.etree import ElementTree as ET

import pytest
from pyoxigraph import Literal, RdfFormat, parse

from hostile import LONG, hostile_theory
from progtheory.views import VIEWS

Files = Mapping[str, str | bytes]


@pytest.fixture(scope="module")
def files() -> Files:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PATH", "")  # no browser, so no PDF
        return VIEWS["site"].render(hostile_theory(), frozenset())


def test_names_of_files_are_plain(files: Files) -> None:
    assert [path for path in files if not re.fullmatch(r"(?:[a-z0-9-]+/)*[a-z0-9._-]+", path)] == []


def test_the_sitemap_is_read_and_lists_nothing_hostile(files: Files) -> None:
    tree = ET.fromstring(files["sitemap.xml"])  # noqa: S314 our own text

    assert {one.tag.rpartition("}")[2] for one in tree.iter()} <= {"urlset", "url", "loc", "lastmod"}
    assert [one.text for one in tree.iter() if LONG in (one.text or "")] == []


def test_the_index_of_the_search_is_one_list_of_texts(files: Files) -> None:
    (name,) = [path for path in files if path.startswith("assets/search-index-")]
    text = files[name]
    listed = json.loads(text[text.index("[") : text.rindex("]") + 1])

    assert {type(field) for page in listed for field in page} == {str}
    assert any("<script>hit()" in page[1] for page in listed)
    assert "</script" not in text


def test_turtle_and_json_ld_say_the_same_and_hold_the_text_as_it_is(files: Files) -> None:
    stems = [path.removesuffix(".ttl") for path in files if path.endswith(".ttl") and "downloads" not in path]
    told = set()

    for stem in stems:
        turtle = {quad.triple for quad in parse(files[f"{stem}.ttl"], format=RdfFormat.TURTLE)}
        assert turtle == {quad.triple for quad in parse(files[f"{stem}.jsonld"], format=RdfFormat.JSON_LD)}, stem
        told |= {triple.object.value for triple in turtle if isinstance(triple.object, Literal)}
    assert len(stems) >= 20
    assert any("</script></style></title>" in text and LONG in text for text in told)
