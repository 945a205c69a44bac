"""Filters and the address: what is hidden is not counted either, and every state is a link."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from browser.conftest import Opened
from progtheory.layout.gapmap import ANY, Limits, Reading, cells, claims_read, of_kind
from progtheory.model import ElementKind, Theory, selected
from progtheory.views._page_filters import models_of

pytestmark = pytest.mark.xdist_group("browser")

At = Callable[[str], Page]
SHOWN = "() => Array.from(document.querySelectorAll('.card-button:not([hidden])'), (one) => one.dataset.id).sort()"


def _view(theory: Theory, **changes: object) -> Theory:
    view = next(view for view in theory.views if view.id == "all-evidence").model_copy(update=changes)
    return selected(theory, view)


@pytest.mark.parametrize(
    ("address", "changes"),
    [
        ("class=A", {"only_weights": ("A",)}),
        ("class=AB", {"only_weights": ("A", "B")}),
        ("known=solid", {"only_bases": ("stated", "stated-secondary", "stated-cut-off")}),
        ("tag=consent", {"only_tags": ("consent",)}),
    ],
)
def test_a_filter_leaves_what_a_saved_view_of_it_would(
    at_address: At, mash: Theory, address: str, changes: dict[str, object]
) -> None:
    expected = _view(mash, **changes)
    page = at_address(f"#view=all-evidence&tab=links&{address}")

    expect(page.locator("table[data-table=links] caption")).to_contain_text(f"Links: {len(expected.links)} of")
    expect(page.locator("#count")).to_contain_text(
        f"shows {len(expected.links) + len(expected.configurations)} of {len(mash.links) + len(mash.configurations)}"
    )
    assert sorted(one.id for one in expected.elements if one.kind is not ElementKind.ACTOR) == page.evaluate(SHOWN)


def test_a_model_is_shown_alone_or_what_all_share(at_address: At, mash: Theory) -> None:
    first, second = (one.id for one in mash.models)
    held = {link.id: models_of(mash, link) for link in mash.links}
    wanted = {
        f"in+{first}": sum(first in models for models in held.values()),
        f"only+{first}": sum(models == [first] for models in held.values()),
        f"only+{second}": sum(models == [second] for models in held.values()),
        "every": sum(len(models) == 2 for models in held.values()),
    }

    for model, count in wanted.items():
        page = at_address(f"#view=all-evidence&tab=links&model={model}")
        expect(page.locator("table[data-table=links] caption")).to_contain_text(f"Links: {count} of {len(held)}")


def test_where_models_stand_side_by_side_the_choice_stands_beside_their_names(at_address: At, mash: Theory) -> None:
    page = at_address("#view=two-models")

    page.locator("#models-row").get_by_label("Model").select_option(label=f"Only in {mash.models[1].label}")

    expect(page.locator("#live")).to_contain_text("Shown: 1 of 25 links, 2 of 31 elements")
    expect(page.locator("#filtered")).to_have_text("Filters (1 in use)")
    assert "model=only+risk-assessment" in page.url


def test_a_state_sent_as_a_link_opens_as_it_was(at_address: At) -> None:
    address = "view=all-evidence&tab=links&trace=causes&depth=2&hide=context&class=AB&known=solid&tag=consent"

    page = at_address(f"#{address}")

    page.get_by_role("tab", name="Elements").click()
    page.go_back()
    assert address == page.url.split("#")[1]
    expect(page.get_by_role("tab", name="Links")).to_have_attribute("aria-selected", "true")
    expect(page.get_by_label("Context", exact=True)).not_to_be_checked()
    assert page.get_by_label("Show with it").input_value() == "causes"


def test_the_back_button_undoes_a_filter_and_a_tab(at_address: At) -> None:
    page = at_address("#view=study-alone")
    before = page.locator("#count").inner_text()

    page.locator("#filters").evaluate("one => { one.open = true; }")
    page.get_by_label("Claims that are").select_option("dotted")
    page.get_by_role("tab", name="Gap map").click()
    page.go_back()
    page.go_back()

    expect(page.locator("#count")).to_have_text(before)
    expect(page.get_by_role("tab", name="Map", exact=True)).to_have_attribute("aria-selected", "true")


def test_a_hostile_or_stale_address_does_no_harm(open_page: Callable[..., Opened], small: Theory) -> None:
    ids = "view=%3Cimg%20src%3Dx%3E&element=__proto__&link=constructor&from=a&to=b&path=9e9"
    choices = "hide=a%20b&class=Z&tab=x%22%5D&depth=1e9&%E0%A4%A"
    opened = open_page(small, f"#{ids}&{choices}")

    expect(opened.page.locator("#details-title")).to_have_text("Details")
    expect(opened.page.locator(".card-button:not([hidden])")).to_have_count(len(small.elements))
    assert opened.messages == []


def test_a_link_to_the_state_is_copied_and_said(open_page: Callable[..., Opened], small: Theory) -> None:
    page = open_page(small, "#view=everything&element=talk", permissions=["clipboard-read", "clipboard-write"]).page

    page.get_by_role("button", name="Copy link").click()

    expect(page.locator("#live")).to_contain_text("Link copied")
    assert page.url == page.evaluate("navigator.clipboard.readText()")


@pytest.mark.parametrize(("rows", "kind"), [("mechanisms", "mechanism"), ("components", "component")])
def test_the_gap_map_is_that_of_the_question(at_address: At, mash: Theory, rows: str, kind: str) -> None:
    axes = of_kind(mash, ElementKind(kind)), of_kind(mash, ElementKind.OUTCOME)
    found = cells(mash, axes, claims_read(mash, Reading.TOGETHER), Limits())
    expected = [cell.sources for cell in found if ANY not in {cell.row, cell.column}]

    page = at_address(f"#view=all-evidence&tab=matrix&rows={rows}")

    shown = page.locator("#table-matrix tbody td").evaluate_all("them => them.map((one) => parseInt(one.textContent))")
    assert expected == shown


def test_a_cell_of_the_gap_map_leads_to_its_explanations_and_sources(at_address: At) -> None:
    page = at_address("#view=all-evidence&tab=matrix")

    page.locator(".cell").first.press("Enter")

    expect(page.locator("#cell-told")).to_be_focused()
    expect(page.locator("#cell-told h3")).not_to_be_empty()
    expect(page.locator("#cell-told .cited").last).to_contain_text("Class")
    expect(page.locator("main")).not_to_contain_text("undefined")
    page.locator("#cell-told").get_by_role("button").first.click()
    expect(page.get_by_role("tab", name="Map", exact=True)).to_have_attribute("aria-selected", "true")
    expect(page.locator("#details")).to_contain_text("Who and what takes part")


def test_a_gap_map_with_no_cell_says_where_to_look_and_that_this_shows_no_effect_absent(at_address: At) -> None:
    page = at_address("#view=study-alone&tab=matrix")
    told = page.locator("#table-matrix caption p")

    expect(told).to_contain_text("choose other rows, another view or fewer filters")
    expect(told).to_contain_text("does not mean that there is no effect")
    page.get_by_label("Rows").select_option("Components")

    expect(told).to_have_count(0)


def test_search_finds_sources_links_and_explanations(at_address: At) -> None:
    page = at_address("#view=all-evidence")

    page.get_by_label("Search").fill("protocol page")
    page.locator("#hits button", has_text="Source").first.click()

    expect(page.get_by_role("tab", name="Evidence and sources")).to_have_attribute("aria-selected", "true")
    expect(page.locator("th:focus")).to_contain_text("protocol page")


def test_print_tells_what_is_chosen_and_its_evidence(at_address: At) -> None:
    page = at_address("#view=study-alone&from=strong-practitioner-relationships&to=working-well")

    page.emulate_media(media="print")

    expect(page.locator("#details .cited").first).to_be_visible()
    expect(page.locator("#details").get_by_role("button", name="Show only this path").first).to_be_hidden()
    expect(page.locator("#picture svg path[style*='stroke-width: 6']")).to_have_count(4)
    page.emulate_media(media="screen")
    expect(page.locator("#details .cited").first).to_be_hidden()


#: The ground of a card on the canvas, and what the system paints a page with.
GROUNDS = """() => {
  const map = document.getElementById('map');
  const [card, canvas] = [document.querySelector('[data-id=talk]'), map.querySelector('canvas')];
  const [at, from] = [card, canvas].map((one) => one.getBoundingClientRect());
  const [x, y] = [at.x - from.x + at.width * 0.15, at.y - from.y + at.height * 0.25];
  map.style.color = 'Canvas';
  const told = `rgb(${Array.from(canvas.getContext('2d').getImageData(x, y, 1, 1).data.slice(0, 3)).join(', ')})`;
  return [getComputedStyle(map).color, told];
}"""


def test_forced_colours_reach_the_canvas(open_page: Callable[..., Opened], small: Theory) -> None:
    page = open_page(small, "#view=everything", forced_colors="active", color_scheme="dark").page

    system, card = page.evaluate(GROUNDS)
    assert system == card
