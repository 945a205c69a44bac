"""Every error the toolkit raises on purpose.

* ProgtheoryError
  + InvalidTheory     the file was read, but does not describe a theory
  + UnreadableFile    the file could not be read at all: missing, too large, not text
  + UnwritableFile    the result could not be written where it should go
  + UnknownName       no format, view, query or check of that name
  + UnknownPart       the theory has no part of that id
  + UnfitParameter    a question was given a value it cannot work with
  + MissingLibrary    something optional was asked for that is not installed
  + MissingProgram    something was asked for that a program or font makes which this computer does not have
  + FailedProgram     a program that was to make something did not
  + TooLarge          the theory holds more than one picture, or one site, can show
  + RefusedQuery      a SPARQL query cannot be read, or asks for what is not allowed
  + FailedEndpoint    a SPARQL endpoint was not reached, or did not answer as one

One thing is a warning, for there is a result:

* SmallText             a picture was made, but its words are hard to read
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from .spelling import suggestion


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


#: So many problems stand in a message; nobody mends more at once.
MAX_TOLD = 200


class InvalidTheory(ProgtheoryError):
    """The file was read, but does not describe a theory; `problems` has what was found, the message the first of it."""

    def __init__(self, source: str, problems: Iterable[Problem]) -> None:
        self.source = source
        self.problems = tuple(sorted(problems, key=lambda p: (p.file, p.line or 0, p.place, p.message)))
        count = len(self.problems)
        told = f"{source} is not a valid theory ({count} problem{'' if count == 1 else 's'}):"
        rest = [f"  and {count - MAX_TOLD} more, to be told when these are mended"] if count > MAX_TOLD else []
        super().__init__("\n".join([told, *(f"  {problem}" for problem in self.problems[:MAX_TOLD]), *rest]))


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
    """The theory holds more than one picture, or one site, can show."""

    def __init__(self, what: str, count: int, limit: int, advice: str, *, shown_in: str = "one picture") -> None:
        self.what, self.count, self.limit = what, count, limit
        super().__init__(f"{count} {what} are more than {shown_in} can show ({limit}); {advice}")


class RefusedQuery(ProgtheoryError):
    """A SPARQL query cannot be read, or asks for what is not allowed."""

    def __init__(self, reason: str, line: int | None = None) -> None:
        self.reason, self.line = reason, line
        super().__init__(f"the query was not run: {f'line {line}: ' if line else ''}{reason}")


class FailedEndpoint(ProgtheoryError):
    """A SPARQL endpoint was not reached, or did not answer as one."""

    def __init__(self, endpoint: str, reason: str) -> None:
        self.endpoint, self.reason = endpoint, reason
        super().__init__(f"the endpoint {endpoint} gave no answer: {reason}")


class MissingLibrary(ProgtheoryError):
    """Something optional was asked for that is not installed."""

    def __init__(self, what: str, library: str, extra: str) -> None:
        self.what, self.library, self.extra = what, library, extra
        super().__init__(f"{what} needs {library}, which is not installed: pip install 'progtheory[{extra}]'")


class MissingProgram(ProgtheoryError):
    """Something was asked for that a program or font makes which this computer does not have."""

    def __init__(self, what: str, needed: str, advice: str) -> None:
        self.what, self.needed, self.advice = what, needed, advice
        super().__init__(f"{what} needs {needed}, and none was found; {advice}")


class FailedProgram(ProgtheoryError):
    """A program that was to make something did not."""

    def __init__(self, what: str, program: str, reason: str) -> None:
        self.what, self.program, self.reason = what, program, reason
        super().__init__(f"{program} did not make {what}: {reason}")


class SmallText(UserWarning):
    """A picture was made, but its words are hard to read."""

    def __init__(self, where: str, points: float, least: float) -> None:
        self.where, self.points, self.least = where, points, least
        super().__init__(
            f"on {where} the smallest words of this map are {points:.1f} points high, and below {least:g} they are "
            "hard to read; choose larger paper, a saved view with fewer elements, or the answer to a question"
        )
