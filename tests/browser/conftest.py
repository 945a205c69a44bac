"""A real browser for the page: it must be there, a page that nobody opened is not tested."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from progtheory.formats import load, write_folder
from progtheory.model import Theory
from progtheory.views import VIEWS

ARGUMENTS = (
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)


class Opened(NamedTuple):
    """An open page, what it asked the network for and what it said on the console."""

    page: Page
    requests: list[str]
    messages: list[str]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    found = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if found is None:
        pytest.fail(
            "the page is tested in Chromium, and none is installed: try `make test` or `apt-get install chromium`"
        )
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=list(ARGUMENTS))
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def axe(root: Path) -> str:
    script = root / "node_modules" / "axe-core" / "axe.min.js"
    if not script.exists():
        pytest.fail("accessibility is tested with axe-core: run `make test` or `npm install --no-save axe-core`")
    return script.read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def written(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Theory, frozenset[str]], Path]:
    held: dict[tuple[str, frozenset[str]], Path] = {}

    def write(theory: Theory, lit: frozenset[str] = frozenset()) -> Path:
        key = theory.model_dump_json(), lit
        if key not in held:
            held[key] = tmp_path_factory.mktemp("page") / "map.html"
            held[key].write_text(VIEWS["html"].render(theory, lit), encoding="utf-8", newline="\n")
        return held[key]

    return write


@pytest.fixture(scope="session")
def site(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("published") / "a folder" / "site"
    write_folder(folder, VIEWS["site"].render(load(root / "graphs" / "property-marking"), frozenset()))
    return folder


@pytest.fixture(scope="session")
def at_address(
    browser: Browser, written: Callable[[Theory, frozenset[str]], Path], mash: Theory
) -> Iterator[Callable[[str], Page]]:
    """One open page of the MASH theory, brought to an address as a link to it would."""
    context = browser.new_context(viewport={"width": 1440, "height": 1000})
    page = context.new_page()
    page.goto(written(mash, frozenset()).as_uri())
    page.wait_for_selector("body[data-ready]")

    def bring(address: str) -> Page:
        page.evaluate("(words) => { location.hash = words; }", "#")
        page.evaluate("(words) => { location.hash = words; }", address)
        return page

    yield bring
    context.close()


@pytest.fixture
def open_page(browser: Browser, written: Callable[[Theory, frozenset[str]], Path]) -> Iterator[Callable[..., Opened]]:
    contexts = []

    def open_theory(
        theory: Theory, address: str = "", width: int = 1440, lit: frozenset[str] = frozenset(), **how: object
    ) -> Opened:
        context = browser.new_context(viewport={"width": width, "height": 1000}, **how)
        contexts.append(context)
        opened = Opened(context.new_page(), [], [])
        opened.page.on("request", lambda one: opened.requests.append(one.url))
        opened.page.on("console", lambda one: opened.messages.append(one.text))
        opened.page.on("pageerror", lambda one: opened.messages.append(str(one)))
        opened.page.goto(f"{written(theory, lit).as_uri()}{address}")
        if how.get("java_script_enabled", True):
            opened.page.wait_for_selector("body[data-ready]")
        return opened

    yield open_theory
    for context in contexts:
        context.close()
