"""Market wires, known by how they write units."""

from pledger import read_text


def test_in_a_market_wire_they_are_no_two_states() -> None:
    said = (
        "TOKYO, April 3 - Japan and the United States will hold talks on the trade pact in Washington next week, officials said.\n"
        'They said they would consider buying more chips. "We hope to end the dispute soon," one said.\n'
        "Exports rose to 4.3 billion {} last year, up 12 {}.\nJapan agreed to open its market to U.S. goods under the agreement."
    )
    wire, release = (
        [r for r in read_text(said.format(*units), date="1987-04-03") if r.kind == "pledge"]
        for units in (("dlrs", "pct"), ("dollars", "percent"))
    )
    assert [r.actors for r in wire] == [("JPN",)]
    assert [r.actors for r in release] == [("JPN", "USA"), ("JPN", "USA"), ("JPN",)]
