"""Every error the toolkit raises on purpose.

* ProgtheoryError
  + InvalidTheory     the file was read, but does not describe a theory
  + UnreadableFile    the file could not be read at all: missing, too large, not text
  + UnwritableFile    the result could not be written where it should go
  + UnknownName       no format, view, query or check of that name
  + UnknownPart       the theory has no part of that id
  + UnfitParameter    a question was given a value it cannot work with
  + TooLarge          the theory holds more than one picture can show
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import get_close_matches
from typing import Any, NamedTuple


class ProgtheoryError(Exception):
    """Base of every error the toolkit raises on purpose."""

    def __reduce__(self) -> tuple[Any, ...]:
        # An error crosses processes with its facts; what made it need not be called again.
        return _again, (type(self), self.args, self.__dict__)


def _again(sort: type[ProgtheoryError], args: tuple[Any, ...], facts: dict[str, Any]) -> ProgtheoryError:
    error = sort.__new__(sort, *args)
    error.args = args
    error.__dict__.update(facts)
    return error


class Problem(NamedTuple):
    """One thing wrong with a file: where (file, line, place in the theory) and what was expected."""

    place: str
    message: str
    file: str = ""
    line: int | None = None

    def __str__(self) -> str:
        at = ":".join(str(part) for part in (self.file, self.line) if part)
        return ": ".join(part for part in (at, self.place, self.message) if part)


class InvalidTheory(ProgtheoryError):
    """The file was read, but does not describe a theory."""

    def __init__(self, source: str, problems: Iterable[Problem]) -> None:
        self.source = source
        self.problems = tuple(sorted(problems, key=lambda p: (p.file, p.line or 0, p.place, p.message)))
        count = len(self.problems)
        told = f"{source} is not a valid theory ({count} problem{'' if count == 1 else 's'}):"
        super().__init__("\n".join([told, *(f"  {problem}" for problem in self.problems)]))


class UnreadableFile(ProgtheoryError):
    """The file could not be read at all."""

    def __init__(self, path: str, reason: str) -> None:
        self.path, self.reason = path, reason
        super().__init__(f"cannot read {path}: {reason}")


class UnwritableFile(ProgtheoryError):
    """The result could not be written where it should go."""

    def __init__(self, path: str, reason: str) -> None:
        self.path, self.reason = path, reason
        super().__init__(f"cannot write {path}: {reason}")


class UnknownName(ProgtheoryError):
    """No format, view, query or check of that name."""

    def __init__(self, family: str, name: str, known: Iterable[str]) -> None:
        self.family, self.name, self.known = family, name, tuple(known)
        super().__init__(f"no {family} is called {name!r}; {suggestion(name, self.known)}")


class UnknownPart(ProgtheoryError):
    """The theory has no part of that id."""

    def __init__(self, sort: str, id: str, known: Iterable[str]) -> None:
        self.sort, self.id, self.known = sort, id, tuple(known)
        super().__init__(f"no {sort} is called {id!r}; {suggestion(id, self.known)}")


class UnfitParameter(ProgtheoryError):
    """A question was given a value it cannot work with."""

    def __init__(self, parameter: str, reason: str) -> None:
        self.parameter, self.reason = parameter, reason
        super().__init__(f"{parameter}: {reason}")


class TooLarge(ProgtheoryError):
    """The theory holds more than one picture can show."""

    def __init__(self, what: str, count: int, limit: int, advice: str) -> None:
        self.what, self.count, self.limit = what, count, limit
        super().__init__(f"{count} {what} are more than one picture can show ({limit}); {advice}")


#: How many of the right words a message lists when none is near, and how many near ones it offers.
_LISTED, _OFFERED = 8, 3

#: How alike two single words must be, from 0 to 1; short words are soon alike by chance.
_NEAR_WORD = 0.75


def suggestion(word: str, known: Iterable[str]) -> str:
    """Say the nearest right words, or, when none is near, the first of those there are.

    >>> suggestion("trsut", ["trust", "consent"])
    "did you mean 'trust'?"
    >>> suggestion("trsut", ["trust-between-agencies", "consent"])
    "did you mean 'trust-between-agencies'?"
    >>> suggestion("zzz", ["trust", "consent"])
    'there are: consent, trust'
    """
    choices = sorted(set(known))
    close = get_close_matches(word, choices, n=_OFFERED) or _sharing_words(word, choices)
    if close:
        return f"did you mean {' or '.join(repr(choice) for choice in close)}?"
    if not choices:
        return "there is none in this theory"
    rest = len(choices) - _LISTED
    more = f" and {rest} more" if rest > 0 else ""
    return f"there are: {', '.join(choices[:_LISTED])}{more}"


def _sharing_words(word: str, choices: list[str]) -> list[str]:
    """Return the choices that share most words, nearly spelt, with what was written."""
    parts = sorted({part for choice in choices for part in choice.split("-")})
    written = word.lower().replace(" ", "-").split("-")
    near = {match for part in written for match in get_close_matches(part, parts, n=2, cutoff=_NEAR_WORD)}
    shared = {choice: len(near.intersection(choice.split("-"))) for choice in choices}
    best = sorted((choice for choice in choices if shared[choice]), key=lambda choice: (-shared[choice], len(choice)))
    return best[:_OFFERED]


def slug(text: str) -> str:
    """Return the id nearest to a text.

    >>> slug("Shared Language!")
    'shared-language'
    """
    words = re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")
    return words if words[:1].isalpha() else f"x-{words}".rstrip("-")


def visible(text: str) -> str:
    r"""Return the text with control characters written out, so that none of them reaches a terminal.

    >>> visible("red\x1b[31m")
    'red\\x1b[31m'
    """
    return re.sub(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", lambda one: ascii(one[0])[1:-1], text)
