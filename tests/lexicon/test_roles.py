"""The grammars of numbers and dates compare words with the names of roles that a table gives, and with nothing else."""

import ast
from pathlib import Path

import pytest

import pledger.mentions
from pledger.lexicon import load
from pledger.mentions.grammar import in_roles, roles_of

FOLDER = Path(pledger.mentions.__file__).parent
GRAMMARS = sorted(p.name for start in ("number", "quantit", "time_") for p in FOLDER.glob(f"{start}*.py"))
SYMBOLS = {"c", "fy", "h", "m", "q", "s", "w", "x"}  # letters of dates and units, the same in every table


def _compared(tree: ast.AST) -> set[str]:
    """The words that tokens are compared with."""
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Compare) and ".word[" in ast.unparse(node):
            others = [s for s in (node.left, *node.comparators) if ".word[" not in ast.unparse(s) and "sets[" not in ast.unparse(s)]
            found |= {c.value for s in others for c in ast.walk(s) if isinstance(c, ast.Constant) and isinstance(c.value, str)}
    return {word for word in found if word.isalpha()}


@pytest.mark.parametrize("name", GRAMMARS)
def test_a_word_in_the_grammar_is_a_role(name: str) -> None:
    roles = {row["role"] for row in load().table("grammar_roles")}
    asked = _compared(ast.parse((FOLDER / name).read_text(encoding="utf-8")))
    assert asked <= roles | SYMBOLS, f"{name}: {sorted(asked - roles - SYMBOLS)} stand in no row of grammar_roles.csv"


def test_english_words_are_their_own_roles() -> None:
    assert roles_of(load()) == {}
    assert in_roles("the end of the year", load()) == "the end of the year"
