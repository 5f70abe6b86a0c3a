"""What a host asks of programs in its robots.txt (RFC 9309): which addresses they leave alone, and how long they wait between requests."""

import time
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from pledger.errors import FetchError
from pledger.http.answer import Denied, Later
from pledger.http.fetch import Fetcher

if TYPE_CHECKING:
    from protego import Protego

_KEPT = 24 * 3600.0  # seconds that rules may be kept for (RFC 9309, 2.4)
_UNKNOWN = 600.0  # seconds until rules that could not be had are asked for again
_PARSED = 512 * 1024  # bytes that must be read at least (2.5); what follows is not
_PAUSE = 300.0  # seconds of Crawl-delay that are heeded at most


class Refused(FetchError):
    """The host asks programs to leave this address alone."""


@dataclass(slots=True)
class Robots:
    """The rules of hosts, asked for by `fetcher` when first needed. `product`: the name that rules are addressed to."""

    fetcher: Fetcher
    product: str = "pledger"
    rules: "dict[str, tuple[float, Protego | Later]]" = field(default_factory=dict)

    def check(self, url: str) -> None:
        """See to it that the pause that the host of `url` asks for is kept.

        Raises Refused where the host's rules forbid `url`, Later where they cannot be known for now.
        """
        rules = self._rules(url)
        if isinstance(rules, Later):
            raise Later(f"{url}: not fetched: its host's robots.txt cannot be read ({rules})", rules.after)
        if not rules.can_fetch(url, self.product):
            raise Refused(f"{url}: not fetched: the host's robots.txt forbids it")
        asked = rules.crawl_delay(self.product)
        if asked:
            self.fetcher.slow_down(url, min(float(asked), _PAUSE))

    def _rules(self, url: str) -> "Protego | Later":
        """The rules of the host of `url`, or why they cannot be known for now: then nothing may be fetched."""
        parts = urlsplit(url)
        origin = f"{parts.scheme}://{parts.netloc}"
        now = time.monotonic()
        if origin not in self.rules or self.rules[origin][0] < now:
            found = self._fetched(f"{origin}/robots.txt")
            self.rules[origin] = (now + (_UNKNOWN if isinstance(found, Later) else _KEPT), found)
        return self.rules[origin][1]

    def _fetched(self, address: str) -> "Protego | Later":
        from protego import Protego

        try:
            body = self.fetcher.fetch(address, cut=True).body
        except Denied:
            return Protego.parse("")  # no rules: everything may be fetched (2.3.1.3)
        except FetchError as error:
            return error if isinstance(error, Later) else Later(str(error))  # nothing may be fetched (2.3.1.4)
        return Protego.parse(body.decode("utf-8", "replace"))


def polite(fetcher: Fetcher) -> Fetcher:
    """The same, heeding robots.txt; both remember together when a host was asked last."""
    rules = Robots(fetcher.sized(_PARSED))
    return replace(fetcher, allowed=rules.check)
