"""The site as a folder: addresses lead somewhere, pages say what they are, the same theory gives the same bytes."""

import gzip
import os
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Mapping
from html import unescape
from html.parser import HTMLParser
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree as ET

import pytest
from hypothesis import example, given, settings
from pyoxigraph import RdfFormat, parse

from progtheory.formats import FORMATS, load
from progtheory.layout.values import VALUES, capital
from progtheory.layout.wording import spoken
from progtheory.model import Theory
from progtheory.model.vocabulary import Delay, Intent, Level, Status, Template, Valence
from progtheory.views import VIEWS
from progtheory.views._site_doing import doing_of
from progtheory.views._site_page import file_name
from progtheory.views._site_theory import Site
from strategies import theories

#: The map holds the whole theory, and the reference of the vocabulary is one page so that its names are anchors.
LONG = {"map.html", "vocabulary.html"}
DOWNLOADS = "downloads/"
Files = Mapping[str, str | bytes]


def drawn(theory: Theory, lit: frozenset[str] = frozenset()) -> Files:
    return VIEWS["site"].render(theory, lit)


@pytest.fixture(scope="module")
def files(root) -> Files:
    return drawn(load(root / "graphs" / "property-marking"))


@pytest.fixture(scope="module")
def pages(files: Files) -> dict[str, "_Page"]:
    return pages_of(files)


def test_every_address_in_the_site_leads_to_a_file_and_a_place_in_it(files: Files, pages) -> None:
    assert list(leading_nowhere(files, pages)) == []


def test_every_page_can_be_reached_from_the_home_page(pages) -> None:
    found, waiting = set(), ["index.html"]
    while waiting:
        path = waiting.pop()
        if path in pages and path not in found:
            found.add(path)
            waiting += [inside(path, one)[0] for one in pages[path].addresses if not urlsplit(one).scheme]

    assert set(pages) == found


def test_every_page_says_what_it_is_and_has_one_heading_of_the_first_rank(pages) -> None:
    for path, page in pages.items():
        if not path.startswith(DOWNLOADS):
            assert page.tags.count("h1") == 1, path
            assert page.tags.count("main") == 1, path
            assert len(page.ids) == len(set(page.ids)), path
            assert all((page.language, page.title, page.description or path in LONG)), path


def test_titles_tell_pages_apart(pages) -> None:
    titles = [page.title for path, page in pages.items() if not path.startswith(DOWNLOADS)]

    assert len(titles) == len(set(titles))


def test_no_page_asks_for_anything_elsewhere_or_holds_a_script_of_its_own(files: Files) -> None:
    for path, text in files.items():
        if path.endswith(".html") and not path.startswith(DOWNLOADS):
            assert "default-src 'none'" in unescape(text), path
            for address in re.findall(r"<(?:script|link|img|iframe|form)\b[^>]*\b(?:src|href|action)=\"([^\"]*)", text):
                assert not urlsplit(address).scheme, (path, address)
            scripts = re.findall(r"<script\b([^>]*)>", text)
            assert all(" src=" in one or "json" in one for one in scripts), path
            assert path == "vocabulary.html" or "<style" not in text, path
            assert not re.search(r"\son\w+=|\sstyle=|javascript:", text), path


def test_pages_are_small(files: Files) -> None:
    for path, text in files.items():
        if path.endswith(".html") and not path.startswith(DOWNLOADS) and path not in LONG:
            assert len(text.encode()) <= 150_000, path
            assert len(gzip.compress(text.encode())) <= 30_000, path


def test_a_part_is_told_alike_on_its_page_in_turtle_and_in_json_ld(files: Files) -> None:
    stems = [path.removesuffix(".ttl") for path in files if path.endswith(".ttl") and not path.startswith(DOWNLOADS)]
    for stem in stems:
        turtle = {quad.triple for quad in parse(files[f"{stem}.ttl"], format=RdfFormat.TURTLE)}
        jsonld = {quad.triple for quad in parse(files[f"{stem}.jsonld"], format=RdfFormat.JSON_LD)}
        inside_page = re.search(r'<script type="application/ld\+json">(.*?)</script>', files[f"{stem}.html"])

        assert turtle == jsonld
        assert turtle == {quad.triple for quad in parse(inside_page[1], format=RdfFormat.JSON_LD)}
    assert "outcomes/domestic-burglary" in stems


def test_every_export_is_offered_and_reads_back(files: Files, root) -> None:
    theory = load(root / "graphs" / "property-marking")
    offered = {path for path in files if path.startswith(DOWNLOADS)}

    for name in FORMATS.names:
        if FORMATS[name].dumps:
            assert FORMATS[name].loads(files[f"downloads/property-marking.{name}"], "download") == theory
        else:
            assert any(path.startswith(f"downloads/{name}/") for path in offered)
    suffixes = Counter(path.rpartition(".")[2] for path in offered if "/csv/" not in path)
    for suffix, count in Counter(VIEWS[name].suffix[1:] for name in set(VIEWS.names) - {"site", "png", "pdf"}).items():
        assert suffixes[suffix] == count + (suffix in FORMATS.names)
    assert not [path for path in offered if re.search(r"-(\w+)\.\1$", path)]


