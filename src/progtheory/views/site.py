"""The site: a folder of plain pages to publish or to open from a disk, with the map, every part and its evidence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from ..errors import TooLarge
from ..model import Theory
from . import View
from ._site_assets import assets, hashed
from ._site_data import LinkedData
from ._site_frame import Frame
from ._site_page import Page
from ._site_pages import PAGES
from ._site_search import search_index
from ._site_sitemap import sitemap
from ._site_theory import Site

#: A page with a map of what lies around it takes some tenths of a second to make.
_MOST = 1_500
_ADVICE = "draw a part of the theory, or its maps one by one"


def render(theory: Theory, lit: frozenset[str]) -> Mapping[str, str | bytes]:
    """Return the files of the site by their path; what is lit is set apart in pictures and named on the home page.

    Raises TooLarge for a theory of more parts with a page of their own than can be made in some minutes.
    """
    parts = len(theory.elements) + len(theory.configurations) + len(theory.sources)
    if parts > _MOST:
        raise TooLarge("elements, explanations and sources", parts, _MOST, _ADVICE, shown_in="one site")
    site = Site(theory, lit)
    pages = [page for name in PAGES.names for page in PAGES[name](site)]
    shared = {**assets(), "search-index.js": search_index(pages, site)}
    linked = LinkedData(site)
    frame = Frame(site, pages, shared, linked)
    return {
        **{page.path: frame.shown(page) for page in pages},
        **{path: content for page in pages for path, content in page.files.items()},
        **dict(_data(pages, linked)),
        **{hashed(name, text): text for name, text in shared.items()},
        "sitemap.xml": sitemap(pages),
    }


def _data(pages: Iterable[Page], linked: LinkedData) -> Iterator[tuple[str, str]]:
    for page in pages:
        if page.about:
            stem = page.path.removesuffix(".html")
            yield f"{stem}.ttl", linked.turtle(page.about)
            yield f"{stem}.jsonld", linked.jsonld(page.about)


VIEW = View("", render, switches_views=True)
