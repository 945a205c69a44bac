"""Reading and writing whole theories. One module here is one format, named for its file suffix."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from ..errors import UnfitParameter, UnreadableFile, UnwritableFile
from ..family import Family
from ..model import Theory
from ._fields import fields_in
from ._files import is_folder, text_of, texts_in, write

#: Files above this size are refused unless the caller allows more: no theory seen so far reaches a tenth of it.
MAX_BYTES = 50_000_000


class Format(NamedTuple):
    """How one format is read and written.

    `loads(text, source)` returns the theory that a text holds (`source` names it in messages) and raises
    InvalidTheory with every problem; `dumps(theory)` returns the text.
    """

    loads: Callable[[str, str], Theory]
    dumps: Callable[[Theory], str]


__all__ = ["FORMATS", "MAX_BYTES", "Format", "fields_in", "load", "save", "write"]

FORMATS: Family[Format] = Family(__name__, __path__, "format")

_OTHER_NAMES = {"yml": "yaml", "json-ld": "jsonld", "turtle": "ttl"}


def load(path: Path | str, *, format: str | None = None, max_bytes: int = MAX_BYTES) -> Theory:
    """Return the theory in a file, or in a folder of YAML files that are read together.

    The format is told by the suffix unless it is named. Files that begin with a dot and folders in the folder are
    passed over. Raises UnreadableFile, UnknownName (no such format), UnfitParameter (no format is told) and
    InvalidTheory, which holds every problem.
    """
    path = Path(path)
    if not is_folder(path):
        text = text_of(path, max_bytes)
        return _format_of(path, format).loads(text, str(path))
    if format not in {None, "yaml", "yml"}:
        raise UnreadableFile(str(path), f"a folder is read as YAML, not as {format}")
    from .yaml import loads_files

    return loads_files(texts_in(path, max_bytes), str(path))


def save(theory: Theory, path: Path | str, *, format: str | None = None) -> None:
    """Write the theory to a file, in the format its suffix tells unless one is named."""
    path = Path(path)
    if path.is_dir():
        raise UnwritableFile(str(path), "it is a folder; a theory is written to one file")
    write(path, _format_of(path, format).dumps(theory))


def _format_of(path: Path, name: str | None) -> Format:
    told = (name or path.suffix.removeprefix(".")).lower()
    if not told:
        raise UnfitParameter("format", f"{path.name!r} has no suffix that tells the format; name it (--from, --as)")
    return FORMATS[_OTHER_NAMES.get(told, told)]
