# ruff: noqa: E501  (markup is easier read on its own line, however long)
"""Pages as news sites serve them, made of given articles: for benchmarks and for measuring how well main text is found.

    generate_pages.py ARTICLES.jsonl[.gz] -o PAGES.warc.gz [--limit N]

Each article goes into one of six layouts with the furniture that pages have: menus, cookie banners, teasers of other stories, share buttons,
newsletter forms, comments, captions, scripts and style sheets, JSON-LD. The same input gives the same bytes. All furniture is written here.
"""

import argparse
import gzip
import html
import json
import random
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

SECTIONS = ("World", "Politics", "Business", "Markets", "Energy", "Culture", "Sport", "Opinion", "Video", "Weather", "Travel", "Science")
TEASERS = (
    "Five charts on the week in grain", "Harvest in Ukraine nears its end as rains hold off", "Brazil and Argentina play out a goalless draw",
    "What the budget means for you", "Opinion: the trouble with summits", "Kenya hosts a festival of film", "Ten recipes for a cold evening",
    "Prime minister of Canada to visit Japan in spring", "Oil slips on stock build", "Strike closes ports in France for a second day",
    "Turkey and Greece agree to hold talks on the islands", "How a village in Georgia saved its school", "The week in pictures",
    "Indian Railways orders 200 locomotives", "Exhibition of carpets opens in Ashgabat", "China's exports to the United States rose by 4% in May",
)  # fmt: skip
COMMENTS = (
    "About time too.", "I was there last year and saw none of this.", "Who is going to pay for it?", "Great news for the region!!!",
    "They said the same about Iran and Iraq in 2003, and look where the $2 billion went.", "First!",
)  # fmt: skip
SCRIPT = 'window.dataLayer=window.dataLayer||[];(function(w,d){var q=d.createElement("script");q.async=1;w["{k}"]={n};d.head.append(q)}})(window,document);'
STYLE = ".c{k}{{display:flex;margin:{n}px auto;padding:0 {n}px;font:400 16px/1.5 serif;color:#{n:06x}}}@media(max-width:{n}px){{.c{k}{{display:block}}}}"
_ITEM = re.compile(r"(?:[-–•*·]|\(?\d{1,2}[.)])\s+(.*)")


@dataclass(frozen=True)
class Article:
    """What a page is about: `text` as the article has it, paragraph by line."""

    name: str
    title: str
    text: str
    date: str | None = None
    place: str | None = None


def blocks(text: str) -> str:
    """The article's body in HTML: paragraphs, and lists where lines begin as list items do."""
    made: list[str] = []
    items: list[str] = []
    for line in [*(x.strip() for x in text.splitlines() if x.strip()), ""]:
        match = _ITEM.fullmatch(line)
        if match:
            items.append(f"<li>{html.escape(match.group(1))}</li>")
            continue
        if items:
            made.append("<ul>" + "".join(items) + "</ul>")
            items = []
        if line:
            made.append(f"<p>{html.escape(line)}</p>")
    return "\n".join(made)


