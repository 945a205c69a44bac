"""A map in a notebook that was exported, moved to another folder and opened without a network."""

from pathlib import Path

import nbformat
import pytest
from nbconvert import HTMLExporter
from playwright.sync_api import Browser, Page

from progtheory.model import Theory
from progtheory.views import draw


@pytest.fixture
def exported(small: Theory, tmp_path: Path) -> Path:
    output = nbformat.v4.new_output("execute_result", {"text/html": draw(small)._repr_html_()}, execution_count=1)
    cell = nbformat.v4.new_code_cell("draw(theory)", execution_count=1, outputs=[output])
    # Without what nbconvert itself would load from elsewhere.
    exporter = HTMLExporter(require_js_url="", mathjax_url="", jquery_url="", mermaid_js_url="")
    text, _ = exporter.from_notebook_node(nbformat.v4.new_notebook(cells=[cell]))
    path = tmp_path / "elsewhere" / "exported.html"
    path.parent.mkdir()
    path.write_text(text, encoding="utf-8")
    return path


@pytest.fixture
def page(browser: Browser):
    context = browser.new_context(viewport={"width": 1280, "height": 1000}, offline=True)
    yield context.new_page()
    context.close()


@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # of the notebook machinery, not ours
def test_a_map_in_an_exported_notebook_works_without_a_network_and_says_nothing(exported: Path, page: Page):
    requests: list[str] = []
    messages: list[str] = []
    page.on("request", lambda one: requests.append(one.url))
    page.on("console", lambda one: messages.append(one.text))
    page.on("pageerror", lambda one: messages.append(str(one)))

    page.goto(exported.as_uri())
    frame = page.frame_locator("iframe[title*='programme theory map']")
    frame.locator("body[data-ready]").wait_for()
    frame.locator(".card-button", has_text="Advice line.").first.focus()
    page.keyboard.press("Enter")
    frame.locator("#details-title", has_text="Advice line").wait_for()
    address = frame.locator("body").evaluate("() => location.hash")
    page.keyboard.press("Escape")
    frame.locator("#trace").select_option("effects")

    assert "element=advice-line" in address
    assert [exported.as_uri()] == requests
    assert [] == messages
