"""Laws that hold for every format and every view, for all theories."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given, settings

from progtheory.formats import FORMATS, load, save
from progtheory.model import Theory
from progtheory.views import VIEWS, Drawing
from strategies import theories

#: A theory that uses every field, so that whatever depends on the order of a set has something to get wrong.
EVERY_FIELD = Path(__file__).parent / "rdf" / "every_field.yaml"


def written(name: str, theory: Theory) -> dict[str, str]:
    """Return what a format makes of a theory: the texts of a folder, or the one text, by the name of the file."""
    format = FORMATS[name]
    return {name: format.dumps(theory)} if format.dumps else dict(format.folder.dumps_files(theory))


def read(name: str, texts: dict[str, str]) -> Theory:
    format = FORMATS[name]
    if format.loads:
        return format.loads(texts[name], "memory")
    tables = [(file, text) for file, text in texts.items() if Path(file).suffix in format.folder.suffixes]
    return format.folder.loads_files(tables, "memory")


@pytest.mark.parametrize("name", FORMATS.names)
@settings(max_examples=60, deadline=None)
@given(theory=theories())
def test_what_is_written_reads_back_the_same_and_is_written_in_the_same_bytes(name: str, theory: Theory) -> None:
    texts = written(name, theory)
    again = read(name, texts)

    assert theory == again
    assert texts == written(name, again)


@pytest.mark.parametrize("name", FORMATS.names)
def test_a_real_theory_reads_back_the_same(name: str, mash: Theory, tmp_path: Path) -> None:
    path = tmp_path / ("tables" if FORMATS[name].dumps is None else f"mash.{name}")

    save(mash, path, format=name)

    assert mash == load(path)


#: A form that starts a browser each time, or makes a folder of many files, takes seconds, not milliseconds;
#: tests/views/test_pdf.py and tests/views/test_site.py hold these to the same laws with few theories.
QUICK = [name for name in VIEWS.names if name not in {"pdf", "site"}]


@pytest.mark.parametrize("name", QUICK)
@settings(max_examples=8, deadline=None)
@given(theory=theories())
def test_every_theory_can_be_drawn(name: str, theory: Theory) -> None:
    lit = frozenset([*(element.id for element in theory.elements[:2]), *(link.id for link in theory.links[:1])])

    assert VIEWS[name].render(theory, lit)


def _fingerprints(family: str) -> str:
    """Return a line for each member of a family: its name, and a hash of the bytes it makes."""
    theory = FORMATS["yaml"].loads(EVERY_FIELD.read_text(encoding="utf-8"), "memory")
    if family == "formats":
        texts = {file: text for name in FORMATS.names for file, text in written(name, theory).items()}
    else:
        drawings = {name: VIEWS[name].render(theory, frozenset()) for name in QUICK}
        texts = {f"{form}/{file}": one for form, drawing in drawings.items() for file, one in files_of(drawing).items()}
    return "\n".join(f"{name} {hashlib.sha256(bytes_of(text)).hexdigest()}" for name, text in texts.items())


def files_of(drawing: Drawing) -> Mapping[str, str | bytes]:
    return {"": drawing} if isinstance(drawing, str | bytes) else drawing


def bytes_of(content: str | bytes) -> bytes:
    return content if isinstance(content, bytes) else content.encode()


@pytest.mark.parametrize("family", ["formats", "views"])
def test_the_same_theory_gives_the_same_bytes_in_every_process_and_folder(family: str, tmp_path: Path) -> None:
    code = f"import sys; sys.path.insert(0, sys.argv[1]); import test_laws; print(test_laws._fingerprints({family!r}))"
    here = Path(__file__).parent
    places = [("0", here), ("1", tmp_path), ("7", here), ("4294967295", tmp_path)]
    processes = [
        subprocess.Popen(
            [sys.executable, "-c", code, str(here)],
            env=os.environ | {"PYTHONHASHSEED": seed},
            cwd=place,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        for seed, place in places
    ]
    told = [process.communicate() for process in processes]

    assert [wrong for _, wrong in told] == [b""] * len(places)
    assert len({written for written, _ in told}) == 1
