"""Towns that bear another's name: what stands behind the comma says whose they are ('Athens, Ohio', 'San Jose, Calif.')."""

from pledger.mentions.view import View


def elsewhere(view: View) -> dict[int, str]:
    """Start of a town's name -> the code of the country whose region follows it behind a comma, where its own would be another."""
    return view.once("towns_elsewhere", _elsewhere)


def _elsewhere(view: View) -> dict[int, str]:
    regions = {h.start: h.row["code"] for h in view.of("places") if h.row["kind"] == "region" and h.row["code"]}
    if not regions:
        return {}
    towns = [h for h in view.of("capitals", "places") if h.row["kind"] != "region"]
    behind = ((h, regions.get(h.end + 2)) for h in towns if view.cut(h.end, h.end + 2) == ", ")
    return {h.start: code for h, code in behind if code and code != h.row["code"]}
