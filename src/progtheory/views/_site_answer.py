"""An answer as pages show it: names in place of ids, each leading to where it is told, and no empty columns."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ..queries import Answer
from ._site_theory import Site

#: What could be the id of a part in a longer text; words of prose are left alone, and so is what follows an option.
_ID = re.compile(r"(?<![\w-])(?<!--present )(?<!--absent )(?:[a-z0-9]+(?:-+[a-z0-9]+)+|[a-z]+\d+)(?![\w-])")
_ONLY_IDS = re.compile(r"[a-z0-9-]+(?:; [a-z0-9-]+)*")
#: Columns whose text tells what the column `id` names, though in other words than its name.
_TOLD_BY = ("what", "gap", "pattern", "how")
_HEADINGS = {"id": "told at", "ids": "told at", "link ids": "steps", "source ids": "which sources"}
#: A text longer than this needs a wide column.
_SHORT = 40


class Piece(NamedTuple):
    """A piece of a cell: its text, and the id of the part it leads to, if it leads anywhere."""

    text: str
    id: str = ""


class Table(NamedTuple):
    """Headings, whether each column holds long texts, rows of cells in pieces, and what was empty in every row."""

    columns: tuple[str, ...]
    wide: tuple[bool, ...]
    rows: tuple[tuple[tuple[Piece, ...], ...], ...]
    left_out: tuple[str, ...]


def table_of(site: Site, answer: Answer) -> Table:
    """Return an answer as a table to read."""
    held = {name: [row[at] for row in answer.rows] for at, name in enumerate(answer.columns)}
    filled = {name: cells for name, cells in held.items() if any(cell not in (None, "") for cell in cells)}
    shown = {name: [tuple(pieces_of(site, cell)) for cell in cells] for name, cells in filled.items()}
    for name in [name for name in filled if name.split()[-1] == "id"]:
        target = _target(site, name, filled)
        if target:
            ids = [str(cell) for cell in filled[name]]
            shown[target] = [(Piece(str(cell), id),) for cell, id in zip(filled[target], ids, strict=True)]
            del shown[name]
    return Table(
        columns=tuple(_HEADINGS.get(name, name.replace("_", " ")) for name in shown),
        wide=tuple(any(_length(cell) > _SHORT for cell in cells) for cells in shown.values()),
        rows=tuple(zip(*shown.values(), strict=True)),
        left_out=tuple(name for name in held if name not in filled),
    )


def _target(site: Site, name: str, held: dict[str, list[str | int | float | None]]) -> str:
    """Return the column that tells in words what a column of ids names; "" if none does."""
    for other, cells in held.items():
        if other != name and all(site.name(str(id)) == cell for id, cell in zip(held[name], cells, strict=True)):
            return other
    return next((other for other in _TOLD_BY if name == "id" and other in held), "")


def pieces_of(site: Site, cell: str | float | None) -> Iterator[Piece]:
    """Yield a text in pieces, each id in it that is told somewhere as a name that leads there."""
    text = "" if cell is None else str(cell)
    if _ONLY_IDS.fullmatch(text) and set(text.split("; ")) & set(site.addresses):
        for at, id in enumerate(text.split("; ")):
            yield from (Piece("; "),) * bool(at)
            yield _led(site, id)
        return
    for id in {found for found in _ID.findall(text) if found in site.addresses}:
        named = f"{site.name(id)} ({id}"
        text = text.replace(f"{named})", id).replace(f"{named}; ", f"{id} (")
    end = 0
    for found in _ID.finditer(text):
        if found[0] in site.addresses:
            yield from (Piece(text[end : found.start()]), _led(site, found[0]))
            end = found.end()
    yield Piece(text[end:])


def _led(site: Site, id: str) -> Piece:
    return Piece(site.name(id), id)


def _length(cell: tuple[Piece, ...]) -> int:
    return sum(len(piece.text) for piece in cell)
