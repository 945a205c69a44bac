"""Laws that hold for every format and every view, for all theories."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings

from progtheory.formats import FORMATS
from progtheory.model import Theory
from progtheory.views import VIEWS
from strategies import theories

#: A theory that uses every field, so that whatever depends on the order of a set has something to get wrong.
EVERY_FIELD = Path(__file__).parent / "rdf" / "every_field.yaml"


@pytest.mark.parametrize("name", FORMATS.names)
@settings(max_examples=150, deadline=None)
@given(theory=theories())
def test_what_is_written_reads_back_the_same(name: str, theory: Theory) -> None:
    format = FORMATS[name]

    assert theory == format.loads(format.dumps(theory), "memory")


@pytest.mark.parametrize("name", FORMATS.names)
def test_a_real_theory_reads_back_the_same(name: str, mash: Theory) -> None:
    format = FORMATS[name]

    assert mash == format.loads(format.dumps(mash), "memory")


@pytest.mark.parametrize("name", FORMATS.names)
@settings(max_examples=30, deadline=None)
@given(theory=theories())
def test_what_is_read_back_is_written_in_the_same_bytes(name: str, theory: Theory) -> None:
    format = FORMATS[name]
    text = format.dumps(theory)

    assert text == format.dumps(format.loads(text, "memory"))


@pytest.mark.parametrize("name", VIEWS.names)
@settings(max_examples=8, deadline=None)
@given(theory=theories())
def test_every_theory_can_be_drawn(name: str, theory: Theory) -> None:
    lit = frozenset([*(element.id for element in theory.elements[:2]), *(link.id for link in theory.links[:1])])

    assert VIEWS[name].render(theory, lit)


def _fingerprints(family: str) -> str:
    """Return a line for each member of a family: its name, and a hash of the bytes it makes."""
    theory = FORMATS["yaml"].loads(EVERY_FIELD.read_text(encoding="utf-8"), "memory")
    if family == "formats":
        texts = {name: FORMATS[name].dumps(theory) for name in FORMATS.names}
    else:
        texts = {name: VIEWS[name].render(theory, frozenset()) for name in VIEWS.names}
    return "\n".join(f"{name} {hashlib.sha256(text.encode()).hexdigest()}" for name, text in texts.items())


@pytest.mark.parametrize("family", ["formats", "views"])
def test_the_same_theory_gives_the_same_bytes_in_every_process(family: str) -> None:
    command = [sys.executable, "-c", f"import test_laws; print(test_laws._fingerprints({family!r}))"]
    here = Path(__file__).parent
    processes = [
        subprocess.Popen(
            command, env=os.environ | {"PYTHONHASHSEED": seed}, cwd=here, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
        for seed in ("0", "1", "4294967295")
    ]
    told = [process.communicate() for process in processes]

    assert [wrong for _, wrong in told] == [b"", b"", b""]
    assert len({written for written, _ in told}) == 1
