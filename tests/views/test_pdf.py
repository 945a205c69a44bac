"""The PDF: tagged, with language and title, its text to be read out; and what is said where none can be made."""

import io
import stat
from pathlib import Path

import pypdf
import pytest

from progtheory import Theory, draw
from progtheory.errors import FailedProgram, MissingProgram, SmallText
from progtheory.views._browser import VARIABLE, printed
from progtheory.views.pdf import page_of

A4, A4_LYING, A3 = (595, 842), (842, 595), (842, 1191)


@pytest.fixture(scope="module")
def made(small: Theory) -> bytes:
    return draw(small, "pdf")


@pytest.fixture(scope="module")
def document(made: bytes) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(made))


def tags_in(part, found: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return the tag and the alternative text of every part of the structure, in reading order."""
    if isinstance(part, list):
        for one in part:
            tags_in(one.get_object(), found)
    elif isinstance(part, dict):
        if "/S" in part:
            found.append((part["/S"], part.get("/Alt", "")))
        if "/K" in part:
            tags_in(part["/K"].get_object(), found)
    return found


def sides_of(page) -> tuple[int, int]:
    return round(page.mediabox.width), round(page.mediabox.height)


def test_a_pdf_is_tagged_and_has_a_language_and_a_title(document, small):
    root = document.trailer["/Root"]

    assert root["/MarkInfo"]["/Marked"]
    assert "/StructTreeRoot" in root
    assert root["/Lang"] == (small.language or "en-GB")
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert document.metadata.title.startswith(small.title)


def test_its_tags_are_headings_paragraphs_tables_and_a_map_that_is_told_in_words(document):
    found = tags_in(document.trailer["/Root"]["/StructTreeRoot"], [])

    assert {"/H1", "/H2", "/H3", "/P", "/Table", "/TR", "/TH", "/TD", "/Figure"} <= {tag for tag, _ in found}
    assert next(tag for tag, _ in found if tag.startswith("/H")) == "/H1"
    assert all(words for tag, words in found if tag == "/Figure")


def test_its_outline_leads_to_the_map_the_words_and_the_tables(document, small):
    titles = [str(one["/Title"]) for one in _flat(document.outline)]

    assert titles[0] == small.title
    assert {"What the map shows", "Explanations", "Tables"} <= set(titles)


def _flat(outline) -> list:
    return [one for held in outline for one in (_flat(held) if isinstance(held, list) else [held])]


def test_its_first_page_is_the_map_and_every_word_can_be_read_out(document, small):
    first, *rest = [page.extract_text() for page in document.pages]

    assert "Advice line" in first
    assert "A theory, not proof" in first
    assert small.configurations[0].name in "\n".join(rest)
    assert small.evidence[0].text in " ".join("\n".join(rest).split())


def test_the_map_lies_on_a4_where_it_can_be_read_and_words_stand_and_tables_lie(document):
    sides = [sides_of(page) for page in document.pages]

    assert [A4_LYING, A4, A4_LYING] == [*sides[:2], sides[-1]]


def test_the_map_lies_on_larger_paper_where_it_could_not_be_read_on_a4(mash):
    made = pypdf.PdfReader(io.BytesIO(draw(mash, "pdf", view="study-alone")))

    assert A3 == sides_of(made.pages[0])


def test_a_pdf_has_the_same_bytes_twice_and_leaves_nothing_behind(made, small, tmp_path: Path, monkeypatch):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))

    assert made == draw(small, "pdf")
    assert [] == list(tmp_path.iterdir())


def test_what_is_lit_shows_in_print(small):
    assert page_of(small, frozenset(), "a4") != page_of(small, frozenset({"talk"}), "a4")


def test_a_map_that_is_too_small_on_the_paper_asked_for_is_told(mash):
    with pytest.warns(SmallText):
        page_of(mash, frozenset(), "a4")


def test_without_a_browser_it_says_what_to_install_and_what_needs_none(small, monkeypatch):
    monkeypatch.setenv(VARIABLE, "no-such-browser")

    with pytest.raises(MissingProgram, match=r"apt-get install chromium.*svg and png need no browser"):
        draw(small, "pdf")


@pytest.mark.parametrize(("script", "told"), [("echo out of paper >&2", "out of paper"), ("sleep 5", "within 0.2 s")])
def test_a_browser_that_makes_nothing_is_told_with_its_reason(script, told, tmp_path: Path, monkeypatch):
    browser = tmp_path / "browser"
    browser.write_text(f"#!/bin/sh\nexec {script}\n" if "sleep" in script else f"#!/bin/sh\n{script}\n")
    browser.chmod(browser.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv(VARIABLE, str(browser))

    with pytest.raises(FailedProgram, match=told):
        printed("<!doctype html><title>Nothing</title>", seconds=0.2 if "sleep" in script else 20)
