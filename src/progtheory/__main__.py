"""`python -m progtheory` is the command line."""

from .cli import run

run()
