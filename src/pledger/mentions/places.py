"""Places: towns, regions, rivers, palaces, with their country."""

from pledger.mentions.towns import elsewhere
from pledger.mentions.types import Place
from pledger.mentions.view import View


def find(view: View) -> list[Place]:
    """Every place of the lexicon in the sentence; of overlapping ones the longest."""
    found: list[Place] = []
    last = -1
    for hit in view.of("capitals", "places"):
        if hit.start < last:
            continue
        row, text = hit.row, view.cut(hit.start, hit.end)
        seat = row.table == "capitals" and row["kind"] == "seat"
        name = row["place"] if seat else text
        moved = elsewhere(view).get(hit.start)
        kind = "city" if moved else row["kind"] or "city"
        found.append(Place(hit.start, hit.end, text, name.title() if name.isupper() else name, moved or row["code"] or None, kind))
        last = hit.end
    return found
