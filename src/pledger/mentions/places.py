"""Places: towns, regions, rivers, palaces, with their country."""

from pledger.mentions.place_phrases import described
from pledger.mentions.towns import elsewhere
from pledger.mentions.types import Place
from pledger.mentions.view import View


def find(view: View) -> list[Place]:
    """Every place of the lexicon in the sentence, and those that its words tell; of overlapping ones the longest, none within a country's
    name."""
    found: list[Place] = []
    last = -1
    hits = view.of("capitals", "places")
    lands = [(h.start, h.end) for h in view.of("countries")] if hits else []
    for hit in hits:
        if hit.start < last or any(start <= hit.start and hit.end < end for start, end in lands):
            continue
        row, text = hit.row, view.cut(hit.start, hit.end)
        seat = row.table == "capitals" and row["kind"] == "seat"
        name = row["place"] if seat else text
        moved = elsewhere(view).get(hit.start)
        kind = "city" if moved else row["kind"] or "city"
        found.append(Place(hit.start, hit.end, text, name.title() if name.isupper() else name, moved or row["code"] or None, kind))
        last = hit.end
    told = described(view)
    if not told:
        return found
    told = [p for p in told if not any(p.start < q.end and q.start < p.end for q in found)]
    return sorted([*found, *told], key=lambda p: p.start)
