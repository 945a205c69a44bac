"""`check`: what a careful reader would object to."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ._files import reading, theory_in

if TYPE_CHECKING:
    from ..model.finding import Finding

_ENGINES = ("pyshacl", "shacl")

#: More triples than this keep the usual engine busy for some time.
_MANY = 10_000
_QUICKER = "--engine shacl is much quicker (pip install 'progtheory[fast]')."


@click.command()
@reading
@click.option("--json", "as_json", is_flag=True, help="Print the findings as JSON.")
@click.option("--only", multiple=True, metavar="CHECK", help="Run only this check or shape (repeatable).")
@click.option("--shapes", is_flag=True, help="Check THEORY as RDF against the published shapes, valid or not.")
@click.option(
    "--engine", type=click.Choice(_ENGINES), help="The SHACL engine for --shapes; shacl is quick, and an extra."
)
def check(  # noqa: PLR0913 - one parameter for each option of the command
    theory: Path,
    source_format: str | None,
    max_megabytes: int,
    *,
    as_json: bool,
    only: tuple[str, ...],
    shapes: bool,
    engine: str | None,
) -> None:
    """Say what a careful reader would object to in THEORY. Exit code 1 if there are findings.

    With --shapes, a file of RDF is checked as it stands, even if it is no valid theory; a violation says why it is
    none. Hints alone then end in exit code 0: nothing is wrong.
    """
    if engine and not shapes:
        raise click.UsageError("--engine needs --shapes")
    findings: tuple[Finding, ...]
    if shapes:
        findings = _against_shapes(theory, source_format, max_megabytes, only, engine)
    else:
        from ..checks import check as findings_of

        findings = findings_of(theory_in(theory, source_format, max_megabytes), only)
    from ._findings import print_findings
    from ._table import print_data

    if as_json:
        print_data([finding._asdict() for finding in findings])
    else:
        print_findings(findings)
    sys.exit(1 if any(one.severity != "hint" or not shapes for one in findings) else 0)


def _against_shapes(
    theory: Path, source_format: str | None, max_megabytes: int, only: tuple[str, ...], engine: str | None
) -> tuple[Finding, ...]:
    from ..formats import triples_in
    from ..shapes import findings_of

    triples = triples_in(theory, format=source_format, max_bytes=max_megabytes * 1_000_000)
    if engine is None and len(triples) > _MANY:
        click.echo(f"{len(triples):,} triples take a while; {_QUICKER}", err=True)
    return findings_of(triples, only=only, engine=engine or _ENGINES[0])
