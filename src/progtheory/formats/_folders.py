"""A folder of texts to the disk: whole or put back, and nothing is touched that was not written here."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Collection, Mapping
from pathlib import Path

from ..errors import UnwritableFile
from ._files import told, write

_SHOWN = 3
_BESIDE = ".progtheory-"


def write_folder(folder: Path, texts: Mapping[str, str], marks: Collection[str]) -> None:
    """Write texts as the files of a folder, in place of those of an earlier time, if there are any.

    All are written out in a hidden folder inside, and then moved to their places; where that fails or is interrupted,
    what stood there before is put back. The folder itself stays the one it was, and files that begin with a dot stay
    in it. If the process is killed while files are moved, those of before are in the hidden folder, and `unfinished`
    tells so. Raises UnwritableFile, also where the folder holds files of other names, or none of `marks`, so that it
    does not come from here.
    """
    folder = folder.resolve()  # a link stays a link
    try:
        held, fresh = _held(folder, texts, marks), not folder.exists()
        folder.mkdir(parents=True, exist_ok=True)
        beside = Path(tempfile.mkdtemp(dir=folder, prefix=_BESIDE))
        try:
            _place(held, folder, beside, texts)
        except BaseException:  # an interrupt as well; a second one leaves what is not yet put back in the hidden folder
            _put_back(folder, beside, texts)
            shutil.rmtree(beside)
            if fresh and not any(folder.iterdir()):
                folder.rmdir()
            raise
        shutil.rmtree(beside, ignore_errors=True)
    except OSError as error:
        raise UnwritableFile(str(folder), told(error)) from error


def unfinished(folder: Path) -> str:
    """Return why a folder may hold half of what was written to it ("" if it does not)."""
    for old in folder.glob(f"{_BESIDE}*/old"):
        name = old.parent.name
        return f"writing to it goes on, or was cut off; then put back what {name}/old holds, and remove {name}"
    return ""


def _held(folder: Path, texts: Mapping[str, str], marks: Collection[str]) -> list[Path]:
    files = sorted(folder.iterdir()) if folder.exists() else []
    if reason := unfinished(folder):
        raise UnwritableFile(str(folder), reason)
    if locks := [file.name for file in files if file.name.startswith(".~lock.")]:
        reason = f"a table is open in a spreadsheet program ({_listed(locks)}); close it, or remove that file"
        raise UnwritableFile(str(folder), reason)
    held = [file for file in files if not file.name.startswith(".")]
    foreign = [file.name for file in held if file.name.lower() not in texts or not file.is_file()]
    if held and not foreign and not {file.name.lower() for file in held} & set(marks):
        foreign = [file.name for file in held]
    if foreign:
        reason = f"the folder holds what was not written here ({_listed(foreign)}); name a new folder"
        raise UnwritableFile(str(folder), reason)
    return held


def _listed(names: list[str]) -> str:
    return ", ".join(names[:_SHOWN]) + (" ..." if len(names) > _SHOWN else "")


def _place(held: list[Path], folder: Path, beside: Path, texts: Mapping[str, str]) -> None:
    new, old = beside / "new", beside / "old"
    for name, text in texts.items():
        write(new / name, text)
    for file in held:
        (new / file.name.lower()).chmod(file.stat().st_mode & 0o777)
    old.mkdir()
    for file in held:
        file.replace(old / file.name)
    for name in texts:
        (new / name).replace(folder / name)
    old.replace(beside / "done")


def _put_back(folder: Path, beside: Path, texts: Mapping[str, str]) -> None:
    new, old = beside / "new", beside / "old"
    if not old.exists():  # nothing was moved yet, or everything
        return
    for name in texts:
        if not (new / name).exists():
            (folder / name).unlink(missing_ok=True)
    for file in old.iterdir():
        file.replace(folder / file.name)
    old.rmdir()
