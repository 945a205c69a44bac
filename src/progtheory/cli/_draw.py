"""`draw`: a picture, page or text of a theory, or of the answer to a question."""

from __future__ import annotations

import sys
import warnings
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ..errors import SmallText
from ..family import member_names
from ._files import reading, theory_in
from ._options import Question, file_options_of, options_of, question_from, words_of

if TYPE_CHECKING:
    from ..model import Theory
    from ..queries import Answer


_FORMS = {"md": "markdown", "mmd": "mermaid", "gv": "dot", "htm": "html", "trig": "nanopub"}


@click.command(context_settings={"ignore_unknown_options": True}, epilog=f"Forms: {', '.join(member_names('views'))}.")
@reading
@click.option("--as", "form", metavar="FORM", help="What to draw; else the suffix of --out tells; without --out, html.")
@click.option(
    "--view",
    metavar="VIEW",
    help="Id of the saved view to draw; without it, pictures show the default view, texts everything.",
)
@click.option("--ask", "question", metavar="QUESTION", help="Draw the answer to this question; its options follow.")
@click.option(
    "--lit", multiple=True, metavar="ID", help="Id of an element, link or configuration to set apart (repeatable)."
)
@click.option("--size", metavar="SIZE", help="Sheet to draw an svg, png or pdf for: a4, a3 or slide.")
@click.option(
    "--out", type=click.Path(path_type=Path), help="File to write (for `site`, a folder); without it, standard output."
)
@click.argument("rest", nargs=-1, type=click.UNPROCESSED, metavar="[OPTIONS OF THE QUESTION]")
def draw(  # noqa: PLR0913 - click hands over each option by its name
    *,
    form: str | None,
    view: str | None,
    question: str | None,
    lit: tuple[str, ...],
    size: str | None,
    out: Path | None,
    rest: tuple[str, ...],
    **where: Any,
) -> None:
    """Draw THEORY, a saved view of it, or the answer to a question.

    `--lit` sets elements, links and configurations apart from the rest; as `nanopub`, it chooses the claims.
    """
    from ..views import VIEWS, draw as drawn

    if rest and question is None:
        raise click.UsageError(f"no such option or argument: {rest[0]}")
    if view and question:
        raise click.UsageError("--view draws a saved view and --ask an answer; choose one")
    theory = theory_in(**where)
    answer = _answer(theory, question, rest) if question else None
    form = form or _form_told_by(out)
    if out is None and not VIEWS[form].suffix:
        raise click.UsageError(f"{form} is a folder of files; say where it goes: --out FOLDER")
    with warnings.catch_warnings(record=True) as doubts:
        warnings.simplefilter("always", SmallText)
        drawing = drawn(theory, form, view=view, answer=answer, lit=lit, size=size)
    for doubt in doubts:
        click.echo(f"note: {doubt.message}", err=True)
    if out is None and isinstance(drawing, bytes) and sys.stdout.isatty():
        raise click.UsageError(f"{form} is no text for a terminal; say --out FILE, or send it to a file or program")
    if out is None:
        click.echo(drawing, nl=False)
        return
    _write(out, drawing)
    click.echo(f"wrote {out}", err=True)


def _write(out: Path, drawing: str | bytes | Mapping[str, str | bytes]) -> None:
    from ..formats import write, write_folder

    if isinstance(drawing, Mapping):
        write_folder(out, drawing)
    else:
        write(out, drawing)


def _form_told_by(out: Path | None) -> str:
    suffix = out.suffix.removeprefix(".").lower() if out else ""
    return _FORMS.get(suffix, suffix) or "html"


def _answer(theory: Theory, name: str, rest: tuple[str, ...]) -> Answer:
    from ..queries import QUERIES, ask

    query = QUERIES[name]
    command = Question(name, params=[*options_of(query), *file_options_of(query)], **words_of(query))
    context = command.make_context(f"draw --ask {name}", list(rest))
    return ask(theory, question_from(query, context.params))
