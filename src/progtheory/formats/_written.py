"""Which files of a folder were written here at an earlier time, and may be replaced."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from contextlib import suppress
from pathlib import Path, PurePosixPath

from ..errors import UnwritableFile

#: The list of the files that were written to a folder, one a line; it begins with a dot, so readers pass it over.
WRITTEN = ".progtheory-written"
_SHOWN = 3


def earlier(folder: Path, files: Collection[str]) -> list[str]:
    """Return the files of the list in the folder that are there. UnwritableFile if others are in the way."""
    held = [name for name in _listed_in(folder / WRITTEN) if _is_own(folder, name)]
    ours = set(held)
    if foreign := sorted(name for name in files if name not in ours and _in_the_way(folder, name)):
        reason = f"what was not written here stands in the way ({_some(foreign)}); move it, or name a new folder"
        raise UnwritableFile(str(folder), reason)
    return [*held, *([WRITTEN] if (folder / WRITTEN).is_file() else [])]


def _listed_in(file: Path) -> Iterable[str]:
    # The list may have been changed by anybody: what is no text in it names no file.
    return file.read_text(encoding="utf-8", errors="replace").splitlines() if file.is_file() else []


def _is_own(folder: Path, name: str) -> bool:
    """Tell whether a name is that of a file in the folder itself, which no link leads to and no dot hides."""
    place = folder / name
    with suppress(OSError, ValueError):  # a name that no file can have
        inside = place.resolve() == place and place.is_relative_to(folder)
        return inside and place.is_file() and not any(part.startswith(".") for part in PurePosixPath(name).parts)
    return False


def _in_the_way(folder: Path, name: str) -> bool:
    place = folder / name
    above = [one for one in place.parents if one != folder and one.is_relative_to(folder)]
    return place.exists() or place.is_symlink() or any(one.is_symlink() or one.is_file() for one in above)


def earlier_alone(folder: Path, files: Collection[str], marks: Collection[str]) -> list[str]:
    """Return the files of a folder that holds nothing but what was written here. UnwritableFile if it holds more."""
    found = sorted(folder.iterdir()) if folder.exists() else []
    if locks := [file.name for file in found if file.name.startswith(".~lock.")]:
        reason = f"a table is open in a spreadsheet program ({_some(locks)}); close it, or remove that file"
        raise UnwritableFile(str(folder), reason)
    held = [file for file in found if not file.name.startswith(".")]
    foreign = [file.name for file in held if file.name.lower() not in files or not file.is_file()]
    if held and not foreign and not {file.name.lower() for file in held} & set(marks):
        foreign = [file.name for file in held]
    if foreign:
        reason = f"the folder holds what was not written here ({_some(foreign)}); name a new folder"
        raise UnwritableFile(str(folder), reason)
    return [file.name for file in held]


def _some(names: list[str]) -> str:
    return ", ".join(names[:_SHOWN]) + (" ..." if len(names) > _SHOWN else "")
