"""The list of pages for search engines."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from ._site_page import Page

_TOLD = (
    "<!-- Addresses are relative: where the folder will stand is not known here. Search engines ask for whole ones: "
    "put the address of the folder, with a / at its end, after each <loc>. -->"
)


def sitemap(pages: Iterable[Page]) -> str:
    """Return the sitemap of pages, by path."""
    places = "\n".join(f"<url><loc>{escape(path)}</loc></url>" for path in sorted(page.path for page in pages))
    opening = '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">'
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{_TOLD}\n{opening}\n{places}\n</urlset>\n'
