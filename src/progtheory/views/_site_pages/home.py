"""The home page: what this is, for whom, how sure it is, and the ways in."""

from __future__ import annotations

from collections.abc import Iterator

from .._site_page import Page
from .._site_sure import sureness
from .._site_theory import Site


def pages(site: Site) -> Iterator[Page]:
    """Yield the home page."""
    theory = site.theory
    yield Page(
        path="index.html",
        title=theory.title,
        description=f"{theory.title}: how it is expected to work, for whom and in what circumstances, and who says so.",
        template="home.html",
        variables={"sure": sureness(theory), "lit": sorted(site.lit & set(site.addresses), key=site.name)},
    )


PAGES = pages
