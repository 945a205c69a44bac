"""Weights that somebody judged: read from a small table, and laid on the links of a theory."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from ..errors import UnfitParameter, UnknownPart
from ..model import Basis, Link, Sign, Theory, grounds_of

_ENTRY = re.compile(r"\s*([^=\s]+)\s*(?:=\s*([-+]?\d*\.?\d+)\s*)?")
_REMARK = re.compile(r"#.*")
#: Classes of links that a weight may be given to, from the widest to the narrowest; a link by its id wins over all.
_CLASSES: dict[str, Callable[[Theory, Link], Iterable[str]]] = {
    "all": lambda _theory, _link: ("",),
    "sign": lambda _theory, link: (str(link.sign),),
    "basis": lambda theory, link: (str(grounds_of(theory, link).basis),),
    "weight": lambda theory, link: map(str, grounds_of(theory, link).weights[:1]),
    "tag": lambda _theory, link: link.tags,
    "model": lambda _theory, link: link.models,
}
_SIGNED = {Sign.POSITIVE: 1.0, Sign.NEGATIVE: -1.0}
FORM = "LINK-ID=NUMBER, or all=…, sign:…=, basis:…=, weight:…=, tag:…=, model:…="


class Judged(NamedTuple):
    """The weight of each link that has one, and the ids of those left out, with the reason in a word."""

    weights: dict[str, float]
    unweighted: tuple[str, ...]
    unsigned: tuple[str, ...]


def table_of(entries: Iterable[str], parameter: str, *, unsaid: float | None = None) -> dict[str, float]:
    """Return a table of numbers by name: one `name=number` an entry or a line, `#` begins a remark.

    `unsaid` is the number of a name that stands alone. Raises UnfitParameter for anything else.

    >>> table_of(["all=0.5", "a--b = -1  # seen often"], "judged")
    {'all': 0.5, 'a--b': -1.0}
    """
    lines = [line.strip() for entry in entries for line in _REMARK.sub("", entry).splitlines() if line.strip()]
    table = {}
    for line in lines:
        read = _ENTRY.fullmatch(line)
        number = unsaid if read is None or read[2] is None else float(read[2])
        if read is None or number is None:
            raise UnfitParameter(parameter, f"{line!r} is not of the form name=number, such as all=0.5")
        if abs(number) > 1:
            raise UnfitParameter(parameter, f"{line!r} is not between -1 and 1")
        table[read[1]] = number
    return table


def judged(theory: Theory, links: Iterable[Link], table: Mapping[str, float]) -> Judged:
    """Return the weights of links: by id, else by the narrowest class named.

    The weight of a class is how strong its links are, without sign; each link has its own sign. Where that is not plus
    or minus, only a weight given to the link itself, with a sign, counts: what is unknown stays so.
    """
    _must_mean_something(theory, table)
    weights, unweighted, unsigned = {}, [], []
    for link in links:
        size = _of_class(theory, link, table)
        if link.id in table:
            weights[link.id] = table[link.id]
        elif size is None:
            unweighted.append(link.id)
        elif link.sign not in _SIGNED:
            unsigned.append(link.id)
        else:
            weights[link.id] = _SIGNED[link.sign] * size
    return Judged(weights, tuple(unweighted), tuple(unsigned))


def _of_class(theory: Theory, link: Link, table: Mapping[str, float]) -> float | None:
    names = [f"{word}:{one}" if one else word for word, told in _CLASSES.items() for one in told(theory, link)]
    return next((table[name] for name in reversed(names) if name in table), None)


def _must_mean_something(theory: Theory, table: Mapping[str, float]) -> None:
    bases = {f"basis:{one}" for one in Basis} | {"basis:None"}
    known = {
        f"{word}:{one}" if one else word
        for word, told in _CLASSES.items()
        for link in theory.links
        for one in told(theory, link)
    }
    for name, weight in table.items():
        if name in theory.link_by_id:
            continue
        if name not in known | bases | {"all"} | {f"sign:{one}" for one in Sign}:
            raise UnknownPart("link or class of links", name, {*theory.link_by_id, *known})
        if weight < 0:
            told = f"{name}={weight:g}: the weight of a class has no sign; each link brings its own"
            raise UnfitParameter("judged", told)