class Furniture:
    """What stands around an article on a page; each page has its own mixture."""

    def __init__(self, rng: random.Random) -> None:
        self.rng = rng

    def menu(self, deep: bool = False) -> str:
        def entry(name: str) -> str:
            under = "".join(f'<li><a href="/{name.lower()}/{n}">{t}</a></li>' for n, t in enumerate(self.rng.sample(TEASERS, 4)))
            return f'<li class="menu-item"><a href="/{name.lower()}/">{name}</a>{f"<ul>{under}</ul>" if deep else ""}</li>'

        return "<ul>" + "".join(map(entry, SECTIONS)) + "</ul>"

    def teasers(self, count: int, tag: str = "li") -> str:
        found = self.rng.choices(TEASERS, k=count)
        return "".join(
            f'<{tag} class="teaser"><a href="/{n}"><img src="/t{n}.jpg" alt=""><span>{t}</span></a></{tag}>' for n, t in enumerate(found)
        )

    def scripts(self, count: int) -> str:
        rows = (SCRIPT.replace("{k}", f"k{self.rng.getrandbits(40):x}").replace("{n}", self._data()) for _ in range(count))
        return "".join(f"<script>{row.replace('}}', '}')}</script>" for row in rows)

    def _data(self) -> str:
        return json.dumps({f"s{n}": f"{self.rng.getrandbits(120):x}" for n in range(self.rng.randrange(4, 24))})

    def styles(self, count: int) -> str:
        return (
            "<style>" + "".join(STYLE.format(k=self.rng.getrandbits(20), n=self.rng.randrange(4, 900)) for _ in range(count)) + "</style>"
        )

    def comments(self) -> str:
        told = "".join(
            f'<li class="comment"><b>user{self.rng.randrange(9999)}</b> <time>{self.rng.randrange(2, 23)} hours ago</time><p>{c}</p></li>'
            for c in self.rng.sample(COMMENTS, 3)
        )
        return f'<section id="comments" class="comments"><h3>3 comments</h3><ol>{told}</ol><form><textarea></textarea></form></section>'

    def share(self) -> str:
        return '<div class="share-buttons"><a href="#">Share</a> <a href="#">Post</a> <a href="#">Send</a> <a href="#">Print</a></div>'

    def cookies(self) -> str:
        return (
            '<div id="cookie-banner" class="cookie-consent" role="dialog"><p>We and our 214 partners store and read information on your device '
            "to measure how our pages are used. You can change your choice at any time.</p><button>Accept</button><button>Refuse</button></div>"
        )

    def footer(self) -> str:
        return (
            f'<footer class="site-footer"><div>{self.menu()}</div><p>© {self.rng.randrange(2010, 2026)} All rights reserved. Reproduction in '
            "whole or in part needs the consent of the publisher.</p><p>About us | Contact | Terms | Advertise</p></footer>"
        )

    def newsletter(self) -> str:
        return '<div class="newsletter"><h4>The morning letter</h4><p>The day ahead in your inbox. Sign up, it is free.</p><input></div>'


def head(article: Article, f: Furniture, dated: bool, described: bool) -> str:
    """The page's head. `dated`: it states the day; `described`: in JSON-LD, else in `meta`."""
    title = html.escape(article.title)
    stamp = f"{article.date}T08:30:00Z" if dated and article.date else None
    said = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": article.title, "author": "Staff"}
    if stamp:
        said["datePublished"] = stamp
    meta = f'<meta property="article:published_time" content="{stamp}">' if stamp and not described else ""
    linked = f'<script type="application/ld+json">{json.dumps(said)}</script>' if described else ""
    return (
        f'<head><meta charset="utf-8"><title>{title} | The Daily Example</title><meta property="og:title" content="{title}">'
        f'<meta property="og:site_name" content="The Daily Example">{meta}{linked}{f.styles(60)}{f.scripts(8)}</head>'
    )


def _agency(a: Article, f: Furniture) -> str:
    side = f'<aside class="sidebar"><h3>Most read</h3><ol>{f.teasers(8)}</ol>{f.newsletter()}</aside>'
    return (
        f'{f.cookies()}<header><nav class="main-nav">{f.menu(deep=True)}</nav></header><main><article class="article"><h1>{html.escape(a.title)}</h1>'
        f'<div class="byline">Staff writer</div>{f.share()}<div class="article-body">{blocks(a.text)}</div>{f.share()}</article>{side}'
        f'<section class="related"><h2>Related</h2><ul>{f.teasers(6)}</ul></section></main>{f.footer()}'
    )


def _blog(a: Article, f: Furniture) -> str:
    widgets = "".join(f'<div class="widget"><h4>{s}</h4><ul>{f.teasers(5)}</ul></div>' for s in f.rng.sample(SECTIONS, 4))
    return (
        f'<div id="page"><div id="masthead">{f.menu()}</div><div id="content"><div class="post hentry"><h1 class="entry-title">{html.escape(a.title)}</h1>'
        f'<p class="post-meta">Posted in <a href="#">World</a> by admin</p><div class="entry-content">{blocks(a.text)}</div>'
        f'<p class="tags">Tags: trade, talks</p></div>{f.comments()}</div><div id="secondary" class="sidebar">{widgets}</div></div>{f.footer()}'
    )


def _tables(a: Article, f: Furniture) -> str:
    return (
        f'<table width="100%"><tr><td colspan="3">{f.menu()}</td></tr><tr><td width="180" valign="top" class="left">{f.teasers(9, "div")}</td><td '
        f'valign="top"><font size="5"><b>{html.escape(a.title)}</b></font><br>{blocks(a.text)}<hr>{f.share()}</td><td width="200" class="right">'
        f"{f.newsletter()}{f.teasers(7, 'div')}</td></tr></table>{f.footer()}"
    )


