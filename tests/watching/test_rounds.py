"""Watching a site that behaves: only what is new is asked for and read."""

import gzip

import pytest

from pledger.errors import WatchError
from pledger.ledger.store import query
from pledger.watch import alone, status

from .site import Press, page, source

SITEMAP = '<?xml version="1.0"?><{0} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{1}</{0}>'


def urlset(*rows):
    return SITEMAP.format("urlset", "".join(f"<url><loc>{loc}</loc><lastmod>{day}</lastmod></url>" for loc, day in rows))


def index(*rows):
    return SITEMAP.format("sitemapindex", "".join(f"<sitemap><loc>{loc}</loc><lastmod>{day}</lastmod></sitemap>" for loc, day in rows))


def test_a_feed_is_read_and_then_only_what_is_new(site):
    one, two = site.release(0), site.release(4)
    plan = source("feed", site.feed("/feed", one, two, ETag='"1"'))
    tally = site.round(plan)
    assert site.asked == ["/feed", "/news/0", "/news/4"]
    assert (tally.added.sources, tally.failed, tally.left) == (2, 0, 0) and tally.added.statements > 5
    assert [(r["url"], r["date"], r["records"] > 0) for r in site.rows] == [(one, "2026-11-21", True), (two, "2026-11-21", True)]
    with site.store.reading() as connection:
        assert query.count(connection, query.Filter()) > 5
    site.round(plan)
    assert site.asked == ["/feed"]
    site.feed("/feed", site.release(7), one, two, ETag='"2"')
    assert site.round(plan).added.sources == 1
    assert site.asked == ["/feed", "/news/7"]


def test_who_asks_says_who_it_is_and_how_to_reach_them(site):
    site.round(source("feed", site.feed("/feed")))
    assert {headers["User-Agent"] for _, headers in Press.seen} == {"Pledger/0.1.0 (desk@example.org)"}
    assert [path for path, _ in Press.seen] == ["/robots.txt", "/feed"]


def test_an_address_listed_with_trackers_is_the_one_without(site):
    one = site.release(0, "/news/0?utm_source=rss")
    site.round(source("feed", site.feed("/feed", one, f"{site.address}/news/0", f"{site.address}/news/0#top")))
    assert site.asked == ["/feed", "/news/0?utm_source=rss"]


def test_a_reprint_is_recognised_and_a_text_that_is_held_is_not_read_again(site):
    first, again, same = site.release(0), site.give("/copy", page(0, "<p>Read more in our app.</p>")), site.release(0, "/mirror")
    plan = source("feed", site.feed("/a", first)) + source("feed", site.feed("/b", again, same, day=22), name="other")
    tally = site.round(plan)
    assert (tally.added.sources, tally.added.reprints, tally.added.known) == (2, 1, 1)
    assert sorted((r["url"].rpartition("/")[2], r["reprint"]) for r in site.rows) == [("0", False), ("copy", True)]


def test_a_text_that_speaks_of_no_relations_is_not_kept(site):
    idle = site.give(
        "/idle", "<html><body><p>The weather in the mountains stays fine, and the lakes are warm enough for all to swim.</p></body></html>"
    )
    tally = site.round(source("feed", site.feed("/feed", idle)))
    assert (tally.added.sources, tally.left) == (0, 0) and site.texts() == []
    site.round(source("feed", site.feed("/feed", idle)))
    assert site.asked == ["/feed", "/idle", "/feed"]


def test_a_text_listed_as_changed_is_asked_for_again_after_a_day_but_not_given_again(site, monkeypatch):
    from pledger.watch import state

    one = site.give("/news/0", page(0), ETag='"v1"')
    plan = source("sitemap", site.give("/map.xml", urlset((one, "2026-11-01")), "application/xml"))
    site.round(plan)
    site.give("/map.xml", urlset((one, "2026-11-20")), "application/xml")
    site.round(plan)
    assert site.asked == ["/map.xml", "/news/0", "/map.xml"]
    monkeypatch.setattr(state, "_AGAIN", -1.0)
    site.round(plan)
    assert site.asked == ["/map.xml", "/news/0"] and len(site.rows) == 1
    site.round(plan)
    assert site.asked == ["/map.xml"]


