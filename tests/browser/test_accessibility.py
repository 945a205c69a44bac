"""What axe-core finds wrong: nothing, in every state that a reader can bring the page to."""

from collections.abc import Callable

import pytest

from browser.conftest import Opened
from progtheory.model import Theory

pytestmark = pytest.mark.xdist_group("browser")

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN = """async (rules) => {
  const found = await axe.run(document, { runOnly: { type: 'tag', values: rules }, resultTypes: ['violations'] });
  return found.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(' ')).join(', ')}`);
}"""


@pytest.mark.parametrize("window", [(1440, "light"), (1440, "dark"), (320, "light"), (320, "dark")])
@pytest.mark.parametrize("selected", [False, True], ids=["at rest", "selected"])
def test_axe_finds_nothing_on_the_map(
    open_page: Callable[..., Opened], axe: str, mash: Theory, window: tuple[int, str], *, selected: bool
) -> None:
    width, scheme = window
    page = open_page(mash, width=width, color_scheme=scheme).page
    if selected:
        page.locator(".card-button").nth(20).dispatch_event("click")
        page.evaluate("document.querySelectorAll('#details details').forEach((one) => { one.open = true; })")

    page.evaluate(axe)

    assert page.evaluate(RUN, RULES) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_the_other_tabs(
    open_page: Callable[..., Opened], axe: str, small: Theory, scheme: str
) -> None:
    page = open_page(small, color_scheme=scheme).page
    page.evaluate(axe)

    for tab in page.get_by_role("tab").all():
        tab.click()
        assert page.evaluate(RUN, RULES) == []


def test_axe_finds_nothing_in_forced_colours(open_page: Callable[..., Opened], axe: str, small: Theory) -> None:
    page = open_page(small, forced_colors="active").page
    page.evaluate(axe)

    assert page.evaluate(RUN, RULES) == []
