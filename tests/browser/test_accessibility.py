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


STATES = (
    "view=study-alone",
    "view=study-alone&element=working-well",
    "view=study-alone&explanation=cmo05",
    "view=study-alone&from=strong-practitioner-relationships&to=better-outcomes-for-children&path=1",
    "view=two-models&model=only+needs-assessment-and-service-planning",
    "view=all-evidence&tab=matrix",
)
OPEN_ALL = (
    "document.querySelectorAll('#details details, #more, #finder, #filters').forEach((one) => { one.open = true; })"
)


@pytest.mark.parametrize("window", [(1440, "light"), (1440, "dark"), (320, "light"), (320, "dark")])
def test_axe_finds_nothing_in_any_state(
    open_page: Callable[..., Opened], axe: str, mash: Theory, window: tuple[int, str]
) -> None:
    width, scheme = window
    page = open_page(mash, width=width, color_scheme=scheme).page
    page.evaluate(axe)

    for state in STATES:
        page.evaluate("(words) => { location.hash = words; }", state)
        page.wait_for_function("(words) => location.hash.slice(1) === words", arg=state)
        page.evaluate(OPEN_ALL)
        assert page.evaluate(RUN, RULES) == [], state


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_the_other_tabs(
    open_page: Callable[..., Opened], axe: str, small: Theory, scheme: str
) -> None:
    page = open_page(small, color_scheme=scheme).page
    page.evaluate(axe)

    page.get_by_label("Search").fill("refer")
    assert page.evaluate(RUN, RULES) == []
    for tab in page.get_by_role("tab").all():
        tab.click()
        assert page.evaluate(RUN, RULES) == []


def test_axe_finds_nothing_in_forced_colours(open_page: Callable[..., Opened], axe: str, small: Theory) -> None:
    page = open_page(small, forced_colors="active").page
    page.evaluate(axe)

    assert page.evaluate(RUN, RULES) == []
