"""Names within or beside other names, which say whose they are ('Athens, Ohio', 'Misión La Paz', 'New Mexico', 'the Congo River')."""

from pledger.mentions.view import View

_WATERS = ("river", "sea")


def elsewhere(view: View) -> dict[int, str]:
    """Start of a town's or country's name -> the code of the country whose region follows the town behind a comma, or whose longer name
    holds it, where its own would be another; empty within the name of a river or sea."""
    return view.once("towns_elsewhere", _elsewhere)


def _elsewhere(view: View) -> dict[int, str]:
    places = view.of("places")
    if not places:
        return {}
    longer = [(h.start, h.end, h.row["code"]) for h in places if h.row["code"] or h.row["kind"] in _WATERS]
    named = view.of("capitals", "countries") if longer else ()
    inside = {h.start: code for h in named for s, e, code in longer if s <= h.start and h.end <= e and code != h.row["code"]}
    regions = {h.start: h.row["code"] for h in places if h.row["kind"] == "region" and h.row["code"]}
    towns = [h for h in view.of("capitals", "places") if h.row["kind"] != "region"]
    behind = ((h, regions.get(h.end + 2)) for h in towns if view.cut(h.end, h.end + 2) == ", ")
    return inside | {h.start: code for h, code in behind if code and code != h.row["code"]}
