"""The lexical policy: what text may hold, so that every format carries it unchanged.

Text is brought to Unicode NFC with LF line ends and trimmed; control characters, lone surrogates and
non-characters are refused, because XML, YAML and RDF do not carry them alike.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from decimal import Decimal
from typing import Annotated, TypeVar

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints
from pydantic_core import PydanticCustomError

_NON_CHARACTERS = "".join(f"{chr(plane + 0xFFFE)}-{chr(plane + 0xFFFF)}" for plane in range(0, 0x110000, 0x10000))
REFUSED = re.compile(f"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufeff{_NON_CHARACTERS}]")
_SPACE = re.compile(r"\s+")

# What every RDF tool takes as an IRI and leaves as it stands; some resolve steps such as `/../`.
_IN_ADDRESS = r"(?:%[0-9A-Fa-f]{2}|[^\s<>\"{}|\\^`%\[\]#\ue000-\uf8ff\U000e0000-\U0010ffff])*"
_HOST = r"(?:[a-zA-Z0-9._~-]|[^\x00-\xa0\s\ue000-\uf8ff\U000e0000-\U0010ffff])+"
_WEB_ADDRESS = re.compile(rf"https?://{_HOST}(?::[0-9]{{1,5}})?(?:[/?]{_IN_ADDRESS})?(?:#{_IN_ADDRESS})?")
_STEP_UP = re.compile(r"/\.\.?(?:/|$)")


def clean_text(value: str) -> str:
    """Return the text in the one form the formats agree on, or refuse it."""
    text = unicodedata.normalize("NFC", value.replace("\r\n", "\n").replace("\r", "\n"))
    if refused := REFUSED.search(text):
        message = "has the character U+{code}, which not every format can carry; remove it"
        raise PydanticCustomError("refused_character", message, {"code": f"{ord(refused[0]):04X}"})
    return text.strip()


def clean_label(value: str) -> str:
    """Return the text on one line, with single spaces."""
    return _SPACE.sub(" ", clean_text(value)).strip()


def _decimal_with_point(value: Decimal) -> Decimal:
    # 1 and 1.0 are one number but two texts; RDF keeps the text, so there is one way to write each number.
    return Decimal(f"{value:f}").normalize() + Decimal("0.0") if value == value.to_integral() else value.normalize()


def _whole_web_address(value: str) -> str:
    if _WEB_ADDRESS.fullmatch(value) and not _STEP_UP.search(value):
        return value
    told = "is no web address, which begins with https:// or http:// and has no spaces, quotes, brackets or `/../`"
    raise PydanticCustomError("web_address", told)


def _whole_day(value: object) -> object:
    if isinstance(value, date) or (isinstance(value, str) and re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value)):
        return value
    raise PydanticCustomError("whole_day", "is no date; write year-month-day, such as 2024-03-01")


def _four_digits(value: object) -> object:
    if isinstance(value, int) or (isinstance(value, str) and re.fullmatch(r"[0-9]{4}", value)):
        return value
    told = "is no year; write four digits, and put what else is known of the date in another field, such as `dated`"
    raise PydanticCustomError("four_digits", told)


Value = TypeVar("Value")


def in_order(values: tuple[Value, ...]) -> tuple[Value, ...]:
    """Return the values sorted by id (or by themselves), each plain value once.

    RDF keeps no order of repeated values, so a theory keeps one order that needs no keeping.
    """
    ordered = sorted(values, key=lambda value: str(getattr(value, "id", value)))
    return tuple(ordered) if any(hasattr(value, "id") for value in ordered) else tuple(dict.fromkeys(ordered))


def in_rank(values: tuple[Value, ...]) -> tuple[Value, ...]:
    """Return the parts sorted by rank, and those of one rank by id: an order that RDF keeps, since the rank is said."""
    return tuple(sorted(values, key=lambda value: (value.rank, value.id)))  # type: ignore[attr-defined]  # parts have both


def _listed(value: object) -> object:
    # `tags: consent` says the same as `tags: [consent]`.
    return (value,) if isinstance(value, (str, dict)) else value


SLUG = r"^[a-z][a-z0-9]*(?:--?[a-z0-9]+)*$"

Id = Annotated[str, StringConstraints(pattern=SLUG, max_length=250)]
Text = Annotated[str, AfterValidator(clean_text), StringConstraints(min_length=1, max_length=20_000)]
Label = Annotated[str, AfterValidator(clean_label), StringConstraints(min_length=1, max_length=400)]
Url = Annotated[str, AfterValidator(clean_label), AfterValidator(_whole_web_address), Field(max_length=2_000)]
Share = Annotated[Decimal, Field(ge=0, le=1, max_digits=6, decimal_places=5), AfterValidator(_decimal_with_point)]
Year = Annotated[int, Field(ge=1000, le=9999), BeforeValidator(_four_digits)]
Rank = Annotated[int, Field(ge=0, le=10_000)]
Day = Annotated[date, BeforeValidator(_whole_day)]
Several = Annotated[tuple[Value, ...], BeforeValidator(_listed), AfterValidator(in_order)]
Ranked = Annotated[tuple[Value, ...], BeforeValidator(_listed), AfterValidator(in_rank)]
