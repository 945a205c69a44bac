"""The home page: what this is, for whom, how sure it is, and the ways in."""

from __future__ import annotations

from collections.abc import Iterator

from .._site_addresses import SECTIONS
from .._site_gaps import grouped
from .._site_page import Page
from .._site_sure import sureness
from .._site_theory import Site

#: The questions people come with, where each is answered, and what stands there.
WAYS = (
    ("Be shown around", "tours.html", "A guided tour, in a few steps, for a first visit."),
    ("See the whole at a glance", "map.html", "An interactive map: search it, follow causes and effects."),
    ("Start from what should change", "outcomes/index.html", "Each outcome, with what is expected to bring it about."),
    (
        "Understand how it should work",
        "explanations/index.html",
        "Explanations in a sentence: where, what, who, so what.",
    ),
    ("Start from what you do", "components/index.html", "What the programme puts in place, and what for."),
    ("Think of your own place", "map.html#tab=place", "Say what is so there; see what is expected to hold, and why."),
    ("Weigh the circumstances", "contexts/index.html", "What helps a step, what gets in its way, and who says so."),
    ("Choose between models", "compare.html", "The models of the programme: what is said of one only."),
    ("Check who says so", "sources/index.html", "Each source, with all that was taken from it."),
    ("See what is not known", "gaps.html", "What was looked for and not found, and where an answer might be."),
    ("Take it away", "downloads.html", "As data, as a document, as a picture."),
)


def pages(site: Site) -> Iterator[Page]:
    """Yield the home page."""
    theory = site.theory
    yield Page(
        path="index.html",
        title=theory.title,
        description=f"{theory.title}: how it is expected to work, for whom and in what circumstances, and who says so.",
        template="home.html",
        variables={
            "sure": sureness(theory),
            "ways": WAYS,
            "sections": [(SECTIONS[kind], len(found)) for kind, found in site.elements.items()],
            "lit": sorted(site.lit & set(site.addresses), key=site.name),
            "opening": next(iter(site.views.values())),
            "gaps": [gap for _, gaps in grouped(theory) for gap in gaps],
        },
    )


PAGES = pages