def test_of_a_sitemaps_index_the_newest_sitemaps_and_of_these_the_newest_texts(site):
    texts = [site.release(n) for n in (0, 4, 8)]
    old = site.give("/old.xml", urlset((site.address + "/news/old", "2020-01-01")), "application/xml")
    packed = gzip.compress(urlset((texts[0], "2026-11-01"), (texts[1], "2026-11-20")).encode())
    new = site.give("/new.xml.gz", packed, "application/octet-stream", ETag='"1"')
    newest = site.give("/newest.xml", urlset((texts[2], "2026-11-21")), "text/plain")
    plan = source(
        "sitemap", site.give("/index.xml", index((old, "2020-01-01"), (new, "2026-11-20"), (newest, "2026-11-21")), "text/xml"), "items = 3"
    )
    assert site.round(plan).added.sources == 3
    assert site.asked == ["/index.xml", "/newest.xml", "/new.xml.gz", "/news/8", "/news/4", "/news/0"]
    site.round(plan)
    assert site.asked == ["/index.xml", "/newest.xml", "/new.xml.gz"]


def test_a_page_of_links(site):
    one = site.release(0)
    links = f'<html><head><base href="{site.address}/news/"></head><body><a href="0">A</a> <a href="/about">B</a> <a href="http://[">C</a></body></html>'
    plan = source("page", site.give("/press", links), r"links = '/news/\d+$'")
    assert site.round(plan).added.sources == 1 and site.rows[0]["url"] == one
    assert site.asked == ["/press", "/news/0"]


def test_texts_that_the_feed_itself_carries(site):
    from html import escape

    carried = f"<link href='{site.address}/n'/><content type='html'>{escape(page(0))}</content>"
    entry = f"<entry><title>T</title><id>x</id><updated>2026-11-21T10:00:00Z</updated>{carried}</entry>"
    feed = site.give("/atom", f'<feed xmlns="http://www.w3.org/2005/Atom"><title>F</title>{entry}</feed>', "application/atom+xml")
    assert site.round(source("feed", feed, 'text = "feed"')).added.sources == 1
    assert site.asked == ["/atom"] and site.rows[0]["date"] == "2026-11-21"


def test_since_and_links_leave_out(site):
    old, new, other = site.release(0), site.release(4), site.release(8, "/video/8")
    plan = source(
        "sitemap",
        site.give("/map.xml", urlset((old, "2020-01-01"), (new, "2026-11-20"), (other, "2026-11-20")), "text/xml"),
        "links = '/news/'",
    )
    site.round(plan)
    assert site.asked == ["/map.xml", "/news/4", "/news/0"]  # what a sitemap says is when a page changed, not when it was published
    news = '<news:news xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><news:publication_date>2020-01-01</news:publication_date></news:news>'
    site.give("/map.xml", SITEMAP.format("urlset", f"<url><loc>{site.release(1)}</loc>{news}</url>"), "text/xml")
    site.round(plan + "since = 2026-01-01\n")
    assert site.asked == ["/map.xml"]


def test_a_pause_of_one_host_is_spent_on_another(site, monkeypatch):
    from pledger.watch import rounds

    there = site.address.replace("127.0.0.1", "localhost")
    feeds = source("feed", site.feed("/a", site.release(0), site.release(4)), "delay = 60")
    feeds += source("feed", site.feed("/b", f"{there}/news/8", f"{there}/news/11").replace("127.0.0.1", "localhost"), "delay = 2", name="b")
    site.release(8), site.release(11)
    assert rounds.one_round(site.watcher(), site.plan(feeds).sources).added.sources == 4
    assert site.asked == ["/a", "/b", "/news/8", "/news/11", "/news/0", "/news/4"]
    assert max(site.slept) == pytest.approx(60, abs=2)


def test_a_ledger_has_one_watch(site):
    with alone(site.store), pytest.raises(WatchError, match="another watch is at work"), alone(site.store):
        pass
    with alone(site.store):
        pass


def test_status_tells_of_every_source(site):
    plan = source("feed", site.feed("/feed", site.release(0), site.address + "/gone")) + source("feed", site.fail("/b", 500), name="broken")
    site.round(plan)
    good, broken, never = status(site.store, ["agency", "broken", "never"])
    assert (good["texts"], good["waiting"], good["left"], good["error"]) == (1, 0, 1, None) and good["succeeded"]
    assert "answered 404" in good["problems"][0]["error"]
    assert (
        (broken["failures"], broken["succeeded"]) == (1, None)
        and "answered 500" in broken["error"]
        and broken["not_before"] > broken["tried"]
    )
    assert never["tried"] is None and [r["source"] for r in status(site.store)] == ["agency", "broken"]