def test_every_download_is_named_with_its_true_size(files: Files) -> None:
    link = r'<a href="(downloads/[^"]*)" download>[^<]*</a> <span class="quiet">\(\S+ ([\d.]+) (k|M)B\)'
    told = re.findall(link, files["downloads.html"])

    assert len(told) > len(FORMATS.names)
    for path, size, unit in told:
        held = files[path] if isinstance(files[path], bytes) else files[path].encode()
        step = 1_000 if unit == "k" else 1_000_000
        assert abs(len(held) - float(size) * step) <= max(1_000, step / 20)


def test_no_fact_is_a_bare_code(files: Files) -> None:
    shown = [held for field, held in VALUES.items() if field not in {"bears_on", "stance", "sign"}]
    told = {words for held in shown for words in held.values()}
    codes = {form for held in shown for code in held for form in (code, capital(spoken(code)))} - told
    pages = [text for path, text in files.items() if path.endswith(".html") and path not in {*LONG, "methods.html"}]
    facts = {unescape(text) for page in pages for text in re.findall(r"<d[dt]>([^<]*)</d[dt]>", page)}

    assert not codes & facts
    assert {"A welcome outcome", "Mechanism (how people respond)"} <= facts


def test_every_word_of_a_closed_list_is_told_in_other_words() -> None:
    lists = {
        "level": Level,
        "intent": Intent,
        "valence": Valence,
        "delay": Delay,
        "status": Status,
        "template": Template,
    }

    assert {name: set(words) for name, words in lists.items()} == {name: set(VALUES[name]) for name in lists}


def test_a_list_of_contexts_says_what_each_is_said_to_do(mash: Theory) -> None:
    site = Site(mash, frozenset())

    assert [("Hinders or lowers", "Sound, robust decisions")] == doing_of(
        site, mash.element("deference-to-senior-staff")
    )
    assert ["Brings or helps"] == [way for way, _ in doing_of(site, mash.element("enough-time-and-staff"))]


def test_the_gap_map_to_take_away_counts_what_the_page_counts(files: Files) -> None:
    counted = re.compile(r"\d+ rows by \d+ columns: in \d+ cells")

    assert counted.findall(files["gap-map.html"]) == counted.findall(files["downloads/property-marking-gap-map.html"])


def test_the_sitemap_lists_every_page(files: Files, pages) -> None:
    tree = ET.fromstring(files["sitemap.xml"])  # noqa: S314 our own text

    listed = {one.text for one in tree.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")}
    assert listed == {path for path in pages if not path.startswith(DOWNLOADS)}


@pytest.mark.parametrize("id", ["aux", "con", "index", "lpt1", "a" * 250])
def test_a_page_has_a_name_that_every_system_keeps(id: str) -> None:
    name = file_name(id)

    assert name != id
    assert len(name) <= 100
    assert not re.fullmatch(r"(con|prn|aux|nul|index|com\d|lpt\d)", name)
    assert file_name("b" + id[1:]) != name


@settings(max_examples=3, deadline=None)
@given(theory=theories())
@example(theory=Theory(id="empty", title="Empty"))
def test_the_site_of_every_theory_holds_together(theory: Theory) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PATH", "")  # without a browser there is no PDF, which the page of downloads says
        files = drawn(theory, frozenset(element.id for element in theory.elements[:1]))

    assert list(leading_nowhere(files, pages_of(files))) == []
    assert ("Set apart here" in files["index.html"]) == bool(theory.elements)


def test_the_site_has_the_same_bytes_under_every_hash_seed(small_text: str) -> None:
    code = (
        "import sys, hashlib; from progtheory.formats import FORMATS; from progtheory.views import VIEWS\n"
        "files = VIEWS['site'].render(FORMATS['yaml'].loads(sys.argv[1], 'm'), frozenset({'talk'}))\n"
        "print(hashlib.sha256(repr(list(files.items())).encode()).hexdigest())"
    )
    told = {
        subprocess.run(
            [sys.executable, "-c", code, small_text],
            env=os.environ | {"PYTHONHASHSEED": seed, "PATH": ""},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("0", "7")
    }

    assert len(told) == 1


class _Page(HTMLParser):
    """What a page says of itself, and where it leads."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.addresses: list[str] = []
        self.tags: list[str] = []
        self.language = self.title = self.description = ""
        self._in_title = False
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        held = dict(attrs)
        self.tags.append(tag)
        self.ids += filter(None, [held.get("id")])
        self.addresses += filter(None, (held.get(name) for name in ("href", "src", "action")))
        self.language = held.get("lang") or self.language if tag == "html" else self.language
        if tag == "meta" and held.get("name") == "description":
            self.description = held["content"] or ""
        self._in_title = tag == "title" and "svg" not in self.tags

    def handle_data(self, data: str) -> None:
        self.title += data if self._in_title else ""

    def handle_endtag(self, tag: str) -> None:
        self._in_title = self._in_title and tag != "title"


def pages_of(files: Files) -> dict[str, _Page]:
    return {path: _Page(text) for path, text in files.items() if path.endswith(".html")}


def inside(path: str, address: str) -> tuple[str, str]:
    """Return the file of the site that an address on a page leads to, and the place in it."""
    parts = urlsplit(address)
    return normpath(join(dirname(path), unquote(parts.path))) if parts.path else path, unquote(parts.fragment)


def leading_nowhere(files: Files, pages: dict[str, _Page]):
    for path, page in pages.items():
        for address in page.addresses:
            parts = urlsplit(address)
            target, place = inside(path, address)
            if parts.scheme:
                continue
            # A place on the map is a state that its script reads.
            if target not in files or (place and "=" not in place and place not in pages[target].ids):
                yield path, address
