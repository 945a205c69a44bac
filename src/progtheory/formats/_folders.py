"""A folder of texts to the disk: whole or not at all, and nothing is removed that was not written here."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from pathlib import Path

from ..errors import UnwritableFile
from ._files import told, write

_SHOWN = 3


def write_folder(folder: Path, texts: Mapping[str, str], mark: str) -> None:
    """Write texts as the files of a folder, in place of those of an earlier time, if there are any.

    The folder is made beside its place and then moved there, so that readers find the old one or the new one. Raises
    UnwritableFile, also where the folder holds files that do not come from here (`mark` is missing, or others stand
    beside them).
    """
    folder = folder.resolve()  # a link stays a link
    try:
        old = sorted(folder.iterdir()) if folder.exists() else []
        foreign = [file.name for file in old if file.name not in texts or not file.is_file()]
        if foreign or (old and folder / mark not in old):
            raise UnwritableFile(str(folder), _refusal(foreign or [file.name for file in old]))
        folder.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder.parent, prefix=".progtheory-") as beside:
            _swap(folder, Path(beside), texts)
    except OSError as error:
        raise UnwritableFile(str(folder), told(error)) from error


def _refusal(foreign: list[str]) -> str:
    shown = ", ".join(foreign[:_SHOWN]) + (" ..." if len(foreign) > _SHOWN else "")
    return f"the folder holds what was not written here ({shown}), and would be replaced; name a new folder"


def _swap(folder: Path, beside: Path, texts: Mapping[str, str]) -> None:
    new, old = beside / "new", beside / "old"
    for name, text in texts.items():
        write(new / name, text)
    if not folder.exists():
        new.replace(folder)
        return
    new.chmod(folder.stat().st_mode & 0o777)
    folder.replace(old)
    try:
        new.replace(folder)
    except OSError:
        old.replace(folder)
        raise
