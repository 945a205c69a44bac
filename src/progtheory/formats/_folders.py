"""Files of a folder to the disk: whole or put back, and nothing is touched that was not written here."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Collection, Mapping
from contextlib import suppress
from pathlib import Path

from ..errors import UnwritableFile
from ._files import told, write
from ._written import WRITTEN, earlier, earlier_alone

_BESIDE = ".progtheory-"


def write_folder(folder: Path, files: Mapping[str, str | bytes], marks: Collection[str] | None = None) -> None:
    """Write files, by their path in it (`a/b`), to a folder, in place of those of an earlier time, if there are any.

    All are written out in a hidden folder inside, and then moved to their places; where that fails or is interrupted,
    what stood there before is put back. The folder itself stays the one it was, and files that begin with a dot stay
    in it. If the process is killed while files are moved, those of before are in the hidden folder, and `unfinished`
    tells so.

    With `marks`, the folder is read as a whole and may hold nothing else: it is refused where it holds files of other
    names, or none of the marks, so that it does not come from here. Without, it keeps a hidden list of what was
    written: files of that list that are no longer made are removed, and what is not on it stays; it is refused where it
    stands in the way. Raises UnwritableFile.
    """
    folder = folder.resolve()  # a link stays a link
    try:
        if reason := unfinished(folder):
            raise UnwritableFile(str(folder), reason)
        held = earlier(folder, files) if marks is None else earlier_alone(folder, files, marks)
        if marks is None:
            files = {**files, WRITTEN: "".join(f"{name}\n" for name in sorted(files))}
        fresh = not folder.exists()
        folder.mkdir(parents=True, exist_ok=True)
        beside = Path(tempfile.mkdtemp(dir=folder, prefix=_BESIDE))
        try:
            _place(held, folder, beside, files)
        except BaseException:  # an interrupt as well; a second one leaves what is not yet put back in the hidden folder
            _put_back(folder, beside, files)
            shutil.rmtree(beside)
            if fresh and not any(folder.iterdir()):
                folder.rmdir()
            raise
        _remove_empty(folder, held)
        shutil.rmtree(beside, ignore_errors=True)
    except OSError as error:
        raise UnwritableFile(str(folder), told(error)) from error


def unfinished(folder: Path) -> str:
    """Return why a folder may hold half of what was written to it ("" if it does not)."""
    for old in folder.glob(f"{_BESIDE}*/old"):
        name = old.parent.name
        return f"writing to it goes on, or was cut off; then put back what {name}/old holds, and remove {name}"
    return ""


def _place(held: Collection[str], folder: Path, beside: Path, files: Mapping[str, str | bytes]) -> None:
    new, old = beside / "new", beside / "old"
    for name, content in files.items():
        write(new / name, content)
    for name in held:
        if (new / name.lower()).exists():
            (new / name.lower()).chmod((folder / name).stat().st_mode & 0o777)
    old.mkdir()
    for name in held:
        _move(folder / name, old / name)
    for name in files:
        _move(new / name, folder / name)
    old.replace(beside / "done")


def _put_back(folder: Path, beside: Path, files: Mapping[str, str | bytes]) -> None:
    new, old = beside / "new", beside / "old"
    if not old.exists():  # nothing was moved yet, or everything
        return
    for name in files:
        if not (new / name).exists():
            (folder / name).unlink(missing_ok=True)
    for file in sorted(one for one in old.rglob("*") if one.is_file()):
        _move(file, folder / file.relative_to(old))
    _remove_empty(folder, files)
    shutil.rmtree(old)


def _move(file: Path, place: Path) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    file.replace(place)


def _remove_empty(folder: Path, names: Collection[str]) -> None:
    """Remove the folders of these files that hold nothing more."""
    inner = {parent for name in names for parent in (folder / name).parents if parent.is_relative_to(folder)} - {folder}
    for one in sorted(inner, key=lambda path: len(path.parts), reverse=True):
        with suppress(OSError):  # it holds something, or is gone
            one.rmdir()
