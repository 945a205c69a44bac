"""The page as a reader meets it: offline, by keyboard, on paper, without scripts, and with hostile text."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import expect

from browser.conftest import Opened
from progtheory.model import Theory
from progtheory.views import VIEWS

pytestmark = pytest.mark.xdist_group("browser")

Open = Callable[..., Opened]
HOSTILE = "</script><img src=x onerror=hit()><svg onload=hit()>\"'`]]>{{7*7}}__proto__"

#: A4 upright without its margins of 10 mm, in CSS pixels.
PAGE_WIDTH, PAGE_HEIGHT = 718, 1047
#: What WCAG 2.2 asks a page to bear (1.4.12).
TEXT_SPACING = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
    p { margin-bottom: 2em !important }`);
  document.adoptedStyleSheets = [sheet];
}"""
#: The strongest contrast of any point in the middle of a card against the ground of the card.
STRONGEST_CONTRAST = """(id) => {
  const canvas = document.querySelector('#map canvas');
  const button = document.querySelector(`[data-id="${id}"]`);
  const [card, ground] = [button, canvas].map((one) => one.getBoundingClientRect());
  const [x, y] = [card.x - ground.x + card.width * 0.2, card.y - ground.y + card.height * 0.2];
  const { data } = canvas.getContext('2d').getImageData(x, y, card.width * 0.6, card.height * 0.5);
  const linear = (value) => (value <= 10 ? value / 3294 : ((value / 255 + 0.055) / 1.055) ** 2.4);
  const light = (at) => [0.2126, 0.7152, 0.0722].reduce((sum, part, n) => sum + part * linear(data[at + n]), 0.05);
  const ratios = Array.from({ length: data.length / 4 }, (_, n) => light(n * 4) / light(0));
  return Math.max(...ratios.map((one) => Math.max(one, 1 / one)));
}"""
TEXTS = {"label", "description", "name", "sentence", "title", "text", "locator", "note", "quote"}


def test_the_page_asks_for_nothing_and_says_nothing(open_page: Open, mash: Theory) -> None:
    opened = open_page(mash)

    for tab in opened.page.get_by_role("tab").all():
        tab.click()
    assert [url for url in opened.requests if not url.startswith("file:")] == []
    assert len(opened.requests) == 1
    assert opened.messages == []


def test_the_policy_of_the_page_stops_a_script_put_into_it(open_page: Open, small: Theory) -> None:
    page = open_page(small).page

    page.evaluate(
        "const s = document.createElement('script'); s.textContent = 'window.hit = 1'; document.body.append(s)"
    )

    assert page.evaluate("window.hit") is None


def test_keys_lead_from_the_start_of_the_page_to_the_source_of_a_claim(open_page: Open, small: Theory) -> None:
    page = open_page(small).page

    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_text("Skip to the map")
    page.keyboard.press("Enter")
    expect(page.locator(":focus")).to_contain_text("Professionals unsure whether to refer")
    page.keyboard.press("ArrowRight")
    expect(page.locator(":focus")).to_contain_text("Advice line")
    page.keyboard.press("ArrowRight")
    expect(page.locator(":focus")).to_contain_text("Professionals talk a concern through")
    page.keyboard.press("Enter")
    expect(page.locator(":focus")).to_have_id("details")
    for _ in range(12):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.tagName") == "SUMMARY":
            break
    page.keyboard.press("Enter")

    expect(page.locator("#details details[open]")).to_contain_text("A report. 2017. Class B. Where: page 3.")


def test_escape_leads_back_from_the_details_to_the_card(open_page: Open, small: Theory) -> None:
    page = open_page(small, "#view=everything&element=talk").page

    page.locator("#details").focus()
    page.keyboard.press("Escape")

    expect(page.locator(":focus")).to_contain_text("Professionals talk a concern through")


def test_few_stops_lie_before_the_map(open_page: Open, mash: Theory) -> None:
    page = open_page(mash).page

    reached = []
    for _ in range(15):
        page.keyboard.press("Tab")
        reached.append(page.evaluate("document.activeElement.className"))

    assert "card-button" in reached


