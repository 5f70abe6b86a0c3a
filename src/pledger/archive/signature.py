"""A text's signature (MinHash by rensa, of its shingles), by whose bands likely reprints are found."""

import struct

from pledger.ledger.prints import shingles

BANDS, ROWS = 32, 3
"""Texts of Jaccard similarity s share a band with probability 1 - (1 - s**3)**32: .9996 for .6, .95 for .45, .03 for .1."""
_SEED = 19870226
_PERMUTATIONS = BANDS * ROWS


def signature(text: str) -> bytes:
    """96 minima of 32 bits, little-endian; empty for a text without words."""
    from rensa import RMinHash

    runs = shingles(text)
    if not runs:
        return b""
    made = RMinHash(num_perm=_PERMUTATIONS, seed=_SEED)
    made.update(runs)
    return struct.pack(f"<{_PERMUTATIONS}I", *made.digest())
