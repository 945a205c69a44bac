"""`load` and `save`: what a file holds, and writing it in another format."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ..family import member_names
from ..spelling import visible

if TYPE_CHECKING:
    from ..model import Theory

THEORY = click.argument("theory", type=click.Path(path_type=Path))
FROM = click.option(
    "--from", "source_format", metavar="FORMAT", help="Format of THEORY, where its suffix does not tell."
)
MAX_MEGABYTES = click.option(
    "--max-megabytes", type=click.IntRange(min=1), default=50, show_default=True, help="Refuse larger files."
)


def reading(command: Any) -> Any:
    """Add to a command what every command that reads a theory takes."""
    return THEORY(FROM(MAX_MEGABYTES(command)))


def theory_in(theory: Path, source_format: str | None, max_megabytes: int) -> Theory:
    """Return the theory in a file or folder."""
    from ..formats import load as load_theory

    return load_theory(theory, format=source_format, max_bytes=max_megabytes * 1_000_000)


@click.command()
@reading
def load(theory: Path, source_format: str | None, max_megabytes: int) -> None:
    """Read THEORY and say what it holds."""
    from ..model.tree import shapes_of

    read = theory_in(theory, source_format, max_megabytes)
    title = " ".join(f"{read.title} ({read.id}{f', version {read.version}' if read.version else ''})".split())
    click.echo(visible(title))
    counts = {name: len(getattr(read, name)) for name, shape in shapes_of(type(read)).items() if shape.classes}
    for name, count in counts.items():
        if count:
            click.echo(f"{count:6}  {name.replace('_', ' ')}")


@click.command(epilog=f"Formats: {', '.join(member_names('formats'))}.")
@reading
@click.argument("out", type=click.Path(path_type=Path))
@click.option("--as", "target_format", metavar="FORMAT", help="Format of OUT, where its suffix does not tell.")
def save(theory: Path, source_format: str | None, max_megabytes: int, out: Path, target_format: str | None) -> None:
    """Write THEORY to OUT, in the format that its suffix tells; `--as csv` makes OUT a folder of tables."""
    from ..formats import save as save_theory

    read = theory_in(theory, source_format, max_megabytes)
    save_theory(read, out, format=target_format)
    click.echo(f"wrote {out}", err=True)
