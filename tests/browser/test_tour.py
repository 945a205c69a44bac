"""The tour as a newcomer takes it: in steps above the map, by keyboard, by link, on paper and without scripts."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from browser.conftest import Opened
from browser.test_accessibility import RULES, RUN
from browser.test_page import HOSTILE, _with_hostile_text
from progtheory.model import Theory

pytestmark = pytest.mark.xdist_group("browser")

Open = Callable[..., Opened]
TOUR = {
    "id": "first",
    "title": "Talking first, in three steps",
    "steps": [
        {
            "id": "step-one",
            "rank": 1,
            "title": "What is put in place",
            "text": "An advice line.",
            "highlight": "advice-line",
        },
        {
            "id": "step-two",
            "rank": 2,
            "title": "How it works",
            "text": "People talk.\n\nThen they refer.",
            "view": "v2",
            "highlight": ["talk-first"],
            "evidence": ["e1"],
        },
        {
            "id": "step-three",
            "rank": 3,
            "title": "One step of it",
            "text": "It ends here.",
            "highlight": ["talk--referrals"],
        },
    ],
}
VIEWS = [{"id": "v1", "title": "First", "rank": 1}, {"id": "v2", "title": "Second", "rank": 2}]


@pytest.fixture
def toured(small: Theory) -> Theory:
    return Theory.model_validate(small.model_dump(mode="json") | {"tours": [TOUR], "views": VIEWS})


def test_a_newcomer_takes_the_tour_to_its_end_by_keyboard(open_page: Open, toured: Theory) -> None:
    page = open_page(toured).page
    said, shown = page.locator("#live"), page.locator("#tour")

    page.get_by_role("button", name="Take the tour (3 steps)").press("Enter")
    expect(shown).to_contain_text("Step 1 of 3: What is put in place")
    expect(page.get_by_role("button", name="Next")).to_be_focused()
    expect(said).to_have_text("Step 1 of 3. What is put in place. An advice line.")
    page.keyboard.press("Enter")
    expect(page.get_by_label("View")).to_have_value("1")
    expect(said).to_contain_text("People talk. Then they refer. This rests on: A report, page 3.")
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Finish")).to_be_focused()
    expect(page.locator("[data-id=talk]")).to_be_in_viewport()
    page.keyboard.press("Enter")

    expect(shown).to_be_hidden()
    expect(page.get_by_role("button", name="Take the tour (3 steps)")).to_be_focused()
    expect(said).to_have_text("End of the tour.")
    assert "tour" not in page.url


def test_the_way_back_leads_through_the_steps_and_a_link_opens_one(open_page: Open, toured: Theory) -> None:
    page = open_page(toured, "#tour=first&step=2").page

    expect(page.locator("#step")).to_have_text("Step 2 of 3: How it works")
    page.get_by_role("button", name="Next").click()
    page.go_back()
    expect(page.locator("#step")).to_have_text("Step 2 of 3: How it works")
    page.get_by_role("button", name="Back").press("Enter")
    expect(page.get_by_role("button", name="Back")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#step")).to_have_text("Step 1 of 3: What is put in place")
    page.get_by_role("button", name="Leave the tour").click()

    expect(page.locator("#tour")).to_be_hidden()


@pytest.mark.parametrize("step", ["0", "4", "-1", "x", "%F0%9F%98%80"])
def test_a_link_to_a_step_that_is_not_there_opens_the_first(open_page: Open, toured: Theory, step: str) -> None:
    opened = open_page(toured, f"#tour=first&step={step}")

    expect(opened.page.locator("#step")).to_have_text("Step 1 of 3: What is put in place")
    assert opened.messages == []


def test_a_step_stays_while_a_card_is_looked_at(open_page: Open, toured: Theory) -> None:
    page = open_page(toured, "#tour=first&step=1").page

    page.locator("[data-id=talk]").dispatch_event("click")
    expect(page.locator("#details-title")).to_have_text("Professionals talk a concern through")
    page.get_by_role("button", name="Next").click()

    expect(page.locator("#details-title")).to_have_text("Details")


@pytest.mark.parametrize("scripts", [True, False])
def test_on_paper_and_without_scripts_the_tour_is_a_list(open_page: Open, toured: Theory, *, scripts: bool) -> None:
    page = open_page(toured, java_script_enabled=scripts).page
    if scripts:
        expect(page.locator("section.on-paper")).to_be_hidden()
        page.emulate_media(media="print")

    expect(page.locator("section.on-paper li")).to_have_count(3)
    expect(page.locator("section.on-paper")).to_be_visible()
    expect(page.locator("section.on-paper")).to_contain_text("Then they refer.")
    expect(page.get_by_role("button", name="Take the tour")).to_be_hidden()


def test_hostile_text_runs_nothing_in_a_tour(open_page: Open, toured: Theory) -> None:
    hostile = Theory.model_validate(_with_hostile_text(toured.model_dump(mode="json")))

    opened = open_page(hostile, "#tour=first&step=2")

    assert HOSTILE in opened.page.locator("#tour").inner_text()
    assert opened.page.locator("img").count() == 0
    assert opened.messages == []


@pytest.mark.parametrize("window", [(1440, "light"), (1440, "dark"), (320, "light"), (320, "dark")])
def test_axe_finds_nothing_on_the_tour(open_page: Open, axe: str, toured: Theory, window: tuple[int, str]) -> None:
    width, scheme = window
    page = open_page(toured, "#tour=first&step=1", width=width, color_scheme=scheme).page
    page.evaluate(axe)

    assert page.evaluate(RUN, RULES) == []
    assert page.evaluate("document.documentElement.scrollWidth") == width
