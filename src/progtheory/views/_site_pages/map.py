"""The interactive map, with its scripts and style sheets shared, and links from what is selected to its page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from html import escape

from markupsafe import Markup

from ...errors import TooLarge
from .._site_assets import assets, hashed
from .._site_page import POLICY, Page
from .._site_theory import Site
from ..html import page_for, texts_of_page

_PATH = "map.html"
_DARK = ' id="dark" media="screen and (prefers-color-scheme: dark)"'
#: The name of the file of each script and style sheet, and what its element says beside that.
_FILES = {
    "vis_script": ("vis.js", ""),
    "script": ("map.js", ""),
    "style": ("map.css", ""),
    "dark_style": ("map-dark.css", _DARK),
}
#: The bar at the top, which holds no link where the map stands alone, is dark in all colours.
_LINK_HOME = ".top a{color:inherit}"


def pages(site: Site) -> Iterator[Page]:
    """Yield the map, or a page that says why there is none."""
    texts = {_FILES[name][0]: text for name, text in texts_of_page().items()}
    texts["map.css"] += _LINK_HOME
    held = {name: _element(file, texts[file], more) for name, (file, more) in _FILES.items()}
    home = {
        "path": "index.html",
        "pages": {id: site.addresses[id] for id in site.on_map},
        "script": Markup(_element("site-map.js", assets()["site-map.js"], "")),  # noqa: S704 our own address
    }
    page = Page(
        path=_PATH,
        title="Interactive map",
        description="The theory as a map to explore: search, follow causes and effects, and see who says so.",
        group="The theory",
        rank=1,
        menu="Map",
    )
    try:
        ready = page_for(site.theory, site.lit, held, POLICY, home)
    except TooLarge as error:
        yield replace(page, template="no-map.html", variables={"reason": str(error)})
    else:
        yield replace(page, ready=ready, files={hashed(file, text): text for file, text in texts.items()})


def _element(file: str, text: str, more: str) -> str:
    address = escape(hashed(file, text))
    if file.endswith(".css"):
        return f'<link rel="stylesheet" href="{address}"{more}>'
    return f'<script src="{address}"{more}></script>'


PAGES = pages