def test_another_view_changes_map_tables_and_words(open_page: Open, mash: Theory) -> None:
    page = open_page(mash).page
    before = page.locator(".card-button").count()

    page.get_by_label("View").select_option(str(_number_of(mash, "all-evidence")))

    cards = page.locator(".card-button").count()
    page.get_by_role("tab", name="Elements").click()
    assert cards > before
    assert page.locator("table[data-table=elements] tbody tr").count() == cards
    expect(page.locator("#count")).to_contain_text(f"of {len(mash.links) + len(mash.configurations)} claims")
    expect(page.locator("#live")).to_contain_text("View: All evidence")


def _number_of(theory: Theory, view: str) -> int:
    return [one.id for one in sorted(theory.views, key=lambda one: one.rank or 0)].index(view)


def test_cards_move_when_the_view_changes(open_page: Open, mash: Theory) -> None:
    page = open_page(mash).page
    shared = page.locator(".card-button").first.get_attribute("data-id")
    places = []

    for number in range(2):
        page.get_by_label("View").select_option(str(number))
        page.wait_for_timeout(200)
        places.append(page.locator(f"[data-id='{shared}']").get_attribute("style"))

    assert len(set(places)) == 2


def test_search_lists_every_hit_whole_words_first(open_page: Open, small: Theory) -> None:
    page = open_page(small).page

    page.get_by_label("Search").fill("refer")

    hits = page.locator("#hits button")
    assert [hit.split("  ")[0].strip() for hit in hits.all_inner_texts()] == [
        "Professionals unsure whether to refer\nContext",
        "Better referrals\nProximal outcome",
        "Professionals talk a concern through generates better referrals\nLink",
        "Talk first\nExplanation",
    ]


def test_an_explanation_is_told_and_shown(open_page: Open, small: Theory) -> None:
    page = open_page(small).page

    page.get_by_label("Show one explanation").select_option("talk-first")

    expect(page.locator("#details")).to_contain_text("Where professionals are unsure, an advice line is expected")
    expect(page.locator("#live")).to_contain_text("4 elements and 2 links highlighted")


def test_what_disputes_a_claim_stands_under_its_own_heading(open_page: Open, small: Theory) -> None:
    page = open_page(small, "#view=everything&link=talk--referrals").page

    expect(page.locator("#details .doubt summary")).to_have_text("What qualifies or disputes this: 1 evidence item")


def test_the_back_button_undoes_a_choice(open_page: Open, small: Theory) -> None:
    page = open_page(small).page

    page.locator("[data-id=talk]").dispatch_event("click")
    expect(page.locator("#details-title")).to_have_text("Professionals talk a concern through")
    page.go_back()

    expect(page.locator("#details-title")).to_have_text("Details")


@pytest.mark.parametrize(
    ("direction", "steps", "count"), [("causes", "99", 3), ("effects", "99", 1), ("causes", "1", 2)]
)
def test_tracing_goes_as_far_as_asked(open_page: Open, small: Theory, direction: str, steps: str, count: int) -> None:
    address = f"#view=everything&element=referrals&trace={direction}&depth={steps}"
    page = open_page(small, address).page

    expect(page.locator("#live")).to_contain_text(f"{count} element{'' if count == 1 else 's'} and")


def test_a_filter_hides_links_on_the_map_and_in_the_table(open_page: Open, small: Theory) -> None:
    page = open_page(small).page

    page.get_by_text("Filters", exact=True).click()
    page.get_by_label("Claims with sources of").select_option("A")
    page.get_by_role("tab", name="Links").click()

    expect(page.locator("table[data-table=links] caption")).to_have_text("Links: 0 of 2 in this view")
    expect(page.locator("#filters summary")).to_have_text("Filters (1 in use)")
    page.get_by_role("button", name="Clear").click()
    expect(page.locator("#filters summary")).to_have_text("Filters")


def test_a_click_on_a_line_opens_its_link(open_page: Open, small: Theory) -> None:
    page = open_page(small).page
    ends = [page.locator(f"[data-id={id}]").bounding_box() for id in ("advice-line", "talk")]

    cause, effect = (box for box in ends if box)
    x = (cause["x"] + cause["width"] + effect["x"]) / 2
    page.mouse.click(x, (cause["y"] + effect["y"] + cause["height"]) / 2)

    expect(page.locator("#details-title")).to_have_text("Link")


