"""Findings on the terminal, grouped by check."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table
from rich.text import Text

from ..spelling import visible

if TYPE_CHECKING:
    from ..model.finding import Finding

#: Of what one check finds more often than this, the first so many are listed; of hints fewer.
_LISTED, _LISTED_HINTS = 30, 5

#: So much of one text is shown in a finding; names in a file that somebody else wrote have no end.
_LONGEST = 600


def print_findings(findings: Sequence[Finding]) -> None:
    """Print findings for people, grouped by check: each group as it is ready, and the first of each group."""
    console = Console(highlight=False)
    if not findings:
        console.print("No check has anything to say.")
        return
    for name, group in groupby(findings, key=lambda finding: finding.check):
        _print_group(console, name, list(group))
    console.print(f"{len(findings)} finding{'' if len(findings) == 1 else 's'}.")


def _print_group(console: Console, name: str, found: Sequence[Finding]) -> None:
    most = _LISTED_HINTS if found[0].severity == "hint" else _LISTED
    console.print(Text(f"{name} ({found[0].severity}, {len(found)})", style="bold"))
    table = Table.grid(padding=(0, 2))
    for finding in found[:most]:
        property = [_brief(finding.property)] if any(one.property for one in found) else []
        table.add_row("", _brief(finding.where), *property, _brief(finding.message))
    if len(found) > most:
        table.add_row("", "...", f"and {len(found) - most} more; --json lists them all")
    console.print(table)


def _brief(text: str) -> Text:
    return Text(visible(text if len(text) <= _LONGEST else f"{text[:_LONGEST]}..."), overflow="fold")
