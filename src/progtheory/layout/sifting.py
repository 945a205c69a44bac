"""Putting every vertex where its links cross fewest others: sifting, after Matuszewski, Schönfeld and Molitor (1999).

What a vertex gains at any place of its column comes from running sums, so that nearly all of the work is done
by the interpreter's own loops over lists.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, chain
from operator import itemgetter, sub

from .crossings import Order, places
from .layered import Layered

#: The places of a vertex's neighbours in the column to the left and in that to the right, each from the top.
Sides = tuple[list[int], list[int]]


def sift(graph: Layered, order: Order, rounds: int, fixed: frozenset[int] = frozenset()) -> None:
    """Move vertices within their columns, in `order` itself, as long as that saves crossings, for so many rounds.

    Those that are fixed stay in the order in which they are.
    """
    place = places(order, len(graph.column))
    due = set(range(len(order)))
    for _ in range(rounds):
        moved = [at for at in sorted(due) if _sifted(graph, order, at, (place, fixed))]
        due = {near for at in moved for near in (at - 1, at, at + 1) if 0 <= near < len(order)}


def _sifted(graph: Layered, order: Order, at: int, held: tuple[list[int], frozenset[int]]) -> bool:
    place, fixed = held
    left, right = (len(order[one]) if 0 <= one < len(order) else 0 for one in (at - 1, at + 1))
    # Neighbours lie in other columns, so their places hold while this one is gone through.
    free = [number for number, vertex in enumerate(order[at]) if vertex not in fixed]
    better = _better([_sides(graph, vertex, place) for vertex in order[at]], (left, right), free)
    if better is None:
        return False
    order[at] = [order[at][one] for one in better]
    for number, vertex in enumerate(order[at]):
        place[vertex] = number
    return True


def _sides(graph: Layered, vertex: int, place: list[int]) -> Sides:
    before, after = (sorted(map(place.__getitem__, side[vertex])) for side in (graph.before, graph.after))
    return before, after


def _better(column: Sequence[Sides], widths: tuple[int, int], free: Sequence[int]) -> list[int] | None:
    """Return a better order of vertices with these neighbours, or nothing if moving no free one helps."""
    ends = [left + [widths[0] + end for end in right] for left, right in column]
    flat = list(chain.from_iterable(ends))
    if len(flat) < 2:  # noqa: PLR2004 one line crosses none
        return None
    costs_of, sums_of = itemgetter(*flat), itemgetter(*accumulate(map(len, ends), initial=0))
    order, moved = list(range(len(column))), False
    for vertex in sorted(filter(ends.__getitem__, free), key=lambda one: (-len(ends[one]), one)):
        left, right = column[vertex]
        passed = _passed(left, widths[0]) + _passed(right, widths[1])
        sums = sums_of(list(accumulate(costs_of(passed), initial=0)))
        cost = list(map(sub, sums[1:], sums))
        at_each = list(accumulate(map(cost.__getitem__, order), initial=0))
        here, least = order.index(vertex), min(at_each)
        if least < at_each[here]:
            there = at_each.index(least)
            order.insert(there, order.pop(here) if there < here else vertex)
            if there > here:
                del order[here]
            moved = True
    return order if moved else None


def _passed(ends: Sequence[int], width: int) -> list[int]:
    """Return for a link to each place how many crossings more it has above these ends than below them."""
    costs: list[int] = []
    level = -len(ends)
    for end in ends:
        costs += [level] * (end + 1 - len(costs))
        costs[end] += 1
        level += 2
    return costs + [level] * (width - len(costs))
