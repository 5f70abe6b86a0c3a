"""`python -m pledger`: the command line, where its script is not on the path."""

from pledger.cli import main

main()
