"""The competency questions of the ontology: SPARQL with a heading that says what each answers."""

from __future__ import annotations

from functools import cache
from itertools import takewhile
from typing import NamedTuple

from ..meaning import ontology_file


class Written(NamedTuple):
    """A question that stands in a file: its name, its title in plain words, remarks for readers, and its query."""

    name: str
    title: str
    remarks: tuple[str, ...]
    query: str


@cache
def questions() -> dict[str, Written]:
    """Return the competency questions by name, in order.

    The heading of a file is its first lines of comment: `# NAME TITLE`, and then remarks, a paragraph each.
    """
    files = sorted(ontology_file("competency").glob("*.rq"))
    return {file.stem: _written(file.stem, file.read_text(encoding="utf-8")) for file in files}


def _written(name: str, text: str) -> Written:
    heading = [line.removeprefix("#").strip() for line in takewhile(lambda line: line[:1] == "#", text.splitlines())]
    title, *rest = " ".join(line or "\n" for line in heading).split("\n")
    remarks = tuple(paragraph.strip() for paragraph in rest if paragraph.strip())
    return Written(name, title.strip().removeprefix(name).strip(), remarks, text)
