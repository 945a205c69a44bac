"""The path finder: the same paths as the question gives, told with what they rest on, or why there is none."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from browser.conftest import Opened
from progtheory import Paths, ask
from progtheory.layout.wording import inline, verb_of
from progtheory.model import Link, Theory
from progtheory.queries._throughout import sources_throughout

pytestmark = pytest.mark.xdist_group("browser")

At = Callable[[str], Page]
EVERYTHING = "#view=all-evidence"
STEPS = """(paths) => paths.map((path) => Array.from(
  path.querySelectorAll('details .claims > li > button'), (step) => step.textContent))"""
PAIRS = (
    ("strong-practitioner-relationships", "better-outcomes-for-children", ""),
    ("multi-agency-team", "better-informed-decisions", ""),
    ("strong-practitioner-relationships", "working-well", "A"),
    ("resource-pressure", "working-well", ""),
    ("better-outcomes-for-children", "multi-agency-team", ""),
)


def _asked(theory: Theory, start: str, end: str, letters: str) -> list[list[Link]]:
    found = ask(theory, Paths(start=start, end=end, max_links=5, max_paths=50, weight=tuple(letters)))
    return [[theory.link_by_id[id] for id in str(row[-1]).split("; ")] for row in found.rows]


def _sentences(theory: Theory, path: list[Link]) -> list[str]:
    label = {element.id: element.label for element in theory.elements}
    return [f"{label[link.cause]} {verb_of(theory, link)} {inline(label[link.effect])}" for link in path]


def _throughout(theory: Theory, path: list[Link]) -> str:
    ids = sources_throughout(theory, path)
    return f"{'; '.join(source.title for source in theory.sources if source.id in ids) or 'none'}."


@pytest.mark.parametrize(("start", "end", "letters"), PAIRS)
def test_the_page_finds_the_paths_that_the_question_finds(
    at_address: At, mash: Theory, start: str, end: str, letters: str
) -> None:
    found = _asked(mash, start, end, letters)

    page = at_address(f"{EVERYTHING}&from={start}&to={end}&most=5&class={letters}")

    told = page.locator("#details .paths > li").evaluate_all(STEPS)
    behind = page.locator("#details .paths > li > .quiet").all_inner_texts()
    assert [_sentences(mash, path) for path in found] == told
    assert [_throughout(mash, path) for path in found] == [text.split("step: ")[1] for text in behind]


def test_a_path_is_found_by_hand_told_and_shown_alone(at_address: At) -> None:
    page = at_address("#view=study-alone")

    page.get_by_text("Find a path", exact=True).click()
    page.get_by_label("From", exact=True).select_option(label="Strong practitioner relationships")
    page.get_by_label("To", exact=True).select_option(label="Better outcomes for children")
    page.get_by_label("At most").select_option("3")
    page.get_by_role("button", name="Show paths").click()

    expect(page.locator("#details")).to_be_focused()
    expect(page.locator("#details-title")).to_have_text(
        "Paths from Strong practitioner relationships to better outcomes for children"
    )
    first = page.locator("#details .paths > li").first
    expect(first).to_contain_text("should enable MASH working well, which should bring")
    expect(first).to_contain_text(
        "3 links. Sign: positive. Weakest basis: assembled by us. Sources that support every step: none."
    )
    first.get_by_text("Steps and who says so").click()
    first.get_by_text("Who says so: 5 evidence items").click()
    expect(first.get_by_role("link").first).to_contain_text("Multi-Agency Safeguarding Hubs")
    first.get_by_role("button", name="Show only this path").press("Enter")
    expect(page.locator(":focus")).to_contain_text("Show all paths")
    assert "path=1" in page.url


#: Which cards lie between the names of lanes and the details, and inside the frame of the map.
IN_SIGHT = """(ids) => {
  const box = (selector) => document.querySelector(selector).getBoundingClientRect();
  const [top, bottom, frame] = [box('#head').bottom, box('#zoom').top, box('#map')];
  return ids.filter((id) => {
    const card = box(`[data-id="${id}"]`);
    return card.top >= top && card.bottom <= bottom && card.left >= frame.left && card.right <= frame.right;
  });
}"""


def test_a_path_that_is_chosen_is_shown_from_end_to_end_under_the_names_of_theory_and_view(
    at_address: At, mash: Theory
) -> None:
    on_path = [PAIRS[0][0], "working-well", "risk-not-missed", PAIRS[0][1]]
    page = at_address(f"#view=study-alone&from={on_path[0]}&to={on_path[-1]}&path=1")

    expect(page.locator("#here")).to_be_in_viewport(ratio=1)
    expect(page.locator("#here")).to_contain_text(f"What the study itself says · {mash.title}")
    expect(page.locator("#partly")).to_be_hidden()
    assert on_path == page.evaluate(IN_SIGHT, on_path)
    letters = page.locator("[data-id=working-well]").evaluate("(card) => 19 * card.offsetWidth / 210")
    assert letters >= 10


def test_a_path_picked_far_down_the_list_is_in_sight_with_its_words(at_address: At) -> None:
    page = at_address("#view=study-alone&from=multi-agency-team&to=better-outcomes-for-children")

    page.locator(".alone").nth(4).click()

    on_path = ["multi-agency-team", "sharing-in-the-hub", "better-outcomes-for-children"]
    assert on_path == page.evaluate(IN_SIGHT, on_path)
    expect(page.locator(".alone").nth(4)).to_be_focused()
    expect(page.locator(".chosen > p").first).to_be_in_viewport()


def test_of_a_path_too_long_to_be_read_whole_the_start_is_shown_and_the_page_says_so(at_address: At) -> None:
    start, end, _ = PAIRS[0]
    page = at_address(f"{EVERYTHING}&from={start}&to={end}")

    expect(page.locator("#partly")).to_have_text("Part of this may be out of sight.")
    assert [start] == page.evaluate(IN_SIGHT, [start])
    assert page.evaluate(IN_SIGHT, [end]) == []


@pytest.mark.parametrize(
    ("address", "why"),
    [
        ("from=working-well&to=working-well", "Start and end are the same element"),
        ("from=strong-practitioner-relationships&to=better-outcomes-for-children&most=1", "The shortest path has"),
        ("from=strong-practitioner-relationships&to=working-well&class=A&known=dotted", "the filters hide a step"),
        ("from=better-outcomes-for-children&to=working-well", "A path runs the other way only"),
        ("from=clear-role-of-mash&to=handling-parental-consent", "Not found is not the same as no effect"),
    ],
)
def test_the_page_says_why_there_is_no_path(at_address: At, address: str, why: str) -> None:
    page = at_address(f"#view=study-alone&{address}")

    expect(page.locator("#details-body")).to_contain_text(why)


PARALLEL = {"id": "again", "cause": "advice-line", "effect": "talk", "sign": "negative"}


def test_parallel_links_of_another_sign_make_another_path(open_page: Callable[..., Opened], small: Theory) -> None:
    links = [*small.model_dump(mode="json")["links"], PARALLEL]
    theory = Theory.model_validate(small.model_dump(mode="json") | {"links": links})

    page = open_page(theory, "#view=everything&from=advice-line&to=referrals").page

    expect(page.locator(".paths > li")).to_have_count(2)
    expect(page.locator(".paths")).to_contain_text("Sign: positive")
    expect(page.locator(".paths")).to_contain_text("Sign: negative")


def test_a_long_list_of_paths_says_that_it_is_cut(open_page: Callable[..., Opened]) -> None:
    rungs = [[f"e{step}{side}" for side in "ab"] for step in range(6)]
    elements = [{"id": id, "kind": "factor", "label": id} for rung in [["start"], *rungs, ["end"]] for id in rung]
    steps = zip([["start"], *rungs], [*rungs, ["end"]], strict=True)
    links = [{"cause": one, "effect": other} for causes, effects in steps for one in causes for other in effects]
    theory = Theory.model_validate({"id": "t", "title": "T", "elements": elements, "links": links})

    page = open_page(theory, "#view=everything&from=start&to=end&most=7").page

    expect(page.locator(".paths > li")).to_have_count(50)
    expect(page.locator("#details-body")).to_contain_text("Only the first 50 are listed; there are more.")
