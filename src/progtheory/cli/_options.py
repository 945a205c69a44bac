"""From the fields of a question to the options of its command, and back to the question."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from inspect import cleandoc
from pathlib import Path
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Annotated, Any, Union, get_args, get_origin

import click

from ..errors import UnfitParameter
from ..spelling import slug
from ._given import stands_in_file, value_in

if TYPE_CHECKING:
    from pydantic.fields import FieldInfo

    from ..queries import InFile, Query


class Question(click.Command):
    """The command of a question, which takes nothing but options."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the options; a word that belongs to none is told with the option that it may be meant for."""
        ctx.allow_extra_args = True
        rest = super().parse_args(ctx, args)
        if rest and not ctx.resilient_parsing:
            own = next((one.opts[0] for one in self.params if isinstance(one, _Option)), "--help")
            raise click.UsageError(f"{rest[0]!r} belongs to no option; name one, such as {own} {rest[0]}", ctx)
        return rest


class _Option(click.Option):
    """An option of a question: where it has to be given and is not, what it is for is said."""

    def process_value(self, ctx: click.Context, value: Any) -> Any:
        try:
            return super().process_value(ctx, value)
        except click.MissingParameter as error:
            raise click.MissingParameter(self.help, ctx=ctx, param=self) from error


def words_of(query: type[Query]) -> dict[str, Any]:
    """Return what the help of a question says above its options, and the commands below them, to type as they are.

    Both stand in its docstring, where a command begins with `$`; examples in Python are left to the documentation.
    """
    parts = cleandoc(query.__doc__ or "").split("\n\n")
    commands = [line.removeprefix("$ ") for part in parts if part.startswith("$ ") for line in part.splitlines()]
    shown = "\n".join(f"  {one}" for one in commands)
    return {
        "help": "\n\n".join(part for part in parts if not part.startswith(("$ ", ">>> "))),
        "epilog": f"\b\nExamples:\n{shown}" if commands else "",
    }


def options_of(query: type[Query]) -> list[click.Parameter]:
    """Return one option for every field of the question."""
    in_files = _in_files(query)
    return [_option(name, info, elsewhere=name in in_files) for name, info in query.model_fields.items()]


def file_options_of(query: type[Query]) -> list[click.Parameter]:
    """Return one more option for every field that can be read from a file instead."""
    return [
        click.Option([f"--{mark.option}"], type=click.Path(path_type=Path), help=mark.description)
        for mark in _in_files(query).values()
    ]


def _in_files(query: type[Query]) -> dict[str, InFile]:
    from ..queries import InFile

    marks = ((name, mark) for name, info in query.model_fields.items() for mark in info.metadata)
    return {name: mark for name, mark in marks if isinstance(mark, InFile)}


def _option(name: str, info: FieldInfo, *, elsewhere: bool) -> _Option:
    inner, several = _inner_type(info.annotation)
    option = f"--{name.replace('_', '-')}"
    switch = inner is bool
    flags: dict[str, Any] = {"is_flag": True} if switch else {"type": _click_type(inner), "multiple": several}
    if not info.is_required():  # to click, `default=None` is a default too, with which nothing would be missing
        flags["default"] = info.default.value if isinstance(info.default, StrEnum) else info.default
    default = flags.get("default")
    return _Option(
        [f"{option}/--no-{option[2:]}" if switch and default else option],
        required=info.is_required() and not elsewhere,
        show_default=default not in (None, False, ()),
        help=info.description,
        **flags,
    )


def _inner_type(annotation: Any) -> tuple[Any, bool]:
    origin, args = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _inner_type(args[0])
    if origin in {Union, UnionType}:
        return _inner_type(next(arg for arg in args if arg is not NoneType))
    if origin is tuple:
        return _inner_type(args[0])[0], True
    return annotation, False


def _click_type(inner: Any) -> click.ParamType[Any]:
    if stands_in_file(inner):
        return click.Path(path_type=Path)
    if isinstance(inner, type) and issubclass(inner, StrEnum):
        return click.Choice([word.value for word in inner])
    numbers: dict[Any, click.ParamType[Any]] = {int: click.INT, float: click.FLOAT}
    return numbers.get(inner, click.STRING)


def question_from(query: type[Query], given: Mapping[str, Any]) -> Query:
    """Return the question with the options given; UnfitParameter if a value does not fit."""
    from pydantic import ValidationError

    types = {name: _inner_type(info.annotation)[0] for name, info in query.model_fields.items()}
    told = {name: value for name, value in given.items() if value is not None and value != ()}
    for name, mark in _in_files(query).items():
        told = _read(told, name, mark.option)
    try:
        return query(**{name: value_in(types[name], value) for name, value in told.items()})
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        name = f"--{str(first['loc'][0]).replace('_', '-')}" if first["loc"] else "question"
        raise UnfitParameter(name, _told(first["type"], first["msg"], first["input"])) from error


def _read(given: dict[str, Any], name: str, option: str) -> dict[str, Any]:
    from ..formats import MAX_BYTES, text_of

    if (name in given) == (option in given):
        told = f"--{name} and --{option} are two ways to give the same; choose one"
        raise click.UsageError(told if name in given else f"give --{name}, or --{option} with the path of a file")
    rest = {key: value for key, value in given.items() if key != option}
    return rest | ({name: text_of(given[option], MAX_BYTES)} if option in given else {})


def _told(sort: str, message: str, value: object) -> str:
    if sort == "string_pattern_mismatch":
        return f"{value!r} is no id; an id is lower-case words joined by hyphens, such as {slug(str(value))!r}"
    return f"{message} (found {value!r})" if value not in ("", ()) else message
