"""How to read the theory, what it cannot tell, and how to use it: the pages that stay the same for every theory."""

from __future__ import annotations

from collections.abc import Iterator

from ...layout.wording import dated, meanings_of_weights
from ...model import Theory
from .._site_page import Page
from .._site_theory import Site


def pages(site: Site) -> Iterator[Page]:
    """Yield the page on methods and limits, and the one on ways of using the theory."""
    yield Page(
        path="methods.html",
        title="Methods and limits",
        description="What the words here mean, how the theory is kept and questioned, and what it cannot tell.",
        template="methods.html",
        variables={"weights": sorted(meanings_of_weights(site.theory).items()), "citation": _citation(site.theory)},
        group="About this site",
        rank=5,
        menu="Methods",
    )
    yield Page(
        path="use.html",
        title="Use the theory in your work",
        description="For policy teams, for researchers and for people who work with data: where to start.",
        template="use.html",
        group="Use it elsewhere",
        rank=5,
    )


def _citation(theory: Theory) -> str:
    told = [", ".join(theory.creators), f"({theory.date.year})" if theory.date else "", f"{theory.title}."]
    told.append(f"Version {theory.version}." if theory.version else "")
    told.append(f"{dated(theory.date)}." if theory.date else "")
    return " ".join(filter(None, told))


PAGES = pages
