"""`check`: what a careful reader would object to."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click

from ._files import reading, theory_in


@click.command()
@reading
@click.option("--json", "as_json", is_flag=True, help="Print the findings as JSON.")
@click.option("--only", multiple=True, metavar="CHECK", help="Run only this check (repeatable).")
def check(theory: Path, source_format: str | None, max_megabytes: int, *, as_json: bool, only: tuple[str, ...]) -> None:
    """Say what a careful reader would object to in THEORY. Exit code 1 if there are findings."""
    from ..checks import check as findings_of

    findings = findings_of(theory_in(theory, source_format, max_megabytes), only)
    if as_json:
        click.echo(json.dumps([finding._asdict() for finding in findings], indent=2, ensure_ascii=False))
    else:
        from ._table import print_findings

        print_findings(findings)
    sys.exit(1 if findings else 0)
