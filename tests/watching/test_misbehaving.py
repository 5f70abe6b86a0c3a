"""Watching a site that misbehaves: what fails is told and kept, nothing else stops, and nothing is lost."""

import time

import pytest

from pledger.errors import LedgerError
from pledger.http import Limits
from pledger.watch import due, look, one_round, status
from pledger.watch.state import now, waiting

from .site import page, rss, source

ENTITIES = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
BOMB = f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e0 "ha">{ENTITIES}<!ENTITY file SYSTEM "file:///etc/passwd">]>'


def endless(start, more):
    """Writes `more` for ever (number by number) after `start`."""

    def action(handler):
        handler.send_response(200)
        handler.send_header("Content-Type", "application/rss+xml")
        handler.end_headers()
        handler.wfile.write(start.encode())
        number = 0
        while not handler.server.stopping:
            handler.wfile.write("".join(more(n) for n in range(number, number + 1000)).encode())
            number += 1000

    return action


def item(site):
    return lambda n: f"<item><title>Text {n}</title><link>{site.address}/news/{n}</link></item>\n"


def test_a_feed_that_never_ends_gives_its_first_items(site, monkeypatch):
    from pledger.watch import listings

    monkeypatch.setattr(listings, "LISTING", 500_000)
    site.release(0)
    site.act("/feed", endless("<rss version='2.0'><channel><title>A</title>", item(site)))
    tally = site.round(source("feed", site.address + "/feed", "items = 3"))
    assert (tally.failed, tally.added.sources, tally.left) == (0, 1, 2)
    assert site.asked == ["/feed", "/news/0", "/news/1", "/news/2"]
    assert "longer than 3 items; the first were taken" in status(site.store)[0]["notes"]


@pytest.mark.slow
def test_a_feed_with_a_million_items_costs_what_the_first_cost(site):
    line = item(site)
    site.give("/feed", "<rss version='2.0'><channel>" + "".join(map(line, range(1_000_000))) + "</channel></rss>", "application/rss+xml")
    began = time.process_time()
    site.round(source("feed", site.address + "/feed", "items = 5"))
    assert time.process_time() - began < 10
    assert site.asked == ["/feed", *(f"/news/{n}" for n in range(5))]


