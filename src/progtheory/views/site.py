"""The site: a folder of plain pages to publish or to open from a disk, with the map, every part and its evidence."""

from __future__ import annotations

from collections.abc import Mapping

from ..model import Theory
from . import View
from ._site_assets import assets, hashed
from ._site_data import LinkedData
from ._site_frame import Frame
from ._site_pages import PAGES
from ._site_sitemap import sitemap
from ._site_theory import Site


def render(theory: Theory, lit: frozenset[str]) -> Mapping[str, str | bytes]:
    """Return the files of the site by their path; what is lit is set apart in pictures and named on the home page."""
    site = Site(theory, lit)
    linked = LinkedData(site)
    pages = [page for name in PAGES.names for page in PAGES[name](site)]
    frame = Frame(site, pages, linked)
    files: dict[str, str | bytes] = {page.path: frame.shown(page) for page in pages}
    for page in pages:
        if page.about:
            stem = page.path.removesuffix(".html")
            files |= {f"{stem}.ttl": linked.turtle(page.about), f"{stem}.jsonld": linked.jsonld(page.about)}
    files |= {hashed(name, text): text for name, text in assets().items()}
    files["sitemap.xml"] = sitemap(pages)
    return files


VIEW = View("", render, switches_views=True)
