"""What stands in a reader's way on the site: nothing, on any page, by keyboard, in other colours, at any size."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from browser.test_accessibility import RULES, RUN, WINDOWS
from browser.test_page import TEXT_SPACING
from browser.test_site import SORTS

pytestmark = pytest.mark.xdist_group("browser")

PLACES = (*SORTS, "map.html", "vocabulary.html")
#: Of what has the focus: its name, and whether a ring shows and nothing lies over its first line.
FOCUSED = """() => {
  const one = document.activeElement;
  const ring = [one, ...one.querySelectorAll('path')].some((part) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(part);
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
  });
  const box = one.getClientRects()[0];
  const [left, top] = [Math.max(box.left, 0), Math.max(box.top, 0)];
  const [right, bottom] = [Math.min(box.right, innerWidth), Math.min(box.bottom, innerHeight)];
  const over = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  // The mouse reaches a card of the map through the button that lies on it.
  const through = one.matches('.card-button') && over?.matches('canvas');
  const shown = right > left && bottom > top && (one.contains(over) || through || Boolean(over?.closest('label')));
  const name = (one.getAttribute('aria-label') || one.textContent || one.name).trim().slice(0, 60);
  return { name, ring, shown };
}"""
#: Links in running text that only colour tells from the words around them, and text whose colour is its ground's.
UNTOLD = """() => {
  const shown = (one) => one.checkVisibility() && one.textContent.trim() && !one.closest('svg, .unseen, .skip');
  const links = [...document.querySelectorAll('main :is(p, li, td, dd) a')].filter((one) => shown(one)
    && getComputedStyle(one).textDecorationLine !== 'underline' && getComputedStyle(one).borderStyle === 'none');
  const ground = (one) => { const { backgroundColor } = getComputedStyle(one);
    return one.parentElement && backgroundColor === 'rgba(0, 0, 0, 0)' ? ground(one.parentElement) : backgroundColor; };
  const lost = [...document.querySelectorAll('body *')].filter((one) => shown(one) && !one.children.length
    && getComputedStyle(one).color === ground(one));
  return [...links, ...lost].map((one) => one.outerHTML.slice(0, 120));
}"""
#: Boxes that cut off what they hold; what scrolls cuts nothing off, and the map is moved to be seen.
CUT_OFF = """() => [...document.querySelectorAll('body *')].filter((one) => {
  const { overflowX, overflowY } = getComputedStyle(one);
  const cut = (way, held, room) => way !== 'visible' && way !== 'auto' && way !== 'scroll' && held > room + 1;
  const moved = 'svg, svg *, .unseen, .unseen *, input, #lanes, .map-frame, .map-frame *';
  return one.checkVisibility() && !one.matches(moved) && one.clientHeight > 1
    && (cut(overflowX, one.scrollWidth, one.clientWidth) || cut(overflowY, one.scrollHeight, one.clientHeight));
}).map((one) => one.outerHTML.slice(0, 120))"""


@pytest.fixture
def opened(browser: Browser) -> Iterator[Callable[..., Page]]:
    contexts = []

    def open_in(width: int, **how: object) -> Page:
        contexts.append(browser.new_context(viewport={"width": width, "height": 900}, reduced_motion="reduce", **how))
        return contexts[-1].new_page()

    yield open_in
    for context in contexts:
        context.close()


def _go(page: Page, site: Path, place: str) -> None:
    path, mark, asked = place.partition("?")
    page.goto(f"{(site / path).as_uri()}{mark}{asked}")
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")


@pytest.mark.parametrize("number", range(4))
def test_no_page_has_a_barrier(number: int, site: Path, opened: Callable[..., Page], axe: str) -> None:
    width, scheme = WINDOWS[number]
    page = opened(width, color_scheme=scheme)
    pages = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))

    found = {}
    for path in [one for one in pages if not one.startswith("downloads/")][number::4]:
        _go(page, site, path)
        page.evaluate(axe)
        # Without `preload`, axe would fetch the style sheets, which no page on a disk may.
        found[path] = page.evaluate(RUN.replace("resultTypes", "preload: false, resultTypes"), RULES)
        found[path] += (
            [] if page.evaluate("document.documentElement.scrollWidth") <= width else ["wider than the screen"]
        )

    assert {path: told for path, told in found.items() if told} == {}
    assert len(found) > 15


def _tab(page: Page, until: Callable[[str], bool], most: int = 60) -> list[str]:
    """Press Tab until what has the focus is called so; return the names of those without a ring or covered."""
    unseen = []
    for _ in range(most):
        page.keyboard.press("Tab")
        told = page.evaluate(FOCUSED)
        unseen += [] if told["ring"] and told["shown"] else [str(told)]
        if until(told["name"]):
            return unseen
    raise AssertionError(f"not reached within {most} stops; the last was {told}")


def test_keys_lead_from_the_home_page_over_a_search_to_a_source_and_back(
    site: Path, opened: Callable[..., Page]
) -> None:
    page = opened(1440)
    _go(page, site, "index.html")

    unseen = _tab(page, lambda name: name == "Skip to the text", most=1)
    unseen += _tab(page, lambda name: name == "q")
    page.keyboard.type("prosecution")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search.html?q=prosecution")
    page.wait_for_selector("#hits a")
    unseen += _tab(page, lambda name: name == "Burglars expect risk of prosecution")
    page.keyboard.press("Enter")
    page.wait_for_url("**/mechanisms/expects-prosecution.html")
    unseen += _tab(page, lambda name: "evidence" in name)
    page.keyboard.press("Enter")
    unseen += _tab(page, lambda _: "/sources/" in page.evaluate("document.activeElement.href || ''"))
    page.keyboard.press("Enter")
    page.wait_for_url("**/sources/*.html*")
    assert page.locator("h1").is_visible()
    page.go_back()
    page.wait_for_url("**/mechanisms/expects-prosecution.html")

    assert unseen == []


@pytest.mark.parametrize("width", [1440, 320])
@pytest.mark.parametrize(
    "path", ["outcomes/domestic-burglary.html", "gap-map.html", "map.html", "map.html#tab=matrix", "map.html#tab=place"]
)
def test_what_has_the_focus_is_always_seen(path: str, width: int, site: Path, opened: Callable[..., Page]) -> None:
    page = opened(width)
    file, mark, state = path.partition("#")
    page.goto(f"{(site / file).as_uri()}{mark}{state}")

    unseen, names = [], []
    for _ in range(45):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement === document.body"):
            break
        told = page.evaluate(FOCUSED)
        names.append(told["name"])
        unseen += [] if told["ring"] and told["shown"] else [str(told)]

    assert unseen == []
    assert len(names) > 15


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_in_forced_colours_nothing_is_lost(scheme: str, site: Path, opened: Callable[..., Page]) -> None:
    page = opened(1440, forced_colors="active", color_scheme=scheme)

    for place in PLACES:
        _go(page, site, place)
        assert page.evaluate(UNTOLD) == [], place


@pytest.mark.parametrize("width", [320, 360])
def test_four_times_as_large_and_widely_spaced_nothing_is_cut_off(
    width: int, site: Path, opened: Callable[..., Page]
) -> None:
    page = opened(width)

    for place in PLACES:
        _go(page, site, place)
        page.evaluate(TEXT_SPACING)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, place
        assert page.evaluate(CUT_OFF) == [], place


def test_on_paper_every_link_and_word_is_seen(site: Path, opened: Callable[..., Page]) -> None:
    page = opened(718, color_scheme="dark")
    page.emulate_media(media="print")

    for place in PLACES:
        _go(page, site, place)
        assert page.evaluate(UNTOLD) == [], place
        assert page.evaluate("document.documentElement.scrollWidth") <= 718, place
