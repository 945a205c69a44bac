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


#: An address, and what is done there before axe-core looks.
STATES = {
    "view=study-alone": "",
    "view=study-alone&element=working-well": "",
    "view=study-alone&explanation=cmo05": "",
    "view=study-alone&link=strong-practitioner-relationships--working-well": "",
    "view=study-alone&from=strong-practitioner-relationships&to=better-outcomes-for-children&path=1": "",
    "view=study-alone&from=better-outcomes-for-children&to=strong-practitioner-relationships": "",
    "view=two-models&model=only+needs-assessment-and-service-planning": "",
    "view=all-evidence&class=A&known=solid&hide=context": "",
    "view=study-alone&element=multi-agency-team&trace=effects&depth=99": "",
    "tour=first-look&step=2": "",
    "view=all-evidence&present=multi-agency-team&absent=walled-off-hub": "",
    "view=all-evidence&present=multi-agency-team&absent=walled-off-hub&place=map": "",
    "view=study-alone&tab=place": """() => { const fact = document.getElementById('fact'); fact.value = 'enough';
      fact.dispatchEvent(new Event('input', { bubbles: true })); }""",
    "view=study-alone&tab=map": """() => { const field = document.getElementById('find'); field.focus();
      field.value = 'refer'; field.dispatchEvent(new Event('input', { bubbles: true })); }""",
    "view=all-evidence&tab=matrix": "() => document.querySelector('#table-matrix .cell').click()",
    **{f"view=study-alone&tab={name}": "" for name in ("explanations", "links", "elements", "evidence", "gaps")},
}
OPEN_ALL = (
    "document.querySelectorAll('#details details, #more, #finder, #filters').forEach((one) => { one.open = true; })"
)


WINDOWS = ((1440, "light"), (320, "dark"), (1440, "dark"), (320, "light"))


@pytest.mark.parametrize("number", range(4))
def test_axe_finds_nothing_in_any_state(open_page: Callable[..., Opened], axe: str, mash: Theory, number: int) -> None:
    width, scheme = WINDOWS[number]
    page = open_page(mash, width=width, color_scheme=scheme).page
    page.evaluate(axe)

    # Each state is looked at once, wide or narrow, light or dark in turn.
    for state, act in [*STATES.items()][number::4]:
        page.evaluate("(words) => { location.hash = words; }", state)
        page.wait_for_function("(words) => location.hash.slice(1) === words", arg=state)
        page.evaluate(OPEN_ALL)
        page.evaluate(act or "0")
        assert page.evaluate(RUN, RULES) == [], state
        assert page.evaluate("document.documentElement.scrollWidth") <= width, state


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
