"""Will it work here, as a team asks it: by keyboard, sent as a link, on the map, on paper and as a profile."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Page, expect

from browser.conftest import Opened
from browser.test_accessibility import RULES, RUN
from browser.test_page import HOSTILE, _with_hostile_text
from progtheory.formats import FORMATS
from progtheory.graph import graph_of
from progtheory.model import Theory
from progtheory.queries import ask
from progtheory.queries.transfer import Transfer

pytestmark = pytest.mark.xdist_group("browser")

Open = Callable[..., Opened]
SAID: dict[str, Any] = {
    "present": ("multi-agency-team", "setting-up-a-hub", "strong-practitioner-relationships"),
    "absent": ("unclear-thresholds", "walled-off-hub"),
}
ADDRESS = f"#view=all-evidence&present={'+'.join(SAID['present'])}&absent={'+'.join(SAID['absent'])}"
LOOP = """
id: loop
title: Nothing but links
elements:
  - {id: line, kind: component, label: Advice line}
  - {id: lane, kind: factor, label: Something not yet sorted}
  - {id: better, kind: outcome, label: Better referrals}
  - {id: worse, kind: outcome, label: Worse referrals, valence: negative}
links:
  - {cause: line, effect: better, sign: positive, conditions: [{context: rushed, effect: blocks}]}
  - {cause: lane, effect: worse, sign: positive}
