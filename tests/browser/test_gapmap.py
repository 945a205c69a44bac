"""The page of a gap map in a browser: nothing for axe-core to find, no script, nothing lost on a narrow screen."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from browser.test_accessibility import RULES, RUN
from progtheory.model import Theory
from progtheory.queries import ask
from progtheory.queries.gapmap import GapMap
from progtheory.views import draw

pytestmark = pytest.mark.xdist_group("browser")


@pytest.fixture
def open_map(browser: Browser, tmp_path: Path, mash: Theory) -> Iterator[Callable[..., Page]]:
    path = tmp_path / "gapmap.html"
    path.write_text(draw(mash, "gapmap", answer=ask(mash, GapMap(rows="tag:consent"))), encoding="utf-8")
    contexts = []

    def open_at(width: int, **how: object) -> Page:
        contexts.append(browser.new_context(viewport={"width": width, "height": 900}, **how))
        page: Page = contexts[-1].new_page()
        page.goto(path.as_uri())
        return page

    yield open_at
    for context in contexts:
        context.close()


@pytest.mark.parametrize(
    ("width", "how"),
    [
        (1440, {"color_scheme": "light"}),
        (1440, {"color_scheme": "dark"}),
        (320, {"color_scheme": "light"}),
        (1440, {"forced_colors": "active"}),
    ],
)
def test_axe_finds_nothing_on_a_gap_map(
    open_map: Callable[..., Page], axe: str, width: int, how: dict[str, object]
) -> None:
    page = open_map(width, **how)

    page.evaluate(axe)

    assert page.evaluate(RUN, RULES) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_the_map_can_be_walked_and_scrolled_by_keyboard_without_a_script(open_map: Callable[..., Page]) -> None:
    page = open_map(320, java_script_enabled=False)

    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    on_region = page.locator(".scroll:focus").count()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    assert on_region == 1
    assert page.locator("article:target").count() == 1