def _ministry(a: Article, f: Furniture) -> str:
    return (
        f'<div class="skip"><a href="#main">Skip to content</a></div><nav aria-label="breadcrumb"><ol><li>Home</li><li>News</li></ol></nav>'
        f'<div id="main" role="main"><h1>{html.escape(a.title)}</h1>{blocks(a.text)}<p class="print"><a href="#">Print version</a></p></div>'
        f'<div class="links">{f.menu(deep=True)}</div>{f.footer()}'
    )


def _divs(a: Article, f: Furniture) -> str:
    body = blocks(a.text)
    cut = body.find("</p>", len(body) // 3) + 4
    ad = f'<div class="ad-slot" data-n="1">Advertisement</div><div class="read-more"><b>Read also:</b> <ul>{f.teasers(2)}</ul></div>'
    body = body[:cut] + ad + body[cut:] if cut > 4 else body
    return (
        f'<div class="top-bar">{f.menu()}</div><div class="wrap"><div class="col-8"><div class="headline"><h2>{html.escape(a.title)}</h2></div><div '
        f'class="photo"><img src="/p.jpg" alt="A photograph"><div class="caption">The two delegations. Photo: press service</div></div>{body}</div>'
        f'<div class="col-4">{f.teasers(12, "div")}</div></div>{f.cookies()}{f.footer()}'
    )


def _plain(a: Article, f: Furniture) -> str:
    return f"<header><a href='/'>Example Times</a></header><main><h1>{html.escape(a.title)}</h1>{blocks(a.text)}</main><ul>{f.teasers(4)}</ul>{f.footer()}"


LAYOUTS: tuple[Callable[[Article, Furniture], str], ...] = (_agency, _blog, _tables, _ministry, _divs, _plain)


def page(article: Article, seed: int) -> str:
    """The page of an article: layout and furniture by the seed."""
    f = Furniture(random.Random(seed))
    layout = LAYOUTS[seed % len(LAYOUTS)]
    body = layout(article, f) + f.scripts(12)
    return f'<!DOCTYPE html><html lang="en">{head(article, f, seed % 4 != 3, seed % 2 == 0)}<body class="single">{body}</body></html>'


def url(article: Article, seed: int) -> str:
    day = (article.date or "2024-01-01").replace("-", "/")
    return f"https://site{seed % 97}.example/{day}/{re.sub(r'[^a-z0-9]+', '-', article.title.lower())[:60].strip('-')}-{seed}"


def record(article: Article, seed: int) -> bytes:
    """A WARC response record of the article's page, in a gzip member of its own."""
    content = page(article, seed).encode()
    response = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: %d\r\n\r\n" % len(content) + content
    lines = (
        "WARC/1.0", "WARC-Type: response", "WARC-Date: 2024-01-01T00:00:00Z", f"WARC-Record-ID: <urn:uuid:{seed:032x}>",
        f"WARC-Target-URI: {url(article, seed)}", "Content-Type: application/http; msgtype=response", f"Content-Length: {len(response)}",
    )  # fmt: skip
    return gzip.compress("\r\n".join(lines).encode() + b"\r\n\r\n" + response + b"\r\n\r\n", 6, mtime=0)


def articles(path: Path) -> Iterator[Article]:
    """The articles of a JSON Lines file; a dateline stands at the head of the text, as pages have it."""
    with (gzip.open if path.suffix == ".gz" else open)(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            start = f"{row['dateline']} " if row.get("dateline") else ""
            yield Article(row["id"], row.get("title") or row["id"], start + row["text"], row.get("date"))


def write(found: Iterable[Article], target: Path) -> int:
    """Write the pages of the articles as a WARC; how many."""
    count = 0
    with target.open("wb") as out:
        for count, article in enumerate(found, 1):
            out.write(record(article, count))
    return count


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=Path)
    parser.add_argument("-o", "--output", type=Path, required=True)
    parser.add_argument("--limit", type=int)
    given = parser.parse_args()
    from itertools import islice

    print(write(islice(articles(given.articles), given.limit), given.output), "pages")


if __name__ == "__main__":
    main()
