"""Reading and writing whole theories. One module here is one format, named for its file suffix."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from ..errors import UnfitParameter, UnreadableFile, UnwritableFile
from ..family import Family
from ..model import Theory
from ._fields import fields_in
from ._files import is_address, is_folder, names_in, text_of, texts_in, write
from ._folders import unfinished, write_folder
from ._tables import tables

if TYPE_CHECKING:
    from pyoxigraph import Triple

#: Files above this size are refused unless the caller allows more: no theory seen so far reaches a tenth of it.
MAX_BYTES = 50_000_000


class Folder(NamedTuple):
    """How a format keeps one theory in a folder of texts.

    `suffixes` tells which files of a folder are read. `loads_files(files, source)` takes them as (name, text) and
    returns the theory, or raises InvalidTheory; `dumps_files(theory)` returns the texts by file name. `marks` are the
    files by which a folder of this format is known; one that has none was not written here and is never replaced.
    """

    suffixes: frozenset[str]
    loads_files: Callable[[Iterable[tuple[str, str]], str], Theory]
    dumps_files: Callable[[Theory], Mapping[str, str]] | None = None
    marks: frozenset[str] = frozenset()


class Format(NamedTuple):
    """How one format is read and written: as one text, as a folder of texts, or as either.

    `loads(text, source)` returns the theory that a text holds (`source` names it in messages) and raises
    InvalidTheory with every problem; `dumps(theory)` returns the text. `triples(text, source)` returns what a text
    says as RDF, whether or not that is a theory; only formats of RDF have it.
    """

    loads: Callable[[str, str], Theory] | None = None
    dumps: Callable[[Theory], str] | None = None
    folder: Folder | None = None
    triples: Callable[[str, str], list[Triple]] | None = None


__all__ = [
    "FORMATS",
    "MAX_BYTES",
    "Folder",
    "Format",
    "fields_in",
    "load",
    "save",
    "text_of",
    "triples_in",
    "write",
    "write_folder",
]

FORMATS: Family[Format] = Family(__name__, __path__, "format")

_OTHER_NAMES = {
    "yml": "yaml",
    "json-ld": "jsonld",
    "turtle": "ttl",
    "n-quads": "nq",
    "n-triples": "nt",
    "xml": "rdf",
    "rdfxml": "rdf",
    "csvw": "csv",
}
_YAML, _TABLES = (".yaml", ".yml"), (".csv", "csv-metadata.json")


def load(path: Path | str, *, format: str | None = None, max_bytes: int = MAX_BYTES) -> Theory:
    """Return the theory in a file, or in a folder of YAML files or of tables, which are read together.

    The format is told by the suffix, or by what a folder holds, unless it is named. Files that begin with a dot and
    folders in the folder are passed over. Nothing is fetched: an address of the web is refused. Raises
    UnreadableFile, UnknownName (no such format), UnfitParameter (no format is told, or two) and InvalidTheory, which
    holds every problem.
    """
    if is_address(path):
        told = "it is an address, and nothing is fetched; save what stands there to a file, and name that file"
        raise UnreadableFile(str(path), told)
    path = Path(path)
    if not is_folder(path):
        text = text_of(path, max_bytes)
        chosen = _format_of(path, format)
        if chosen.loads is None:
            raise UnreadableFile(str(path), "a single table is no theory; name the folder that holds all of them")
        return chosen.loads(text, str(path))
    folder = _folder_format(path, format).folder
    if folder is None:
        raise UnreadableFile(str(path), f"a folder is read as YAML or as tables (csv), not as {format}")
    if reason := unfinished(path):
        raise UnreadableFile(str(path), reason)
    return folder.loads_files(texts_in(path, folder.suffixes, max_bytes), str(path))


def triples_in(path: Path | str, *, format: str | None = None, max_bytes: int = MAX_BYTES) -> list[Triple]:
    """Return what a file says as RDF: a file of RDF as it stands, theory or not; any other theory as it is exported.

    Raises what `load` raises; of a file of RDF, InvalidTheory only where it cannot be read as RDF.
    """
    path = Path(path)
    form = None if is_folder(path) else _format_of(path, format)
    if form is None or form.triples is None:
        from ..rdf import triples_of

        return triples_of(load(path, format=format, max_bytes=max_bytes))
    return form.triples(text_of(path, max_bytes), str(path))


def save(theory: Theory, path: Path | str, *, format: str | None = None) -> None:
    """Write the theory to a file, in the format its suffix tells unless one is named; tables go to a folder.

    A file is left as it was, or written whole. Tables replace those of an earlier `save` in the same folder, which may
    hold nothing else but files that begin with a dot. Where that fails or is interrupted, the earlier ones are put
    back; where the process is killed half-way, `load` and `save` refuse the folder and tell where they are. Raises
    UnwritableFile, UnknownName (no such format) and UnfitParameter (none is told, or two).
    """
    if is_address(path):
        raise UnwritableFile(str(path), "it is an address; a theory is written to a file or folder")
    path = Path(path)
    chosen = _folder_format(path, format) if path.is_dir() else _format_of(path, format)
    if chosen.dumps is not None and not path.is_dir():
        write(path, chosen.dumps(theory))
    elif chosen.folder is not None and chosen.folder.dumps_files is not None:
        if path.suffix.lower() in chosen.folder.suffixes:
            raise UnwritableFile(str(path), "a theory is several tables; name a folder, and say --as csv")
        write_folder(path, chosen.folder.dumps_files(theory), chosen.folder.marks)
    else:
        raise UnwritableFile(str(path), "it is a folder; in this format a theory is written to one file")


def _format_of(path: Path, name: str | None) -> Format:
    told = (name or path.suffix.removeprefix(".")).lower()
    if not told:
        raise UnfitParameter("format", f"{path.name!r} has no suffix that tells the format; name it (--from, --as)")
    return FORMATS[_OTHER_NAMES.get(told, told)]


def _folder_format(path: Path, name: str | None) -> Format:
    return _format_of(path, name or _told_by_files(path))


def _told_by_files(folder: Path) -> str:
    names = {name.lower() for name in names_in(folder)}
    has_yaml = any(name.endswith(_YAML) for name in names)
    if has_yaml and any(table.file in names for table in tables().values()):
        told = f"{folder} holds both YAML and tables; name one with --from yaml or --from csv"
        raise UnfitParameter("format", told)
    return "csv" if not has_yaml and any(name.endswith(_TABLES) for name in names) else "yaml"
