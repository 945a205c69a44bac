"""Texts from and to the disk: bounded when read, whole or not at all when written."""

from __future__ import annotations

import os
import re
import tempfile
from pathlib import Path

from ..errors import UnreadableFile, UnwritableFile

_REASONS: dict[type[OSError], str] = {
    FileNotFoundError: "there is no such file or folder",
    FileExistsError: "a file stands where a folder should be",
    NotADirectoryError: "a file stands where a folder should be",
}


#: A scheme of at least two letters, for a drive has one; a path of Python's own has lost the second slash.
_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:/")


def is_address(path: Path | str) -> bool:
    """Tell whether what was given for a file is an address, such as `https://...` or `file:///...`."""
    return bool(_ADDRESS.match(str(path)))


def is_folder(path: Path) -> bool:
    """Tell whether the path is a folder; UnreadableFile if that cannot be told."""
    try:
        return path.is_dir()
    except OSError as error:
        raise UnreadableFile(str(path), told(error)) from error


def names_in(folder: Path) -> list[str]:
    """Return the names of the files in a folder, but for those that begin with a dot."""
    try:
        return [file.name for file in folder.iterdir() if file.is_file() and not file.name.startswith(".")]
    except OSError as error:
        raise UnreadableFile(str(folder), told(error)) from error


def texts_in(folder: Path, suffixes: frozenset[str], max_bytes: int) -> list[tuple[str, str]]:
    """Return (name, text) of every file of these suffixes in a folder, by name; together they keep to the limit."""
    files = [folder / name for name in sorted(names_in(folder)) if Path(name).suffix.lower() in suffixes]
    if not files:
        wanted = ", ".join(f"*{suffix}" for suffix in sorted(suffixes))
        raise UnreadableFile(str(folder), f"the folder holds no file that could be read ({wanted})")
    texts = []
    for file in files:
        texts.append((str(file), text_of(file, max_bytes)))
        max_bytes -= len(texts[-1][1].encode())
    return texts


def text_of(path: Path, max_bytes: int) -> str:
    """Return the text of a file that is UTF-8 and has no more bytes than the limit."""
    try:
        with path.open("rb") as file:
            held = file.read(max_bytes + 1)
    except OSError as error:
        raise UnreadableFile(str(path), told(error)) from error
    if len(held) > max_bytes:
        raise UnreadableFile(str(path), f"it is longer than the limit of {max_bytes:,} bytes; raise the limit")
    try:
        return held.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = held[: error.start].count(b"\n") + 1
        raise UnreadableFile(str(path), f"line {line} is not UTF-8 text; save the file as UTF-8") from error


def write(path: Path, content: str | bytes) -> None:
    """Write a text or bytes so that the file is either as it was or whole; no plain file: written straight."""
    try:
        path = path.resolve()  # a link stays a link
        if path.exists() and not path.is_file():
            path.write_bytes(_bytes(content))
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        _replace(path, _bytes(content))
    except OSError as error:
        raise UnwritableFile(str(path), told(error)) from error


def _bytes(content: str | bytes) -> bytes:
    return content if isinstance(content, bytes) else content.encode()


def _replace(path: Path, content: bytes) -> None:
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".progtheory-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(name).chmod(path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask())
        Path(name).replace(path)
    finally:
        Path(name).unlink(missing_ok=True)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def told(error: OSError) -> str:
    """Return why a file could not be read or written, in plain words."""
    return _REASONS.get(type(error), error.strerror or str(error))
