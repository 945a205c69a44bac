"""Hostile text in every field, in every form that a browser opens: it stays text, and breaks no layout."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from hostile import LONG, hostile_theory
from progtheory import draw
from progtheory.formats import write_folder
from progtheory.model import Theory
from progtheory.queries import ask
from progtheory.queries.gapmap import GapMap
from progtheory.views import VIEWS
from progtheory.views._notebook import html_of
from progtheory.views.pdf import page_of

pytestmark = pytest.mark.xdist_group("browser")

#: What an attack would call, were it run.
TRAP = "window.hit = () => { window.struck = true; };"
HARMED = (
    "() => window.struck || document.title === 'hit' || document.querySelectorAll('img, [onload], [onerror]').length"
)
OPEN_ALL = "document.querySelectorAll('details').forEach((one) => { one.open = true; })"
TABS = ("tab=map", "tab=place", "tab=elements", "tab=links", "tab=explanations", "tab=matrix", "tab=evidence")


@pytest.fixture(scope="module")
def hostile() -> Theory:
    return hostile_theory()


class _Watched:
    """A page that holds the trap, and what it said or asked for."""

    def __init__(self, page: Page) -> None:
        self.page, self.told = page, list[str]()
        page.add_init_script(TRAP)
        page.on("request", lambda one: None if one.url.startswith(("file:", "data:")) else self.told.append(one.url))
        page.on("requestfailed", lambda one: self.told.append(f"failed: {one.url}"))
        page.on("console", lambda one: self.told.append(one.text))
        page.on("pageerror", lambda one: self.told.append(str(one)))
        page.on("dialog", lambda one: self.told.append(one.message))

    def harm(self, address: str) -> list[object]:
        """Return what went wrong on the page at an address: nothing."""
        self.page.goto(address)
        harmed = self.page.evaluate(HARMED)
        wide = self.page.evaluate("document.documentElement.scrollWidth")
        return [*self.told, *([harmed] if harmed else []), *([f"{wide} wide"] if wide > 320 else [])]


@pytest.fixture
def watched(browser: Browser) -> Iterator[_Watched]:
    context = browser.new_context(viewport={"width": 320, "height": 800})
    yield _Watched(context.new_page())
    context.close()


def test_no_page_of_a_site_is_harmed(hostile: Theory, tmp_path: Path, watched: _Watched) -> None:
    write_folder(tmp_path, VIEWS["site"].render(hostile, frozenset()))
    # Of each sort of page two.
    folders = [sorted(folder.glob("*.html")) for folder in tmp_path.rglob("*") if folder.is_dir()]
    paths = [*tmp_path.glob("*.html"), *(path for pages in folders for path in pages[:2])]

    harmed = {str(path.relative_to(tmp_path)): found for path in paths if (found := watched.harm(path.as_uri()))}
    assert harmed == {}
    assert len(paths) > 30
    watched.page.goto(f"{(tmp_path / 'search.html').as_uri()}?q={LONG}")
    assert watched.page.locator("#hits a").count() > 20
    assert watched.harm(watched.page.url) == []


def test_no_state_of_the_map_page_is_harmed(hostile: Theory, tmp_path: Path, watched: _Watched) -> None:
    path = tmp_path / "map.html"
    path.write_text(VIEWS["html"].render(hostile, frozenset()), encoding="utf-8")
    link, tour = hostile.links[0], hostile.tours[0]
    parts = (
        f"element={link.cause}",
        f"link={link.id}",
        f"explanation={hostile.configurations[0].id}",
        f"from={link.cause}&to={link.effect}&path=1",
        f"tour={tour.id}&step=1",
        "element=__proto__&view=constructor&tour=toString",
    )

    assert watched.harm(path.as_uri()) == []
    page = watched.page
    for state in (*TABS, *parts):
        page.evaluate("(words) => { location.hash = words; }", state)
        page.wait_for_function("(words) => location.hash.slice(1) === words", arg=state)
        page.evaluate(OPEN_ALL)
        assert page.evaluate(HARMED) == 0, state
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, state
    assert watched.told == []


#: A gap map that has cells, whatever the theory holds.
EVERY = GapMap(zeros=True)
NOTEBOOK = "<!doctype html><style>* { max-width: 100%; overflow-wrap: anywhere }</style>"
FORMS: dict[str, Callable[[Theory], str]] = {
    "gapmap.html": lambda theory: draw(theory, "gapmap", answer=ask(theory, EVERY)),
    "gapmap.svg": lambda theory: draw(theory, "gapmap-svg", answer=ask(theory, EVERY)),
    "ontology.html": lambda theory: VIEWS["ontology"].render(theory, frozenset()),
    "print.html": lambda theory: page_of(theory, frozenset(), "a3"),
    "theory-in-a-notebook.html": lambda theory: NOTEBOOK + html_of(theory),
    "page-in-a-notebook.html": lambda theory: NOTEBOOK + draw(theory)._repr_html_(),
    "answer-in-a-notebook.html": lambda theory: NOTEBOOK + ask(theory, EVERY)._repr_html_(),
    "map.svg": lambda theory: draw(theory, "svg"),
    **{f"{size}.svg": lambda theory, size=size: draw(theory, "svg", size=size) for size in ("a4", "a3", "slide")},
}


@pytest.mark.filterwarnings("ignore::progtheory.errors.SmallText")  # long words make a map high
@pytest.mark.parametrize("name", FORMS)
def test_no_other_form_is_harmed(name: str, hostile: Theory, tmp_path: Path, watched: _Watched) -> None:
    path = tmp_path / name
    path.write_text(FORMS[name](hostile), encoding="utf-8")

    # A sheet of paper and a picture are as wide as they are.
    sheet = name.endswith(".svg") or name == "print.html"
    found = [one for one in watched.harm(path.as_uri()) if not (sheet and str(one).endswith(" wide"))]

    assert found == []
