"""Everything the theory can be taken away as: each format, each picture and each text, with its size and its use."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib import import_module
from io import BytesIO
from typing import NamedTuple
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from ... import formats
from ...errors import ProgtheoryError
from ...formats import FORMATS
from .. import VIEWS, draw
from .._site_downloads import DATA, DRAWN, Offer
from .._site_page import Page, file_name
from .._site_theory import Site

_FOLDER = "downloads"
_SITE, _MILLION = "site", 1_000_000
#: What would be too full to read if it showed everything: these show the view that opens first, all others everything.
_OF_ONE_VIEW = frozenset({"dot", "mermaid", "pdf", "png", "svg"})


class Download(NamedTuple):
    """One thing to take away: its name, what it is for, the file to take, or why there is none, and files inside it."""

    name: str
    told: str
    path: str
    content: str | bytes = ""
    lacking: str = ""
    inside: Mapping[str, str] = {}
    for_programs: bool = False

    @property
    def size(self) -> str:
        """How large its file is, as readers are told."""
        return _size(len(_bytes(self.content)))


def pages(site: Site) -> Iterator[Page]:
    """Yield the page of downloads, with the files it offers."""
    drawn, data = list(_drawn(site)), list(_data(site))
    lists = (
        ("To read, to show and to publish", [one for one in drawn if not one.for_programs]),
        ("The whole theory as data", data),
        ("For other programs, and for a deposit", [one for one in drawn if one.for_programs]),
    )
    files = {one.path: one.content for one in (*drawn, *data) if not one.lacking}
    yield Page(
        path="downloads.html",
        title="Downloads",
        description="The theory as a map, documents, pictures and data: each file with its size and what it is for.",
        template="downloads.html",
        variables={"lists": lists},
        group="Use it elsewhere",
        rank=1,
        menu="Downloads",
        files=files | {path: text for one in data for path, text in one.inside.items()},
    )


def _drawn(site: Site) -> Iterator[Download]:
    opening = next(iter(site.views.values())).view
    everything = site.theory.model_copy(update={"default_view": None})
    for name in _offered(DRAWN, set(VIEWS.names) - {_SITE}):
        offer, part = DRAWN.get(name) or _unknown("progtheory.views", name), everything
        told = f"{offer.told} It holds the whole theory."
        if VIEWS[name].switches_views:
            told, part = offer.told, site.theory
        elif name in _OF_ONE_VIEW and site.theory.default_view:
            told, part = f"{offer.told} It shows the view “{opening.title}”.", site.theory
        path = f"{_FOLDER}/{file_name(site.theory.id)}{offer.file}{VIEWS[name].suffix}"
        try:
            content = draw(part, name, lit=site.lit)
        except ProgtheoryError as error:  # too large for a picture, or a library is not installed
            yield Download(offer.name, told, path, lacking=str(error), for_programs=offer.for_programs)
        else:
            yield Download(offer.name, told, path, content, for_programs=offer.for_programs)


def _data(site: Site) -> Iterator[Download]:
    stem = file_name(site.theory.id)
    for name in _offered(DATA, set(FORMATS.names)):
        form, offer = FORMATS[name], DATA.get(name) or _unknown(formats.__name__, name)
        if form.dumps:
            yield Download(offer.name, offer.told, f"{_FOLDER}/{stem}{offer.file}.{name}", form.dumps(site.theory))
        elif form.folder and form.folder.dumps_files:
            files = {f"{_FOLDER}/{name}/{at}": text for at, text in form.folder.dumps_files(site.theory).items()}
            packed = _packed({path.rpartition("/")[2]: text for path, text in files.items()})
            yield Download(offer.name, offer.told, f"{_FOLDER}/{stem}{offer.file}.zip", packed, inside=files)


def _offered(known: Mapping[str, Offer], names: set[str]) -> list[str]:
    return [name for name in known if name in names] + sorted(names - set(known))


def _unknown(family: str, name: str) -> Offer:
    """Return how something is offered that nobody found words for: by what its module says it is for."""
    told = import_module(f"{family}.{name.replace('-', '_')}").__doc__ or ""
    return Offer(f"-{name}", name, " ".join(told.partition("\n\n")[0].split()))


def _packed(files: Mapping[str, str]) -> bytes:
    """Return files in one archive, which has the same bytes whenever it is made."""
    held = BytesIO()
    with ZipFile(held, "w", ZIP_DEFLATED) as archive:
        for name, text in sorted(files.items()):
            archive.writestr(ZipInfo(name), text, ZIP_DEFLATED)
    return held.getvalue()


def _bytes(content: str | bytes) -> bytes:
    return content if isinstance(content, bytes) else content.encode()


def _size(count: int) -> str:
    """Return a number of bytes as readers are told it.

    >>> _size(400), _size(20_460), _size(1_767_780)
    ('1 kB', '20 kB', '1.8 MB')
    """
    return f"{count / _MILLION:.1f} MB" if count >= _MILLION else f"{max(count / 1000, 1):.0f} kB"


PAGES = pages
