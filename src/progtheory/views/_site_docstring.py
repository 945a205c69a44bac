"""What a question says of itself in its docstring, as parts of a page: paragraphs, terms in backticks, an example."""

from __future__ import annotations

import re
from doctest import DocTestParser, Example
from inspect import cleandoc
from typing import NamedTuple

_PROMPT = "$ "
_TERM = re.compile(r"`([^`]+)`")


class Told(NamedTuple):
    """A docstring taken apart.

    `lead` is its first sentence or line; each paragraph is a list of (text, whether it is code); `commands` are what is
    typed on the command line; `example` holds what is typed in Python and what it prints, with its prompts.
    """

    lead: str
    paragraphs: tuple[tuple[tuple[str, bool], ...], ...]
    commands: tuple[str, ...]
    example: str


def told_by(docstring: str | None) -> Told:
    """Return the parts of a docstring.

    >>> told = told_by('''Count `things`.
    ...
    ... It counts `--all` of them.
    ...
    ... $ count --all
    ...
    ... >>> 1 + 1
    ... 2
    ... ''')
    >>> told.lead, told.paragraphs
    ('Count `things`.', ((('It counts ', False), ('--all', True), (' of them.', False)),))
    >>> told.commands, told.example.splitlines()
    (('count --all',), ['>>> 1 + 1', '2'])
    """
    parts = DocTestParser().parse(cleandoc(docstring or ""))
    words = "".join(part for part in parts if isinstance(part, str))
    examples = "".join(_typed(part) for part in parts if isinstance(part, Example))
    commands = tuple(line.removeprefix(_PROMPT) for line in words.splitlines() if line.startswith(_PROMPT))
    prose = "\n".join(line for line in words.splitlines() if not line.startswith(_PROMPT))
    lead, *others = [" ".join(block.split()) for block in re.split(r"\n\s*\n", prose) if block.strip()] or [""]
    return Told(lead, tuple(map(_marked, others)), commands, examples.rstrip())


def _marked(paragraph: str) -> tuple[tuple[str, bool], ...]:
    pieces = _TERM.split(paragraph)
    return tuple((piece, bool(at % 2)) for at, piece in enumerate(pieces) if piece)


def _typed(example: Example) -> str:
    first, *rest = example.source.rstrip("\n").split("\n")
    typed = "\n".join([f">>> {first}", *(f"... {line}".rstrip() for line in rest)])
    return f"{typed}\n{example.want}"
