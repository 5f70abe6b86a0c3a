"""What a host asks of programs in its robots.txt (RFC 9309): which addresses they leave alone, and how long they wait between requests."""

import time
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from pledger.errors import FetchError
from pledger.http.answer import Denied
from pledger.http.fetch import Fetcher

if TYPE_CHECKING:
    from protego import Protego

_KEPT = 24 * 3600.0  # seconds that rules may be kept for (RFC 9309, 2.4)
_UNKNOWN = 600.0  # seconds until rules that could not be had are asked for again
_PARSED = 512 * 1024  # bytes that must be read at least (2.5); what follows is not
_PAUSE = 300.0  # seconds of Crawl-delay that are heeded at most


class Refused(FetchError):
    """The host asks programs to leave this address alone, or its wishes cannot be known for now."""


@dataclass(slots=True)
class Robots:
    """The rules of hosts, asked for by `fetcher` when first needed. `product`: the name that rules are addressed to."""

    fetcher: Fetcher
    product: str = "pledger"
    rules: "dict[str, tuple[float, Protego | str]]" = field(default_factory=dict)

    def check(self, url: str) -> None:
        """Raises Refused where the host's rules forbid `url`; else sees to it that the pause the host asks for is kept."""
        rules = self._rules(url)
        if isinstance(rules, str):
            raise Refused(f"{url}: not fetched: {rules}")
        if not rules.can_fetch(url, self.product):
            raise Refused(f"{url}: not fetched: the host's robots.txt forbids it")
        asked = rules.crawl_delay(self.product)
        if asked:
            host = urlsplit(url).netloc
            self.fetcher.pauses[host] = max(self.fetcher.pauses.get(host, 0.0), min(float(asked), _PAUSE))

    def _rules(self, url: str) -> "Protego | str":
        """The rules of the host of `url`, or why they cannot be known: then nothing may be fetched."""
        parts = urlsplit(url)
        origin = f"{parts.scheme}://{parts.netloc}"
        now = time.monotonic()
        if origin not in self.rules or self.rules[origin][0] < now:
            found = self._fetched(f"{origin}/robots.txt")
            self.rules[origin] = (now + (_UNKNOWN if isinstance(found, str) else _KEPT), found)
        return self.rules[origin][1]

    def _fetched(self, address: str) -> "Protego | str":
        from protego import Protego

        try:
            body = self.fetcher.fetch(address, cut=True).body
        except Denied:
            return Protego.parse("")  # no rules: everything may be fetched (2.3.1.3)
        except FetchError as error:
            return f"its robots.txt cannot be read ({error})"  # nothing may be fetched (2.3.1.4)
        return Protego.parse(body.decode("utf-8", "replace"))


def polite(fetcher: Fetcher) -> Fetcher:
    """The same, heeding robots.txt; both remember together when a host was asked last."""
    rules = Robots(replace(fetcher, limits=replace(fetcher.limits, size=_PARSED)))
    return replace(fetcher, allowed=rules.check)
