"""The command line: read arguments, call the library once, print what it returns."""

from __future__ import annotations

import io
import os
import sys

import click

from ..errors import ProgtheoryError
from ..spelling import visible
from ._ask import ask
from ._check import check
from ._draw import draw
from ._files import load, save

_COULD_NOT_RUN, _INTERRUPTED, _PIPE_CLOSED = 2, 130, 141


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="progtheory", message="%(version)s")
def main() -> None:
    """Write programme theories down, check them, question them, draw them and share them.

    THEORY is a file in any format that can be read, or a folder of YAML files or of CSV tables.

    Exit codes: 0 done, 1 `check` has findings, 2 could not run.
    """


for _command in (load, check, ask, draw, save):
    main.add_command(_command)


def _speak_unicode() -> None:
    """Write UTF-8 to files and pipes whatever the locale says; on a terminal, mark what it cannot show."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        if sys.stdout.isatty():
            sys.stdout.reconfigure(errors="replace")
        else:
            sys.stdout.reconfigure(encoding="utf-8")


def run() -> None:
    """Run the command line; whatever a user can bring about becomes one message and an exit code."""
    _speak_unicode()
    try:
        code = main(standalone_mode=False)
        sys.stdout.flush()
    except click.ClickException as error:
        error.show()
        code = error.exit_code
    except (click.Abort, KeyboardInterrupt):
        code = _INTERRUPTED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # so that the end of Python is quiet too
        code = _PIPE_CLOSED
    except (ProgtheoryError, OSError) as error:
        click.echo(f"error: {visible(str(error))}", err=True)
        code = _COULD_NOT_RUN
    sys.exit(code)
