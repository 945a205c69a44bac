"""The lines of links and conditions: across cards' lanes straight along reserved waypoints, curved only in the gaps."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from .layered import Layered
from .outlines import HALF_HEIGHT, HALF_WIDTH, WIDTH, Outline
from .ports import Ports, ports_of
from .swimlane import Swimlane
from .theme import BAR, Head

GAP = 90
STEP = WIDTH + GAP
_BOW = 44.0
_HEAD_ROOM = {"filled": 13.0, "open": 13.5, "bar": 4.0}
#: How far along its first curve a link carries its tag, in turn, so that tags of neighbours stay apart.
_BADGES = (0.15, 0.36)

Point = tuple[float, float]


class Route(NamedTuple):
    """A drawn link: its line, its head, where conditions join it and where a tag sits."""

    path: str
    tip: str
    middle: Point
    badge: Point


class Ground(NamedTuple):
    """What routes are drawn on: the layered graph, where everything lies, and the outlines of the cards."""

    graph: Layered
    lanes: Swimlane
    outlines: Sequence[Outline]


def routes_of(ground: Ground, heads: Sequence[Head]) -> tuple[list[Route], list[str]]:
    """Return the route of every link, and the path of every tie to the middle of the link it belongs to."""
    ports = ports_of(ground.graph, ground.lanes)
    links = [_route(ground, ports, number, head) for number, head in enumerate(heads)]
    return links, [_tie(ground, ports, number, links) for number in range(len(ground.graph.ties))]


def _route(ground: Ground, ports: Ports, number: int, head: Head) -> Route:
    chain = ground.graph.chains[number]
    if number in ports.stacked:
        return _stacked(ground, chain, head)
    reaches = {0: (0.0,), -1: (-BAR, 0.0, BAR) if head.id == "bar" else (0.0,)}
    start, goal = (_border(ground, ports, (number, end), chain[end], wide) for end, wide in reaches.items())
    way = -ports.side[number, -1]
    badge_at = _BADGES[ports.rank[number, 0] % 2]
    stop = (goal[0] - way * _HEAD_ROOM[head.id], goal[1])
    tip = _tip(head, goal, (way, 0))
    if ground.graph.column[chain[0]] == ground.graph.column[chain[-1]]:
        reach = start[0] + _BOW + min(abs(start[1] - goal[1]) / 12, GAP / 2)
        path = f"M{written(start)}C{written((reach, start[1]))} {written((reach, goal[1]))} {written(stop)}"
        middle, badge = (_on_bow(start, reach, stop, share) for share in (0.5, badge_at))
        return Route(path, tip, middle, badge)
    stations = [start, *_stations(ground, chain[1:-1], way), stop]
    first = stations[1]
    middle = _along(start, first, 0.5)
    return Route(_curved(stations), tip, middle, _along(start, first, badge_at))


def _tie(ground: Ground, ports: Ports, number: int, links: list[Route]) -> str:
    chain, goal = ground.graph.ties[number], links[ground.graph.tied[number]].middle
    start = _border(ground, ports, (len(links) + number, 0), chain[0])
    way = ports.side[len(links) + number, 0]
    return _curved([start, *_stations(ground, chain[1:], way), goal])


def _stations(ground: Ground, waypoints: Sequence[int], way: int) -> list[Point]:
    return [
        (ground.graph.column[one] * STEP + edge * way * HALF_WIDTH, ground.lanes.height[one])
        for one in waypoints
        for edge in (-1, 1)
    ]


def _border(ground: Ground, ports: Ports, end: tuple[int, int], vertex: int, reach: Sequence[float] = (0.0,)) -> Point:
    """Return where a line meets a card; a head that reaches up and down stays clear of the outline all along."""
    side, offset = ports.side[end], ports.offset[end]
    outline = ground.outlines[vertex]
    inset = min(map(outline.right if side > 0 else outline.left, (offset + one for one in reach)))
    middle = ground.graph.column[vertex] * STEP
    return middle + side * (HALF_WIDTH - inset), ground.lanes.height[vertex] + offset


def _stacked(ground: Ground, chain: Sequence[int], head: Head) -> Route:
    x = ground.graph.column[chain[0]] * STEP
    upper, lower = (ground.lanes.height[one] for one in chain)
    way = 1 if lower > upper else -1
    start, goal = (x, upper + way * HALF_HEIGHT), (x, lower - way * HALF_HEIGHT)
    stop = (x, goal[1] - way * _HEAD_ROOM[head.id])
    middle = (x, (start[1] + goal[1]) / 2)
    return Route(f"M{written(start)}L{written(stop)}", _tip(head, goal, (0, way)), middle, middle)


def _curved(stations: Sequence[Point]) -> str:
    path = f"M{written(stations[0])}"
    for at in range(1, len(stations)):
        start, end = stations[at - 1], stations[at]
        half = (start[0] + end[0]) / 2
        in_gap = at % 2
        path += (
            f"C{written((half, start[1]))} {written((half, end[1]))} {written(end)}"
            if in_gap
            else f"H{_number(end[0])}"
        )
    return path


def _along(start: Point, end: Point, share: float) -> Point:
    half = (start[0] + end[0]) / 2
    return _bezier((start[0], half, half, end[0]), (start[1], start[1], end[1], end[1]), share)


def _on_bow(start: Point, reach: float, end: Point, share: float) -> Point:
    return _bezier((start[0], reach, reach, end[0]), (start[1], start[1], end[1], end[1]), share)


def _bezier(xs: Sequence[float], ys: Sequence[float], share: float) -> Point:
    rest = 1 - share
    parts = (rest**3, 3 * rest**2 * share, 3 * rest * share**2, share**3)
    x, y = (sum(part * value for part, value in zip(parts, values, strict=True)) for values in (xs, ys))
    return round(x, 1), round(y, 1)


def _tip(head: Head, goal: Point, way: tuple[int, int]) -> str:
    turned = [(goal[0] + x * way[0] - y * way[1], goal[1] + x * way[1] + y * way[0]) for x, y in head.points]
    return "M" + "L".join(map(written, turned)) + ("Z" if head.closed else "")


def written(point: Point) -> str:
    """Return a point as paths have it, rounded to a tenth."""
    return f"{_number(point[0])} {_number(point[1])}"


def _number(value: float) -> str:
    return f"{round(value, 1) + 0.0:.7g}"
