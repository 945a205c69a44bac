"""The page of the vocabulary in a browser: what axe-core finds wrong, and whether it fits a narrow window."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from browser.test_accessibility import RULES, RUN
from progtheory.model import Theory
from progtheory.views import VIEWS

pytestmark = pytest.mark.xdist_group("browser")
OPEN_ALL = "document.querySelectorAll('details').forEach((one) => { one.open = true; })"


@pytest.fixture
def written_page(small: Theory, tmp_path: Path) -> str:
    path = tmp_path / "ontology.html"
    path.write_text(VIEWS["ontology"].render(small, frozenset()), encoding="utf-8", newline="\n")
    return path.as_uri()


@pytest.mark.parametrize(("width", "scheme"), [(1440, "light"), (320, "dark")])
def test_axe_finds_nothing_and_nothing_runs_over_the_edge(
    browser: Browser, axe: str, written_page: str, width: int, scheme: str
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 1000}, color_scheme=scheme, bypass_csp=True)
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda one: asked.append(one.url.partition("#")[0]))
    page.goto(f"{written_page}#cause")
    page.evaluate(OPEN_ALL)
    page.evaluate(axe)

    assert page.evaluate(RUN, RULES) == []
    assert page.evaluate("document.documentElement.scrollWidth") == width
    assert asked == [written_page]
    assert page.evaluate("document.querySelector(':target').id") == "cause"
    context.close()


def test_the_style_is_the_one_that_the_policy_allows(browser: Browser, written_page: str) -> None:
    context = browser.new_context(viewport={"width": 1440, "height": 1000})
    page = context.new_page()
    said: list[str] = []
    page.on("console", lambda one: said.append(one.text))
    page.goto(written_page)

    assert page.evaluate("getComputedStyle(document.querySelector('.contents')).position") == "sticky"
    assert said == []
    context.close()
