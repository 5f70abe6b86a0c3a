"""Whom 'both sides' means in a source on one person's talks with several."""

from pledger import read_text

_ROUND = """LOME, 4 May 2024 (TN) -- Kenyan Trade Minister Ana Sow met the trade ministers of Ghana, Togo and Benin at a fair in Lome.

Sow told the Ghanaian Trade Minister, Ben Adu, that Kenya buys more cocoa. Both sides agreed to open a joint warehouse.

In her talks with {}, Sow spoke of ports. The two sides agreed to launch a shipping line.
"""


def _doers(text: str) -> dict[str, tuple[str, ...]]:
    return {r.action or "": r.actors for r in read_text(text) if r.kind == "pledge"}


def test_both_sides_are_the_guest_and_whom_the_paragraph_tells_of() -> None:
    assert _doers(_ROUND.format("Togolese Trade Minister Kossi Ata")) == {
        "open a joint warehouse": ("GHA", "KEN"),
        "launch a shipping line": ("KEN", "TGO"),
    }


def test_no_two_are_meant_where_the_paragraph_tells_of_more() -> None:
    assert _doers(_ROUND.format("the ministers of Togo and Benin"))["launch a shipping line"] != ("KEN", "TGO")
