"""Everything the theory can be taken away as: each format, each picture and each text, with its size and its use."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import NamedTuple

from ... import formats
from ...errors import ProgtheoryError
from ...formats import FORMATS
from ...model import Theory
from .. import VIEWS, draw
from .._site_page import Page, file_name
from .._site_theory import Site

_FOLDER = "downloads"
_SITE = "site"
#: What would be too full to read if it showed everything: these show the view that opens first, all others everything.
_OF_ONE_VIEW = frozenset({"dot", "mermaid", "pdf", "png", "svg"})


class Download(NamedTuple):
    """One thing to take away: its name, what it is for, its files by path, or why there are none."""

    name: str
    told: str
    files: Mapping[str, str | bytes]
    lacking: str = ""

    @property
    def size(self) -> int:
        """Its bytes."""
        return sum(len(content if isinstance(content, bytes) else content.encode()) for content in self.files.values())


def pages(site: Site) -> Iterator[Page]:
    """Yield the page of downloads, with the files it offers."""
    data, drawn = list(_data(site.theory)), list(_drawn(site))
    yield Page(
        path="downloads.html",
        title="Downloads",
        description="The whole theory as data, pictures and documents, each with its size and what it is for.",
        template="downloads.html",
        variables={"lists": (("Pages, pictures and documents", drawn), ("The theory as data", data))},
        group="Use it elsewhere",
        rank=1,
        menu="Downloads",
        files={path: content for one in (*data, *drawn) for path, content in one.files.items()},
    )


def _data(theory: Theory) -> Iterator[Download]:
    stem = file_name(theory.id)
    for name in FORMATS.names:
        form, told = FORMATS[name], _purpose(formats.__name__, name)
        if form.dumps:
            yield Download(name, told, {f"{_FOLDER}/{stem}.{name}": form.dumps(theory)})
        elif form.folder and form.folder.dumps_files:
            files = form.folder.dumps_files(theory)
            yield Download(name, told, {f"{_FOLDER}/{name}/{file}": text for file, text in files.items()})


def _drawn(site: Site) -> Iterator[Download]:
    stem, opening = file_name(site.theory.id), next(iter(site.views.values())).view
    everything = site.theory.model_copy(update={"default_view": None})
    for name in VIEWS.names:
        if name == _SITE:
            continue
        told, part = _purpose("progtheory.views", name), everything
        if VIEWS[name].switches_views:
            part = site.theory
        elif name in _OF_ONE_VIEW and site.theory.default_view:
            told, part = f"{told} It shows the view “{opening.title}”.", site.theory
        try:
            content = draw(part, name, lit=site.lit)
        except ProgtheoryError as error:  # too large for a picture, or a library is not installed
            yield Download(name, told, {}, str(error))
        else:
            yield Download(name, told, {f"{_FOLDER}/{stem}-{name}{VIEWS[name].suffix}": content})


def _purpose(family: str, name: str) -> str:
    """Return the sentence with which the module of a format or view says what it is for."""
    told = import_module(f"{family}.{name.replace('-', '_')}").__doc__ or ""
    return " ".join(told.partition("\n\n")[0].split())


PAGES = pages