def test_what_was_asked_for_is_lit_when_the_page_opens(open_page: Open, small: Theory) -> None:
    page = open_page(small, lit=frozenset({"talk"})).page

    assert page.evaluate("JSON.parse(document.getElementById('page-data').textContent).lit.elements") == ["talk"]


def test_a_spreadsheet_file_runs_no_formula(open_page: Open, small: Theory) -> None:
    elements = tuple(one.model_copy(update={"label": f"=1+1 {one.label}"}) for one in small.elements)
    page = open_page(small.model_copy(update={"elements": elements})).page

    page.get_by_role("tab", name="Elements").click()
    with page.expect_download() as download:
        page.get_by_role("button", name="Download elements (CSV)").click()

    lines = download.value.path().read_text(encoding="utf-8-sig").splitlines()
    assert all(line.startswith("\"'=1+1") for line in lines[1:])


def test_a_table_sorts_and_says_so(open_page: Open, small: Theory) -> None:
    page = open_page(small).page

    page.get_by_role("tab", name="Elements").click()
    page.locator("table[data-table=elements] thead").get_by_role("button", name="Element", exact=True).click()

    rows = page.locator("table[data-table=elements] tbody th").all_text_contents()
    assert rows == sorted(rows)
    expect(page.locator("#live")).to_contain_text("Sorted by Element, ascending")


def test_at_320_pixels_nothing_runs_off_the_side(open_page: Open, mash: Theory) -> None:
    page = open_page(mash, width=320).page

    for tab in page.get_by_role("tab").all():
        tab.click()
        assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_letters_on_the_map_are_large_enough(open_page: Open, mash: Theory) -> None:
    page = open_page(mash).page
    card = page.locator(".card-button").first.bounding_box()

    assert card
    assert 19 * card["width"] / 210 >= 11.99
    assert float(page.locator(".lane").first.evaluate("one => parseFloat(getComputedStyle(one).fontSize)")) >= 14


def test_controls_are_large_enough_to_hit(open_page: Open, small: Theory) -> None:
    page = open_page(small).page

    boxes = [
        one.bounding_box()
        for one in page.locator("button:visible, select:visible, input:visible, summary:visible").all()
    ]
    assert [box for box in boxes if box and min(box["width"], box["height"]) < 24] == []


def test_without_scripts_the_page_shows_picture_explanations_and_tables(open_page: Open, mash: Theory) -> None:
    page = open_page(mash, java_script_enabled=False).page

    expect(page.locator("noscript svg:visible").first).to_be_visible()
    assert page.locator("table[data-table=links] tbody tr:visible").count() > 20
    assert page.locator("button:visible, select:visible").count() == page.locator("thead button:visible").count()


def test_print_holds_the_view_shown_and_every_table(open_page: Open, small: Theory) -> None:
    page = open_page(small).page

    page.emulate_media(media="print")

    expect(page.locator("#picture svg")).to_be_visible()
    expect(page.locator("table[data-table=evidence]")).to_be_visible()
    expect(page.locator("#controls")).to_be_hidden()
    expect(page.locator("thead th:visible", has_text="Map")).to_have_count(0)
    assert page.pdf(prefer_css_page_size=True, tagged=True).startswith(b"%PDF")


def test_hostile_text_runs_nothing_wherever_it_stands(open_page: Open, small: Theory) -> None:
    hostile = Theory.model_validate(_with_hostile_text(small.model_dump(mode="json")))

    opened = open_page(hostile, "#view=everything&element=talk")
    opened.page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    for tab in opened.page.get_by_role("tab").all():
        tab.click()

    assert opened.page.locator("img, main svg [onload]").count() == 0
    assert opened.messages == []
    assert HOSTILE in opened.page.locator("#details").inner_text()


def _with_hostile_text(data: Any) -> Any:
    if isinstance(data, dict):
        return {key: HOSTILE if key in TEXTS and value else _with_hostile_text(value) for key, value in data.items()}
    return [_with_hostile_text(one) for one in data] if isinstance(data, list) else data


