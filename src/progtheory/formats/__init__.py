"""Reading and writing whole theories. One module here is one format, named for its file suffix."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from ..errors import UnreadableFile, UnwritableFile
from ..family import Family
from ..model import Theory

#: Files above this size are refused unless the caller allows more: no theory seen so far reaches a tenth of it.
MAX_BYTES = 50_000_000


class Format(NamedTuple):
    """How one format is read and written.

    `loads(text, source)` returns the theory that a text holds (`source` names it in messages) and raises
    InvalidTheory with every problem; `dumps(theory)` returns the text.
    """

    loads: Callable[[str, str], Theory]
    dumps: Callable[[Theory], str]


FORMATS: Family[Format] = Family(__name__, __path__, "format")

_OTHER_SUFFIXES = {"yml": "yaml", "json-ld": "jsonld", "turtle": "ttl"}


def load(path: Path | str, *, format: str | None = None, max_bytes: int = MAX_BYTES) -> Theory:
    """Return the theory in a file, or in a folder of YAML files that are read together.

    The format is told by the suffix unless it is named. Raises UnreadableFile, UnknownName (no such format)
    and InvalidTheory, which holds every problem of the file.
    """
    path = Path(path)
    if path.is_dir():
        from .yaml import loads_files

        files = sorted(file for file in path.iterdir() if file.suffix in {".yaml", ".yml"})
        if not files:
            raise UnreadableFile(str(path), "the folder holds no YAML file (*.yaml)")
        return loads_files([(str(file), _text_of(file, max_bytes)) for file in files], str(path))
    text = _text_of(path, max_bytes)
    return _format_of(path, format).loads(text, str(path))


def save(theory: Theory, path: Path | str, *, format: str | None = None) -> None:
    """Write the theory to a file, in the format its suffix tells unless one is named."""
    path = Path(path)
    write(path, _format_of(path, format).dumps(theory))


def write(path: Path, text: str) -> None:
    """Write a text so that the file is either as it was or whole: to a temporary file, which is then renamed."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        try:
            with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
                file.write(text)
            Path(name).chmod(path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask())
            Path(name).replace(path)
        finally:
            Path(name).unlink(missing_ok=True)
    except OSError as error:
        raise UnwritableFile(str(path), error.strerror or str(error)) from error


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _format_of(path: Path, name: str | None) -> Format:
    suffix = path.suffix.removeprefix(".").lower()
    return FORMATS[name or _OTHER_SUFFIXES.get(suffix, suffix)]


def _text_of(path: Path, max_bytes: int) -> str:
    try:
        size = path.stat().st_size
        if size > max_bytes:
            raise UnreadableFile(
                str(path), f"it has {size:,} bytes, more than the limit of {max_bytes:,}; raise the limit to read it"
            )
        return path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError as error:
        raise UnreadableFile(str(path), "there is no such file or folder") from error
    except UnicodeDecodeError as error:
        raise UnreadableFile(str(path), f"byte {error.start} is not UTF-8 text; save it as UTF-8") from error
    except OSError as error:
        raise UnreadableFile(str(path), error.strerror or str(error)) from error
