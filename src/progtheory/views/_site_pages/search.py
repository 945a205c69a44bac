"""Search over all pages."""

from __future__ import annotations

from collections.abc import Iterator

from .._site_page import Page
from .._site_theory import Site


def pages(site: Site) -> Iterator[Page]:
    """Yield the page of search."""
    yield Page(
        path="search.html",
        title="Search",
        description=f"Find a page of “{site.theory.title}” by its words.",
        template="search.html",
        group="About this site",
        rank=10,
        assets=("search-index.js", "search.js"),
    )


PAGES = pages
