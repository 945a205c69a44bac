"""The interactive map: one page that works offline, asks for nothing and can be read without seeing it."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.resources import files
from typing import Any

import pyvis
from markupsafe import Markup
from pyvis.network import Network

from ..model import Theory
from . import View
from ._page_data import Pages, pages_of
from ._page_style import dark_style, styles
from ._policy import policy_for
from ._templates import templates_in

_PAGE = files(__package__) / "_page"
_VIS = files(pyvis) / "templates" / "lib" / "vis-9.1.2" / "vis-network.min.js"
_OPTIONS: dict[str, Any] = {
    "autoResize": True,
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "interaction": {
        "hover": True,
        "dragNodes": False,
        "multiselect": False,
        "keyboard": False,
        "selectConnectedEdges": False,
        "tooltipDelay": 10**9,
    },
    "nodes": {"chosen": False},
}

#: The elements that hold each script and style sheet of the page.
_TAGS = {
    "vis_script": "script",
    "script": "script",
    "style": "style",
    "dark_style": 'style id="dark" media="screen and (prefers-color-scheme: dark)"',
}
_JSON = {"sort_keys": True, "separators": (",", ":"), "ensure_ascii": False}


def render(theory: Theory, lit: frozenset[str]) -> str:
    """Return the page; what is lit is set apart when it opens. TooLarge if not one of its views can be drawn."""
    texts = texts_of_page()
    held = {name: f"<{_TAGS[name]}>{text}</{_TAGS[name].partition(' ')[0]}>" for name, text in texts.items()}
    by_tag = {tag: [text for name, text in texts.items() if _TAGS[name].startswith(tag)] for tag in ("script", "style")}
    return page_for(theory, lit, held, policy_for(by_tag["script"], by_tag["style"]))


def texts_of_page() -> dict[str, str]:
    """Return the scripts and style sheets of the page, by the name its template has for each."""
    return {
        "vis_script": _VIS.read_text(encoding="utf-8"),
        "script": _read("page.min.js").strip(),
        "style": styles(_read("page.min.css")),
        "dark_style": dark_style(),
    }


def page_for(
    theory: Theory, lit: frozenset[str], held: Mapping[str, str], policy: str, home: Mapping[str, Any] | None = None
) -> str:
    """Return the page with these elements for its scripts and style sheets, and this content security policy.

    `home` is what the template is given of the site the page stands in, if it does.
    """
    pages = pages_of(theory, lit)
    network = _network(pages)
    network.templateEnv = templates_in("_page")
    network.templateEnv.policies["json.dumps_kwargs"] = _JSON
    network.path = "page.html"
    network.templateEnv.globals.update(
        **{name: Markup(text) for name, text in held.items()},  # noqa: S704 our files, checked in policy_for
        **pages.variables,
        map_options=_OPTIONS,
        policy=policy,
        home=home,
    )
    page: str = network.generate_html()
    return page.strip() + "\n"


def _network(pages: Pages) -> Network:
    """Return pyvis's network as the store of cards and links; it drops repeats silently, so count them."""
    network = Network(directed=True, cdn_resources="in_line")
    network.options = _OPTIONS
    for node in pages.nodes:
        network.add_node(**node)
    for edge in pages.edges:
        network.add_edge(**edge)
    if (len(network.nodes), len(network.edges)) != (len(pages.nodes), len(pages.edges)):
        raise AssertionError("pyvis dropped a card or a link")
    return network


def _read(name: str) -> str:
    return (_PAGE / name).read_text(encoding="utf-8")


VIEW = View(".html", render, switches_views=True)
