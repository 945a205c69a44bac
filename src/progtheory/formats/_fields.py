"""A small YAML file of fields, such as the profile of a place: no theory, but read as carefully."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from ..errors import UnreadableFile
from ._events import read
from ._files import text_of

#: What a person says of a place fits into far less.
_MAX_BYTES = 1_000_000


def fields_in(path: Path) -> dict[str, Any]:
    """Return the fields that a YAML file holds; UnreadableFile, with all that is wrong, where it holds none."""
    reading = read(text_of(path, _MAX_BYTES), str(path))
    if reading.problems:
        raise UnreadableFile(str(path), "; ".join(map(str, reading.problems)))
    if not isinstance(reading.data, dict):
        raise UnreadableFile(str(path), "expected fields such as `present: [...]`, each on a line of its own")
    return reading.data
