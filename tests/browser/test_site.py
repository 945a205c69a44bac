"""The site in a browser, opened from a disk: no barrier, nothing asked for, found and read by keyboard."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.xdist_group("browser")

#: One page of each sort; the map and the vocabulary, whose frames are their own, are tested by themselves.
SORTS = (
    *("index.html", "outcomes/index.html", "outcomes/domestic-burglary.html", "explanations/deterrence.html"),
    *("sources/hmt-2020-realist.html", "gaps.html", "background.html", "gap-map.html", "downloads.html"),
    *("search.html?q=burglary", "accessibility.html", "views/index.html"),
)


@pytest.fixture
def opened(browser: Browser) -> Iterator[Callable[..., tuple[Page, list[str]]]]:
    contexts = []

    def open_path(folder: Path, path: str, width: int = 1440, **how: object) -> tuple[Page, list[str]]:
        context = browser.new_context(viewport={"width": width, "height": 1000}, **how)
        contexts.append(context)
        page, told = context.new_page(), []
        page.on("request", lambda one: None if one.url.startswith("file://") else told.append(one.url))
        page.on("requestfailed", lambda one: told.append(f"failed: {one.url}"))
        page.on("console", lambda one: told.append(one.text))
        page.on("pageerror", lambda one: told.append(str(one)))
        file, mark, asked = path.partition("?")
        page.goto(f"{(folder / file).as_uri()}{mark}{asked}")
        return page, told

    yield open_path
    for context in contexts:
        context.close()


@pytest.mark.parametrize("path", [*SORTS, "map.html", "vocabulary.html"])
def test_a_page_asks_for_nothing_stores_nothing_and_fits_a_narrow_screen(path: str, site: Path, opened) -> None:
    page, told = opened(site, path, 320)
    page.wait_for_load_state()

    assert told == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert page.evaluate("document.cookie + localStorage.length + sessionStorage.length") == "00"


def test_a_page_is_found_by_keyboard_alone(site: Path, opened) -> None:
    page, told = opened(site, "components/index.html")

    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the text"
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.type("less burglary prosecution")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search.html?q=less+burglary+prosecution")
    page.fill("#q", "prosecution")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_load_state()

    assert page.inner_text("h1") == "Burglars expect risk of prosecution"
    assert told == []


def test_whole_words_of_titles_come_before_other_finds(site: Path, opened) -> None:
    page, _ = opened(site, "search.html?q=Burglars+deterred")

    assert page.inner_text("#hits a >> nth=0") == "Burglars deterred"
    assert "found for “Burglars deterred”" in page.inner_text("#found")
    assert page.evaluate("document.getElementById('found').role") == "status"


def test_a_card_of_a_picture_leads_to_its_page_and_that_to_its_place_on_the_map(site: Path, opened) -> None:
    page, told = opened(site, "outcomes/domestic-burglary.html")

    page.focus(".picture a[aria-label^='Burglars deterred']")
    page.keyboard.press("Enter")
    page.wait_for_url("**/mechanisms/burglars-deterred.html")
    page.click("text=Show it on the interactive map")
    page.wait_for_selector("body[data-ready]")
    assert page.inner_text("#details-title") == "Burglars deterred"
    page.click("#to-page")
    page.wait_for_url("**/mechanisms/burglars-deterred.html")

    assert told == []


def test_a_table_is_sorted_by_keyboard_and_says_so(site: Path, opened) -> None:
    page, _ = opened(site, "mechanisms/index.html")
    before = page.locator("tbody th").all_inner_texts()

    page.focus("thead button >> nth=0")
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")

    assert before[::-1] == page.locator("tbody th").all_inner_texts()
    assert page.inner_text("#live") == "Sorted by Name, descending."


def test_the_choice_of_colours_goes_along_and_is_not_stored(site: Path, opened) -> None:
    page, _ = opened(site, "index.html")

    page.click("#theme")
    page.click(".menu a >> text=Outcomes")
    page.wait_for_load_state()

    assert page.url.endswith("/outcomes/index.html?theme=dark")
    assert page.get_attribute("#theme", "aria-pressed") == "true"
    assert page.evaluate("getComputedStyle(document.documentElement).colorScheme") == "dark"


def test_without_a_script_every_text_is_there_and_search_says_where_to_look(site: Path, opened) -> None:
    page, told = opened(site, "search.html", java_script_enabled=False)

    assert "Search needs a script" in page.inner_text("main")
    page.click("main >> text=Outcomes")
    assert page.inner_text("h1") == "Outcomes"
    assert not page.is_visible("#theme")
    assert told == []


def test_what_a_page_holds_is_printed_with_its_evidence(site: Path, opened) -> None:
    page, _ = opened(site, "outcomes/domestic-burglary.html")

    page.emulate_media(media="print")

    assert page.is_visible(".evidence li >> nth=0")
    assert not page.is_visible(".top")