@pytest.mark.slow
def test_a_sitemap_with_a_million_texts_gives_its_newest(site):
    rows = "".join(f"<url><loc>{site.address}/n/{n}</loc><lastmod>2026-01-{n % 28 + 1:02}</lastmod></url>" for n in range(1_000_000))
    site.give("/map.xml", f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{rows}</urlset>', "text/xml")
    plan = source("sitemap", site.address + "/map.xml", "items = 2")
    assert site.round(plan).failed == 0
    assert site.asked == ["/map.xml", "/n/27", "/n/55"] and "cut at the limit of size" in status(site.store)[0]["notes"]


def test_a_giant_item_is_cut_off_and_those_before_it_taken(site, monkeypatch):
    from pledger.watch import listings

    monkeypatch.setattr(listings, "LISTING", 100_000)
    body = rss(site.release(0)).replace("</channel></rss>", "<item><title>" + "x" * 200_000)
    site.give("/feed", body, "application/rss+xml")
    assert site.round(source("feed", site.address + "/feed")).added.sources == 1
    assert "longer than the limit of size" in status(site.store)[0]["notes"]


@pytest.mark.parametrize("where", ["listing", "text"])
def test_a_server_that_dribbles_costs_the_time_allowed_and_stops_nothing_else(site, where):
    def dribble(handler):
        handler.send_response(200)
        handler.end_headers()
        while not handler.server.stopping:
            handler.wfile.write(b".")
            time.sleep(0.05)

    site.act("/slow", dribble)
    slow = source("feed", site.address + "/slow" if where == "listing" else site.feed("/a", site.address + "/slow"), name="slow")
    began = time.monotonic()
    tally = site.round(slow + source("feed", site.feed("/feed", site.release(0))), seconds=0.5)
    assert time.monotonic() - began < 10 and tally.added.sources == 1
    told = status(site.store, ["slow"])[0]
    assert "timed out" in (told["error"] or told["problems"][0]["error"])  # by the clock over the request, or by the socket's own


@pytest.mark.parametrize(
    ("kind", "body", "type_", "said"),
    [
        ("feed", "<html><body>Sign in</body></html>", "text/html", "is no RSS or Atom feed: the answer is text/html, beginning '<html>"),
        ("feed", "", "application/rss+xml", "is no RSS or Atom feed: the answer is application/rss+xml, and empty"),
        ("feed", b"\x89PNG\r\n\x1a\n\x00\x00", "image/png", "is no RSS or Atom feed: the answer is image/png"),
        ("sitemap", "<html><body>Sign in</body></html>", "text/html", "is no sitemap: the answer is text/html, its root <html>"),
        ("sitemap", "", "text/xml", "is no sitemap: the answer is text/xml"),
        ("sitemap", b"\x1f\x8bnonsense", "application/gzip", "broken compression"),
        ("page", b"%PDF-1.7", "application/pdf", "is no page: the answer is application/pdf"),
        ("page", "<html><body><a href='/about'>A</a></body></html>", "text/html", "none of its 1 links matches `links`"),
        ("page", "", "text/html", "is no page"),
    ],
)  # fmt: skip
def test_a_listing_of_another_kind_is_named(site, kind, body, type_, said):
    plan = source(kind, site.give("/listing", body, type_), "links = '/news/'" if kind == "page" else "")
    assert site.round(plan).failed == 1
    assert said in site.notes[0] and "not asked again before" in site.notes[0]


@pytest.mark.parametrize(
    ("body", "type_", "said"),
    [
        (b"%PDF-1.7 ...", "application/pdf", "is no page and no text, but application/pdf"),
        (b"\x89PNG\r\n\x1a\n", "image/png", "is no page and no text, but image/png"),
        (b"%PDF-1.7 ...", "text/html", "not text: it looks like a PDF document"),
        (b"", "text/html", "empty: there is nothing to read"),
        (b"x" * 6_000_000, "text/html", "larger than 5,242,880 bytes"),
    ],
)  # fmt: skip
def test_a_text_of_another_kind_is_left_and_the_next_one_read(site, body, type_, said):
    plan = source("feed", site.feed("/feed", site.give("/odd", body, type_), site.release(0)))
    tally = site.round(plan)
    assert (tally.left, tally.failed, tally.added.sources) == (1, 0, 1) and said in site.notes[0]
    site.round(plan)
    assert site.asked == ["/feed", "/odd", "/news/0", "/feed"]


def test_a_redirect_loop_is_left(site):
    site.fail("/round", 302, Location="/round")
    assert site.round(source("feed", site.address + "/round")).failed == 1
    assert "more than 5 redirects" in site.notes[0]


def test_robots_forbid_a_listing_and_a_text(site):
    site.give("/robots.txt", "User-agent: *\nDisallow: /secret\n", "text/plain")
    plan = source("feed", site.feed("/secret/feed"), name="secret")
    plan += source("feed", site.feed("/feed", site.release(0, "/secret/0"), site.release(4)))
    tally = site.round(plan)
    assert site.asked == ["/feed", "/news/4"] and (tally.failed, tally.left, tally.added.sources) == (1, 1, 1)
    assert all("robots.txt forbids it" in note for note in site.notes)


def test_robots_that_cannot_be_read_forbid_all_for_now(site):
    site.fail("/robots.txt", 503)
    plan = source("feed", site.feed("/feed", site.release(0)))
    assert site.round(plan).failed == 1 and site.asked == []
    site.give("/robots.txt", "", "text/plain")
    assert site.round(plan, everything=True).added.sources == 1


def test_retry_after_is_heeded_by_listing_and_texts(site):
    site.fail("/feed", 429, Retry_After="7200")
    plan = source("feed", site.address + "/feed")
    site.round(plan)
    assert 7100 < _seconds(status(site.store)[0]["not_before"]) < 7300 and due(site.store, site.plan(plan), now(), once=True)[0] == []
    site.feed("/feed", site.fail("/news/0", 429, Retry_After="7200"), site.release(4))
    tally = site.round(plan, everything=True)
    assert site.asked == ["/feed", "/feed", "/news/0"] and tally.failed == 1
    assert [w.item.url for w in waiting(site.store, site.plan(plan).sources[0], now())] == [site.address + "/news/4"]
    assert 7100 < _seconds(status(site.store)[0]["not_before"]) < 7300


def _seconds(stamp):
    import datetime

    return (datetime.datetime.fromisoformat(stamp) - now()).total_seconds()


def test_back_off_grows_with_each_failure_and_ends_with_success(site):
    plan = source("feed", site.fail("/feed", 500), "every = '10m'")
    pauses = []
    for _ in range(4):
        site.round(plan, everything=True)
        pauses.append(round(_seconds(status(site.store)[0]["not_before"]), -1))
    assert pauses == [600, 1200, 2400, 4800] and status(site.store)[0]["failures"] == 4
    site.feed("/feed")
    site.round(plan, everything=True)
    told = status(site.store)[0]
    assert (told["failures"], told["error"], told["not_before"]) == (0, None, None) and told["succeeded"] == told["tried"]


def test_a_text_that_fails_is_asked_for_again_and_given_up_in_the_end(site, monkeypatch):
    monkeypatch.setattr(look, "_FIRST", 0.0)
    monkeypatch.setattr(look, "_LAST", 0.0)
    plan = source("feed", site.feed("/feed", site.fail("/news/0", 503), site.release(4), ETag='"1"'))
    assert site.round(plan).added.sources == 1
    for _ in range(look.TRIES):
        site.round(plan)
    assert site.asked.count("/news/0") == look.TRIES and "given up after 5 looks" in site.notes[-1]


def test_a_host_whose_texts_fail_one_after_the_other_is_left_alone(site):
    links = [site.fail(f"/news/{n}", 503) for n in range(6)]
    assert site.round(source("feed", site.feed("/feed", *links))).failed == 1
    assert site.asked == ["/feed", "/news/0", "/news/1", "/news/2"]


def test_what_lies_inside_is_not_reached_from_a_feed(site, monkeypatch):
    from pledger.http import addresses, fetch

    real = addresses.public_address
    monkeypatch.setattr(fetch, "public_address", lambda host, port, private: real(host, port, host == "127.0.0.1"))
    site.fail("/lured", 302, Location="http://[::ffff:169.254.169.254]/latest/meta-data")
    links = [
        "http://169.254.169.254/latest",
        "http://localhost:1/",
        "http://10.0.0.1/",
        "http://[64:ff9b::7f00:1]/",
        f"{site.address}/lured",
        "file:///etc/passwd",
    ]
    tally = site.round(source("feed", site.feed("/feed", *links)), private=False)
    assert tally.left == 5 and all("no address of the public internet" in note for note in site.notes)


@pytest.mark.parametrize(("kind", "root"), [("feed", "<rss version='2.0'><channel>{}</channel></rss>"), ("sitemap", "<urlset>{}</urlset>")])
def test_entities_neither_grow_nor_read_files(site, kind, root):
    inner = {
        "feed": "<item><link>{0}</link><title>&e9;&file;</title></item>",
        "sitemap": "<url><loc>{0}</loc><lastmod>&e9;&file;</lastmod></url>",
    }
    site.give("/x", BOMB + root.format(inner[kind].format(site.release(0))), "text/xml")
    began = time.process_time()
    site.round(source(kind, site.address + "/x"))
    assert time.process_time() - began < 10
    assert not any("root:" in str(row) for row in [*site.rows, *status(site.store), *site.notes])


def test_a_page_that_breaks_the_reader_stops_nothing_else(site, monkeypatch):
    from pledger.watch import texts

    real = texts.read_source
    monkeypatch.setattr(texts, "read_source", lambda s: real(s) if s.url.endswith("4") else 1 / 0)
    tally = site.round(source("feed", site.feed("/feed", site.release(0), site.release(4))))
    assert (tally.left, tally.added.sources) == (1, 1) and "/news/0: cannot be read: ZeroDivisionError" in site.notes[0]


def test_the_ledgers_own_errors_are_not_a_pages(site, monkeypatch):
    from pledger.watch import texts

    def full(*_):
        raise LedgerError("the disk is full")

    monkeypatch.setattr(texts, "append", full)
    plan = source("feed", site.feed("/feed", site.release(0), ETag='"1"'))
    with pytest.raises(LedgerError, match="the disk is full"):
        site.round(plan)
    monkeypatch.undo()
    assert site.round(plan).added.sources == 1


def test_a_watch_that_is_stopped_goes_on_where_it_was(site, monkeypatch):
    links = [site.release(n) for n in (0, 4, 8)]
    plan = source("feed", site.feed("/feed", *links, ETag='"1"'))

    def stop(row):
        raise KeyboardInterrupt

    watcher = site.watcher()
    watcher.told = stop
    with pytest.raises(KeyboardInterrupt):
        one_round(watcher, site.plan(plan).sources)
    assert site.asked == ["/feed", "/news/0"] and site.texts() == links[:1]
    site.round(plan)
    assert site.asked == ["/feed", "/news/4", "/news/8"] and site.texts() == links


def test_deeply_nested_and_hostile_pages_are_read_or_left(site):
    nested = "<div>" * 20_000 + "text" + "</div>" * 20_000
    hostile = page(0, "<script>alert(1)</script>\u202e\x00\x07" + "<p>" + "й" * 100_000 + "</p>")
    tally = site.round(
        source("feed", site.feed("/feed", site.give("/deep", nested), site.give("/hostile", hostile), site.release(4))), seconds=30
    )
    assert tally.failed == 0 and tally.added.sources >= 1


def test_limits_of_the_command_are_those_told():
    from pledger.watch.rounds import LIMITS

    assert Limits(seconds=30.0, tries=2, wait=30.0, per_minute=60) == LIMITS and not LIMITS.private


def test_a_ledger_that_is_gone_for_a_while_is_waited_for(site, monkeypatch):
    from pledger.watch import for_ever, rounds

    plan = site.plan(source("feed", site.feed("/feed", site.release(0))))
    real, gone = rounds.due, iter([LedgerError("ledger.db: the ledger is gone")])

    def due_or_gone(*given, **more):
        for error in gone:
            raise error
        return real(*given, **more)

    def sleep(seconds):
        slept.append(seconds)
        if len(slept) == 2:
            raise KeyboardInterrupt

    slept, told = [], []
    monkeypatch.setattr(rounds, "due", due_or_gone)
    with pytest.raises(KeyboardInterrupt):
        for_ever(site.watcher(), plan, told.append, sleep)
    assert slept[0] == 60 and 3500 < slept[1] <= 3600 and [t.added.sources for t in told] == [1]
    assert "the ledger is gone; tried again in 60 seconds" in site.notes[0]