def test_reduced_motion_is_honoured(open_page: Open, mash: Theory) -> None:
    page = open_page(mash, reduced_motion="reduce").page

    page.locator(".card-button").last.dispatch_event("click")

    expect(page.locator("#details")).to_have_class("scripted-only open")


def test_the_picture_downloaded_is_the_view_shown(open_page: Open, small: Theory) -> None:
    page = open_page(small).page

    with page.expect_download() as download:
        page.get_by_role("button", name="Download picture (SVG)").click()

    assert download.value.path().read_text(encoding="utf-8").strip() == VIEWS["svg"].render(small, frozenset()).strip()


def test_the_address_of_a_choice_brings_its_card_into_sight(open_page: Open, mash: Theory) -> None:
    page = open_page(mash, "#view=all-evidence&element=working-well").page

    page.wait_for_timeout(300)

    expect(page.locator("[data-id=working-well]")).to_be_in_viewport()
    expect(page.locator("#details-title")).to_have_text(mash.element("working-well").label)


def test_without_scripts_the_default_view_is_shown_and_others_can_be_opened(open_page: Open, mash: Theory) -> None:
    page = open_page(mash, java_script_enabled=False).page

    expect(page.locator("noscript svg:visible")).to_have_count(1)
    page.get_by_text("All evidence", exact=True).click()
    expect(page.locator("noscript svg:visible")).to_have_count(2)


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-script"])
def test_the_first_printed_page_holds_title_warning_and_map(open_page: Open, mash: Theory, *, scripts: bool) -> None:
    page = open_page(mash, width=PAGE_WIDTH, java_script_enabled=scripts).page

    for number in range(len(mash.views) if scripts else 1):
        page.emulate_media(media="screen")
        if scripts:
            page.locator("#view").select_option(str(number))
        page.emulate_media(media="print")
        picture = page.locator("#picture svg, noscript svg:visible").first.bounding_box()
        warning = page.locator(".honest").bounding_box()
        assert picture
        assert warning
        assert warning["y"] + warning["height"] <= picture["y"]
        assert picture["y"] + picture["height"] <= PAGE_HEIGHT
        assert picture["x"] + picture["width"] <= PAGE_WIDTH


def test_headings_of_tables_are_repeated_on_each_printed_page(open_page: Open, small: Theory) -> None:
    page = open_page(small).page

    page.emulate_media(media="print")

    # Chromium leaves a button out of a heading that it repeats.
    buttons = page.locator("thead button")
    assert set(buttons.evaluate_all("them => them.map((one) => getComputedStyle(one).display)")) == {"contents"}


def test_zoom_buttons_stand_beside_the_map_and_not_over_its_cards(open_page: Open, mash: Theory) -> None:
    page = open_page(mash).page
    below = page.locator("#map").bounding_box()
    bar = page.locator("#zoom").bounding_box()

    assert below
    assert bar
    assert abs(bar["width"] - below["width"]) < 2
    assert page.locator("#zoom").evaluate("one => getComputedStyle(one).backgroundColor") == "rgb(255, 255, 255)"
    page.locator("#zoom").evaluate("one => { one.style.position = 'static'; }")
    bar = page.locator("#zoom").bounding_box()
    assert bar
    assert bar["y"] >= below["y"] + below["height"] - 1


@pytest.mark.parametrize("width", [320, 1440])
def test_names_of_lanes_are_not_cut_off_by_wide_letters(open_page: Open, mash: Theory, width: int) -> None:
    page = open_page(mash, width=width).page

    page.evaluate(TEXT_SPACING)

    ground = page.locator("#lanes").bounding_box()
    assert ground
    for lane in page.locator(".lane").all():
        box = lane.bounding_box()
        assert box
        assert box["y"] + box["height"] <= ground["y"] + ground["height"]
        assert lane.evaluate("one => one.scrollHeight <= one.clientHeight")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_cards_that_are_dimmed_can_still_be_read(open_page: Open, small: Theory, scheme: str) -> None:
    page = open_page(small, "#view=everything&element=advice-line", color_scheme=scheme).page
    page.wait_for_timeout(300)

    assert page.evaluate(STRONGEST_CONTRAST, "referrals") >= 4