"""


def _outlooks(page: Page) -> dict[str, str]:
    return page.evaluate(
        """() => Object.fromEntries(Array.from(document.querySelectorAll('[data-end]'), (entry) =>
          [entry.dataset.end, entry.parentElement.dataset.is]))"""
    )


def test_a_team_tells_its_place_by_keyboard_and_hears_how_the_theory_reads(open_page: Open, small: Theory) -> None:
    page = open_page(small).page

    page.get_by_role("tab", name="Map", exact=True).focus()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("tab", name="Will it work here?")).to_be_focused()
    expect(page.locator("#verdicts")).to_contain_text("0 holding, 0 blocked, 1 undecided. Outcomes: 0 expected")
    page.get_by_role("group", name="Advice line").get_by_label("Not known").focus()
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("ArrowLeft")
    expect(page.locator("#live")).to_contain_text("Advice line (present). Explanations: 0 holding, 0 blocked, 1 undec")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_attribute("name", "is-unsure")
    page.keyboard.press("ArrowRight")

    expect(page.locator("#live")).to_contain_text(
        "Professionals unsure whether to refer (present). Explanations: 1 hol"
    )
    expect(page.get_by_role("heading", name="Expected")).to_have_text("✓ Expected (1)")
    expect(page.locator("[data-claim=talk-first]")).to_contain_text(
        "Because: Advice line (present); Professionals unsure whether to refer (present)."
    )


def test_what_is_said_is_kept_in_the_address_undone_by_the_back_button_and_reset(open_page: Open, mash: Theory) -> None:
    page = open_page(mash, ADDRESS).page
    said = _outlooks(page)

    page.get_by_label("Find a context or component").fill("enough time")
    page.get_by_role("group", name="Enough time and staff").get_by_label("Absent").check()
    changed = _outlooks(page)
    page.reload()
    page.wait_for_selector("body[data-ready]")
    kept = _outlooks(page)
    page.go_back()
    undone = _outlooks(page)
    page.get_by_role("button", name="Reset").click()

    assert (changed, said) == (kept, undone)
    assert said != changed
    assert "present" not in page.url
    expect(page.locator("#facts :checked:not([value='0'])")).to_have_count(0)


@pytest.mark.parametrize("model", [None, "risk-assessment"])
def test_the_reasons_are_those_of_the_question(open_page: Open, mash: Theory, model: str | None) -> None:
    page = open_page(mash, ADDRESS + (f"&programme={model}" if model else "")).page

    told = dict(
        page.locator("[data-claim]").evaluate_all("(all) => all.map((one) => [one.dataset.claim, one.innerText])")
    )
    rows = ask(mash, Transfer(model=model, **SAID)).records()

    because = [(row["id"], f"Because: {row['because']}.") for row in rows if row["because"]]
    assert len(because) > 5
    assert [text for id, text in because if text not in told[id]] == []
    assert {row["outcome id"]: row["outlook"] for row in rows}.items() <= _outlooks(page).items()


def test_the_profile_saved_is_read_by_the_question_with_the_same_outcome(
    open_page: Open, mash: Theory, tmp_path: Path
) -> None:
    page = open_page(mash, f"{ADDRESS}&programme=risk-assessment").page

    with page.expect_download() as download:
        page.get_by_role("button", name="Save profile (YAML)").click()
    download.value.save_as(tmp_path / "profile.yaml")

    text = (tmp_path / "profile.yaml").read_text(encoding="utf-8")
    profile = yaml.safe_load(text)
    place = Transfer(profile=profile, model="risk-assessment").place(graph_of(mash))
    assert "transfer --profile FILE --model risk-assessment" in text.splitlines()[0]
    assert {name: tuple(ids) for name, ids in profile.items()} == SAID
    assert {id: str(outlook) for id, outlook in place.outlooks.items()}.items() <= _outlooks(page).items()


def test_what_would_decide_most_leads_to_its_choice(open_page: Open, mash: Theory) -> None:
    page = open_page(mash, ADDRESS).page
    first = page.locator("#next button").first
    name = first.inner_text()

    page.get_by_label("Find a context or component").fill("zzz")
    expect(page.locator("#facts fieldset:visible")).to_have_count(0)
    expect(page.locator("#place-panel").get_by_role("status")).to_have_text("Nothing found.")
    first.press("Enter")
    expect(page.locator("#place-panel").get_by_role("status")).to_be_empty()

    focused = page.evaluate("document.activeElement.closest('fieldset').querySelector('legend').textContent")
    assert name == focused
    expect(page.locator(":focus")).to_be_in_viewport()


def test_the_map_shows_how_each_explanation_reads_without_colour(open_page: Open, mash: Theory) -> None:
    page = open_page(mash, ADDRESS).page

    page.get_by_role("button", name="Show on the map").click()
    expect(page.locator("#on-place")).to_be_visible()
    expect(page.locator("[data-id=multi-agency-team]")).to_have_attribute("aria-description", "present")
    expect(page.locator("[data-id=walled-off-hub]")).to_have_attribute("aria-description", "not in place")
    expect(page.locator("[data-id=high-volume-of-contacts], [data-id=working-well]").last).to_have_attribute(
        "aria-description", "undecided"
    )
    page.reload()
    page.wait_for_selector("body[data-ready]")
    expect(page.locator("#on-place")).to_be_visible()
    page.get_by_role("button", name="Back to your area").click()

    expect(page.get_by_role("tab", name="Will it work here?")).to_be_focused()
    assert "place=map" not in page.url


#: The darkest of red, green and blue of a card's disc, which has the colour of its lane where the card is bright.
DISC = """(id) => {
  const canvas = document.querySelector('#map canvas');
  const [card, frame] = [document.querySelector(`[data-id="${id}"]`), canvas].map((one) => one.getBoundingClientRect());
  const [x, y] = [card.left + card.width * 0.78 - frame.left, card.bottom - frame.top].map(Math.round);
  return Math.min(...canvas.getContext('2d').getImageData(x, y, 1, 1).data);
}"""


def test_an_expected_outcome_is_bright_though_what_brings_it_is_not_in_this_view(open_page: Open, mash: Theory) -> None:
    page = open_page(mash, "#view=study-alone&present=multi-agency-team&absent=enough-time-and-staff&place=map").page
    expected = page.locator("[aria-description=expected]")

    expect(expected).to_have_count(1)
    assert page.evaluate(DISC, expected.get_attribute("data-id")) < 100
    assert page.evaluate(DISC, "assessing-risk") > 200


def test_the_sheet_is_printed_alone_with_profile_verdicts_reasons_and_limits(open_page: Open, mash: Theory) -> None:
    page = open_page(mash, ADDRESS).page
    page.evaluate("window.print = () => window.dispatchEvent(new Event('beforeprint'))")
    page.get_by_label("Find a context or component").fill("thresholds")

    page.get_by_role("button", name="Print this sheet").click()
    page.emulate_media(media="print")

    sheet = page.locator("main").inner_text()
    for text in (
        "Multi-agency team",
        "Present",
        "✓ Expected",
        "Because:",
        "not a forecast",
        "never taken to be absent",
        "Area: ____",
    ):
        assert text in sheet
    assert "Advice line before referral\n" not in sheet
    assert "Model of the programme" not in sheet
    expect(page.locator("#reading .actions:visible, #picture:visible, #elements-panel:visible")).to_have_count(0)
    assert page.pdf(prefer_css_page_size=True).count(b"/Type /Page\n") <= 3


def test_a_theory_of_links_alone_is_read_by_link(open_page: Open) -> None:
    text = LOOP.replace("elements:", "elements:\n  - {id: rushed, kind: context, label: No time}")
    page = open_page(FORMATS["yaml"].loads(text, "loop.yaml"), "#present=line+lane&absent=rushed").page

    expect(page.locator("#verdicts")).to_have_text(
        "Links: 2 holding, 0 blocked, 0 undecided. "
        "Outcomes: 2 expected, 0 contested, 0 at risk, 0 not reached, 0 undecided."
    )
    expect(page.locator("[data-end=worse]")).to_contain_text("Worse referrals (unwelcome)")
    expect(page.locator("section", has=page.locator("> [data-is=expected]"))).to_contain_text("What holds here leads")
    expect(page.locator("#place-panel")).to_contain_text("Read by link")
    page.locator("[data-claim]").first.get_by_role("button").click()
    expect(page.locator("#details-title")).to_have_text("Link")


def test_hostile_text_runs_nothing_here(open_page: Open, small: Theory) -> None:
    hostile = Theory.model_validate(_with_hostile_text(small.model_dump(mode="json")))

    opened = open_page(
        hostile, "#present=advice-line+constructor+__proto__&absent=unsure&programme=<img src=x onerror=hit()>"
    )

    assert opened.page.locator("img").count() == 0
    assert opened.messages == []
    assert HOSTILE in opened.page.locator("#reading").inner_text()


@pytest.mark.parametrize("window", [(1440, "light"), (1440, "dark"), (320, "light"), (320, "dark")])
def test_axe_finds_nothing_in_a_place(open_page: Open, axe: str, mash: Theory, window: tuple[int, str]) -> None:
    width, scheme = window
    page = open_page(mash, ADDRESS, width=width, color_scheme=scheme).page
    page.evaluate(axe)

    read = page.evaluate(RUN, RULES)
    wide = page.evaluate("document.documentElement.scrollWidth")
    page.get_by_role("button", name="Show on the map").click()

    assert read == []
    assert wide == width
    assert page.evaluate(RUN, RULES) == []
