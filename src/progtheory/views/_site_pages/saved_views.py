"""The saved views of the theory, each with its picture."""

from __future__ import annotations

from collections.abc import Iterator

from .._site_page import Page
from .._site_theory import Site

_LIST = "views/index.html"


def pages(site: Site) -> Iterator[Page]:
    """Yield the list of views, and a page with the picture of each."""
    theory = site.theory
    views = list(site.views.values()) if theory.views else []
    if views:
        yield Page(
            path=_LIST,
            title="Views",
            description="Selections of the theory that its authors saved, each for a purpose, with its picture.",
            template="views.html",
            variables={"views": views},
            group="The theory",
            rank=30,
        )
    for one in views:
        yield Page(
            path=site.addresses[one.view.id],
            title=one.view.title,
            description=one.view.purpose or f"A view of the theory “{theory.title}”.",
            template="view.html",
            variables={"view": one.view, "scene": one.scene, "told": one.told},
            trail=(_LIST,),
            sort="View",
        )


PAGES = pages
