"""SOURCES.toml: every mistake is named by file, source and key."""

import pytest

from pledger.errors import WatchError
from pledger.watch import read_plan

GOOD = 'contact = "desk@example.org"\n'
ONE = '[[source]]\nname = "Agency"\nfeed = "https://example.org/rss"\n'


def read(tmp_path, text):
    file = tmp_path / "SOURCES.toml"
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read_plan(file)


def test_a_plan(tmp_path):
    plan = read(
        tmp_path,
        GOOD
        + 'every = "2h"\ndelay = 3\n'
        + ONE
        + 'every = "15m"\nsince = 2026-01-31\nitems = 10\n'
        + ONE.replace("Agency", "B").replace("rss", "b"),
    )
    one, two = plan.sources
    assert plan.contact == "desk@example.org"
    assert (one.kind, one.url, one.every, one.delay, one.items, str(one.since)) == (
        "feed",
        "https://example.org/rss",
        900,
        3,
        10,
        "2026-01-31",
    )
    assert (two.every, two.delay, two.items, two.since) == (7200, 3, 200, None)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "contact: is missing: an address or page by which the hosts you watch can reach you"),
        (b"\xff\xfe\x00", "is no TOML"),
        ("contact = \n", r"is no TOML: Invalid value \(at line 1"),
        ('contact = "me"\n' + ONE, "contact: 'me' is neither an e-mail address nor a web address"),
        ('contact = "стол@example.org"\n' + ONE, "contact: is sent to every host: write it in plain Latin letters"),
        ('contact = "a@b\\r\\nX-Header: 1"\n' + ONE, "contact: is sent to every host"),
        (GOOD, r"source: is missing: write one \[\[source\]\]"),
        (GOOD + "source = 3", "source: is missing"),
        (GOOD + "evry = 3\n" + ONE, "evry: is no key here; did you mean 'every'"),
        (GOOD + ONE + "colour = 3", r'source 1 \("Agency"\): colour: is no key here; known are name, feed'),
        (GOOD + ONE + "sitemap = 'https://example.org/x'", r'source 1 \("Agency"\): needs just one of .*; it has feed and sitemap'),
        (GOOD + '[[source]]\nname = "A"', "needs just one of feed, sitemap, page with an address; it has none"),
        (GOOD + "[[source]]\nfeed = 'https://example.org/'", "source 1: name: is missing: what it is called in reports"),
        (GOOD + "[[source]]\nname = 3\nfeed = 'https://example.org/'", "source 1: name: 3 is no text"),
        (GOOD + ONE.replace("https:", "file:"), "feed: 'file://example.org/rss' is no address of the web"),
        (GOOD + ONE.replace("example.org", "me:secret@example.org"), "is no address of the web"),
        (GOOD + ONE.replace("example.org", "[::1"), "is no address of the web"),
        (GOOD + ONE.replace("feed", "page"), "links: is missing: a regular expression"),
        (GOOD + ONE + "links = '('", "links: is no regular expression: missing"),
        (GOOD + ONE + "text = 'both'", "text: 'both' is not one of page, feed"),
        (GOOD + ONE.replace("feed", "sitemap") + "text = 'feed'", "text: 'feed' is for feeds"),
        (GOOD + ONE + "every = '2 weeks'", "every: '2 weeks' is no length of time"),
        (GOOD + ONE + "every = 0", "every: 0 is no length of time"),
        (GOOD + ONE + "every = true", "every: True is no length of time"),
        (GOOD + ONE + "delay = 0.1", "delay: 0.1 seconds between requests to a host is no manners; at least 1"),
        (GOOD + ONE + "items = 1000000", "items: 1000000 is no number from 1 to 10,000"),
        (GOOD + ONE + "since = 'May'", "since: 'May' is no day"),
        (GOOD + ONE + ONE.replace("rss", "x"), "source 2: name: 'Agency' is that of source 1, too"),
        (GOOD + ONE + ONE.replace("Agency", "B"), "source 2: url: 'https://example.org/rss' is that of source 1, too"),
    ],
)  # fmt: skip
def test_mistakes_are_named(tmp_path, text, said):
    with pytest.raises(WatchError, match=said) as caught:
        read(tmp_path, text)
    assert "SOURCES.toml" in str(caught.value)


def test_the_example_of_the_documentation_is_a_plan(tmp_path):
    from helpers import HERE

    page = (HERE.parent / "docs" / "watch.md").read_text(encoding="utf-8")
    example = page.split("```toml\n")[1].split("```")[0]
    kinds = [s.kind for s in read(tmp_path, example).sources]
    assert sorted(set(kinds)) == ["feed", "page", "sitemap"]