def test_the_list_of_hits_closes_when_the_reader_goes_on(open_page: Open, small: Theory) -> None:
    page = open_page(small).page
    page.get_by_label("Search").fill("refer")

    page.keyboard.press("Tab")
    expect(page.locator("#hits")).to_be_visible()
    page.get_by_label("Show one explanation").focus()

    expect(page.locator("#hits")).to_be_hidden()
    page.get_by_label("Search").focus()
    expect(page.locator("#hits")).to_be_visible()


def test_no_heading_in_the_details_stands_over_nothing(open_page: Open, small: Theory) -> None:
    page = open_page(small, "#view=everything&link=advice-line--talk").page

    expect(page.locator("#details h3")).to_have_count(0)


def test_at_four_times_the_size_details_are_read_below_the_map(open_page: Open, mash: Theory) -> None:
    page = open_page(mash, width=360).page
    page.set_viewport_size({"width": 360, "height": 225})
    page.wait_for_timeout(300)

    page.locator("[data-id=working-well]").focus()
    page.keyboard.press("Enter")

    expect(page.locator("#details-title")).to_be_in_viewport()
    card = page.locator("[data-id=working-well]").bounding_box()
    panel = page.locator("#details").bounding_box()
    assert card
    assert panel
    assert card["y"] + card["height"] <= panel["y"]


#: Whether the drawing has the colour of a card, in numbers, just inside the card's corner.
DRAWN = """([id, colour]) => {
  const canvas = document.querySelector('#map canvas');
  const [card, frame] = [document.querySelector(`[data-id="${id}"]`), canvas].map((one) => one.getBoundingClientRect());
  const finer = canvas.width / frame.width;
  const [x, y] = [card.left + 9 - frame.left, card.top + 9 - frame.top].map((side) => side * finer);
  return canvas.getContext('2d').getImageData(x, y, 1, 1).data.join() === colour;
}"""


def test_another_theme_colours_the_drawing_at_once(open_page: Open, small: Theory) -> None:
    page = open_page(small).page
    page.wait_for_function(DRAWN, arg=["advice-line", "255,255,255,255"])

    page.get_by_role("button", name="Dark theme").click()

    page.wait_for_function(DRAWN, arg=["advice-line", "30,35,39,255"])


def test_on_a_phone_the_first_step_of_the_tour_shows_its_cards(open_page: Open, mash: Theory) -> None:
    opened = open_page(mash, width=320)

    opened.page.get_by_role("button", name="Take the tour").click()

    opened.page.wait_for_function(DRAWN, arg=["single-front-door", "255,255,255,255"])
    assert opened.messages == []


@pytest.mark.parametrize(("window", "screens"), [((1440, 900), 1), ((320, 640), 1.5)])
def test_the_map_begins_near_the_top_and_nothing_before_it_is_lost(
    open_page: Open, mash: Theory, window: tuple[int, int], screens: float
) -> None:
    width, height = window
    page = open_page(mash, width=width).page
    page.set_viewport_size({"width": width, "height": height})

    top = page.locator(".map-box").evaluate("(one) => one.getBoundingClientRect().top + scrollY")
    assert top < height * screens
    expect(page.get_by_role("heading", name="A theory, not proof")).to_be_visible()
    page.get_by_text("About this theory and this map").click()
    for id in ("about", "summary", "purpose", "count"):
        expect(page.locator(f"#{id}")).to_be_visible()
        assert page.locator(f"#{id}").evaluate("(one) => one.scrollHeight <= one.clientHeight"), id


def test_the_details_are_as_tall_as_what_they_hold(open_page: Open, small: Theory) -> None:
    page = open_page(small, "#view=everything&link=advice-line--talk").page
    details, keys = page.locator("#details"), page.locator("#zoom")
    short = details.evaluate("(one) => one.scrollHeight <= one.clientHeight && one.clientHeight")

    details.get_by_text("Who says so").click()

    assert 0 < short < details.evaluate("(one) => one.clientHeight") < 420
    panel, bar = details.bounding_box(), keys.bounding_box()
    assert panel
    assert bar
    assert bar["y"] + bar["height"] <= panel["y"] + 1
