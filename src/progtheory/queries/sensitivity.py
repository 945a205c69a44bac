"""The question for what an answer hangs on."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from pydantic import Field

from ..graph import theory_of
from ..layout.wording import counted
from . import Answer, Purpose
from ._changes import COLUMNS, Change, each_once, row_of
from ._flips import Answers, PathAnswers, PlaceAnswers
from ._in_place import InPlace
from ._left_out import LeftOut, Without, leaving_out
from ._lit import lit_by
from ._options import Repeated
from ._search import Route
from ._selectors import SELECTORS, known_model, matching
from ._told_place import READING
from ._why import why_none
from ._wording import COUNTS

if TYPE_CHECKING:
    import networkx as nx


RULE = (
    "Leaving a source out drops the claims that it alone supports; what several support, or nobody does, stays. A cut "
    "by quality drops what does not reach it. What is not listed changes nothing."
)
FRAGILE = "An answer that one claim or one source can overturn is fragile; one that none can is not thereby right."


class Sensitivity(InPlace):
    """Which answers flip when one source, one claim or all weak claims are left out.

    With a start and an end it asks whether a path leads there, by how many links, and with which sign; without them
    it asks how the theory reads for each outcome of the place (see transfer). Lists what changes something, the most
    telling first, and names the source that matters most (leave-one-out, as for influence in
    meta-analysis: Viechtbauer and Cheung 2010). It tries one thing at a time: two sources that back each other up
    both look harmless.

    $ progtheory ask graphs/mash sensitivity
    $ progtheory ask graphs/mash sensitivity --start walled-off-hub --end risk-found-early --leave-out claim

    >>> from progtheory import Component, Evidence, Link, Outcome, Source, Theory, ask
    >>> theory = Theory(
    ...     id="talk",
    ...     title="Talking first",
    ...     elements=(Component(id="line", label="Advice line"), Outcome(id="referrals", label="Better referrals")),
    ...     links=(Link(cause="line", effect="referrals", sign="positive", evidence=("e1",)),),
    ...     sources=(Source(id="s1", title="A report", type="report"),),
    ...     evidence=(Evidence(id="e1", source="s1", text="It helped.", basis="stated"),),
    ... )
    >>> for row in ask(theory, Sensitivity(start="line", end="referrals", leave_out="source")).records():
    ...     print(row["what"], "|", row["what changes"])
    A report | 1 → none: fewest links; positive → none: sign taken together; yes → none: a path
    """

    purpose: ClassVar[Purpose] = Purpose.GROUNDS
    example: ClassVar[dict[str, object]] = {"start": "hub", "end": "sharing"}

    start: Repeated[str] = Field((), description=f"Where paths begin: {SELECTORS}; repeat for several.")
    end: Repeated[str] = Field((), description=f"Where paths end: {SELECTORS}; repeat; without both: transfer.")
    max_links: int = Field(6, ge=1, le=12, description="Most links a path may have, 1 to 12.")
    max_paths: int = Field(10_000, ge=1, le=100_000, description="Most paths to look at.")
    leave_out: Repeated[LeftOut] = Field((), description="What to leave out in turn; repeat for several; none: all.")

    def ask(self, graph: nx.MultiDiGraph[str]) -> Answer:
        """Return one row a thing that changes an answer when it is left out."""
        asked = PathAnswers(graph, self._route(graph), self.max_paths) if self._is_path else PlaceAnswers(graph, self)
        before = asked.answers(lambda _: True)
        if before.paths == 0:
            code, told = why_none(graph, self._route(graph))
            return self.answer(columns=COLUMNS, reason=code, notes=(told,))
        tried = list(leaving_out(theory_of(graph), self.leave_out, asked.claims))
        changes = sorted((self._change(asked, before, one) for one in tried), key=lambda one: one.order)
        found = each_once(
            [one for one in changes if one.changed or (one.left is not None and one.left != before.paths)]
        )
        elements, links = lit_by(graph, sorted({id for one in found for id in one.lost}))
        return self.answer(
            columns=COLUMNS,
            rows=tuple(row_of(one, before) for one in found),
            elements=elements,
            links=links,
            truncated=asked.truncated,
            reason=None if found else "NOTHING_CHANGES",
            notes=(*self._told(before, tried, found), RULE, FRAGILE, COUNTS, *(() if self._is_path else (READING,))),
        )

    @property
    def _is_path(self) -> bool:
        return bool(self.start or self.end)

    def _route(self, graph: nx.MultiDiGraph[str]) -> Route:
        every = frozenset(graph)
        return Route(
            starts=matching(graph, self.start) if self.start else every,
            ends=matching(graph, self.end) if self.end else every,
            max_links=self.max_links,
            model=known_model(theory_of(graph), self.model),
            weight=self.weight,
            basis=self.basis,
        )

    def _change(self, asked: PathAnswers | PlaceAnswers, before: Answers, without: Without) -> Change:
        lost = tuple(claim.id for claim in asked.claims if not without.stands(claim))
        after = asked.answers(without.stands)
        pairs = {name: (was, after.told[name]) for name, was in before.told.items()}
        changed = {name: pair for name, pair in pairs.items() if pair[0] != pair[1]}
        return Change(without, lost, changed, after.paths)

    def _told(self, before: Answers, tried: list[Without], found: list[Change]) -> tuple[str, ...]:
        first = f"No one thing left out changes anything; {counted(len(tried), 'was', 'were')} tried."
        if found:
            sources = [one for one in found if one.without.kind is LeftOut.SOURCE]
            count = sum(one.kind is LeftOut.SOURCE for one in tried)
            told = f"Of {counted(count, 'source')}, {len(sources)} left out would change something"
            most = f"; “{sources[0].without.name}” ({sources[0].without.id}) matters most" if sources else ""
            first = f"{told}{most}." if count else f"{len(found)} of {len(tried)} things left out change something."
        paths = f"Before: {counted(before.paths, 'path')}." if before.paths is not None else None
        bound = f"A path has at most {counted(self.max_links, 'link')}." if before.paths is not None else None
        return tuple(filter(None, (first, paths, bound)))


QUERY = Sensitivity
