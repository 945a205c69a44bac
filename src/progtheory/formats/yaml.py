"""YAML: the format people write, one file or several that are read together."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from yaml import CSafeDumper, dump

from ..errors import Problem
from ..model import Theory
from . import Folder, Format
from ._events import read
from ._plain import Lines, Place, plain, theory_from


def loads(text: str, source: str) -> Theory:
    """Return the theory in one YAML text."""
    return loads_files([(source, text)], source)


def loads_files(files: Iterable[tuple[str, str]], source: str) -> Theory:
    """Return the theory that several YAML texts hold together: their lists are joined, other fields stand once."""
    whole: dict[str, Any] = {}
    lines: Lines = {}
    told: list[Problem] = []
    all_read = True
    for name, text in files:
        reading = read(text, name)
        told += reading.problems
        all_read = all_read and reading.whole
        if isinstance(reading.data, dict):
            told += _join(whole, lines, reading.data, reading.lines)
        elif reading.data is not None:
            found = "text" if isinstance(reading.data, str) else "a list"
            told.append(Problem("", f"expected fields such as `elements:` or `links:`, found {found}", name, 1))
    return theory_from(whole, source, lines, tuple(told), all_read=all_read)


def _join(whole: dict[str, Any], lines: Lines, data: dict[str, Any], positions: Lines) -> list[Problem]:
    shift: dict[str | int, int] = {}
    told = []
    for key, value in data.items():
        if isinstance(value, list) and isinstance(whole.get(key), list):
            shift[key] = len(whole[key])
            whole[key] = [*whole[key], *value]
        elif key in whole:
            first, again = lines[(key,)], positions[(key,)]
            message = f"`{key}` stands already in {first.file}, line {first.number}; keep one"
            told.append(Problem(key, message, again.file, again.number))
        else:
            whole[key] = value
    for place, line in positions.items():
        lines.setdefault(_moved(place, shift), line)
    return told


def _moved(place: Place, shift: dict[str | int, int]) -> Place:
    if len(place) > 1 and place[0] in shift and isinstance(place[1], int):
        return (place[0], place[1] + shift[place[0]], *place[2:])
    return place


def dumps(theory: Theory) -> str:
    """Return the theory as one YAML text, in the order of the model's fields, parts in order of id."""
    return str(dump(plain(theory), Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=110))


class _Dumper(CSafeDumper):
    """A dumper that writes no aliases, and quotes only what would not be read back as the same text."""

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002 - PyYAML calls it so
        return True


FORMAT = Format(loads, dumps, Folder(frozenset({".yaml", ".yml"}), loads_files))
