"""What share of a theory a part of it shows: one definition for legends and for the question (analyses b.16)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ..model import Actor, Citation, Condition, Configuration, Link, Theory

Claim = Link | Configuration | Condition


class Share(NamedTuple):
    """How many of how many."""

    shown: int
    held: int

    @property
    def told(self) -> str:
        """The share in words; nothing is no share of nothing."""
        return f"{self.shown} of {self.held}"

    @property
    def percent(self) -> int | None:
        """The share in hundredths, rounded; None where there is nothing to show."""
        return round(100 * self.shown / self.held) if self.held else None


class Coverage(NamedTuple):
    """What a part shows of the whole."""

    elements: Share
    links: Share
    explanations: Share
    conditions: Share
    #: Uses that claims and their conditions make of evidence items.
    citations: Share
    #: Sources of which the claims shown cite something, whatever its stance.
    sources: Share
    #: Links of the whole between two elements that are shown, and with one such end at least.
    both_ends: Share
    one_end: Share

    @property
    def told(self) -> str:
        """The coverage in a sentence, for a legend."""
        claims = Share(self.links.shown + self.explanations.shown, self.links.held + self.explanations.held)
        return f"This view shows {claims.told} claims (links and explanations) from {self.sources.told} sources."


def coverage_of(whole: Theory, part: Theory) -> Coverage:
    """Return what a part shows of the whole it was taken from."""
    shown = {element.id for element in part.elements}
    ends = [len(shown & {link.cause, link.effect}) for link in whole.links]
    loops = [link.cause == link.effect for link in whole.links]
    both = sum(count == 2 - loop for count, loop in zip(ends, loops, strict=True))
    counts = zip(_counts(part), _counts(whole), strict=True)
    sources = Share(len(sources_cited(part)), len(whole.sources))
    shares = [Share(*pair) for pair in counts]
    return Coverage._make([*shares, sources, Share(both, len(ends)), Share(sum(map(bool, ends)), len(ends))])


def _counts(theory: Theory) -> tuple[int, ...]:
    conditions = sum(isinstance(claim, Condition) for claim in _claims(theory))
    claims = (len(theory.links), len(theory.configurations), conditions)
    # Actors stand in every part of a theory, so that claims can name them; to count them would tell nothing.
    drawn = sum(not isinstance(element, Actor) for element in theory.elements)
    return (drawn, *claims, sum(1 for _ in _citations(theory)))


def _claims(theory: Theory) -> Iterator[Claim]:
    claims: tuple[Link | Configuration, ...] = (*theory.links, *theory.configurations)
    for claim in claims:
        yield claim
        yield from claim.conditions


def _citations(theory: Theory) -> Iterator[Citation]:
    return (citation for claim in _claims(theory) for citation in claim.evidence)


def sources_cited(theory: Theory) -> dict[str, int]:
    """Return the sources that claims and their conditions cite, each with how often they do."""
    counts: dict[str, int] = {}
    for citation in _citations(theory):
        for source in theory.evidence_by_id[citation.item].sources:
            counts[source] = counts.get(source, 0) + 1
    return counts
