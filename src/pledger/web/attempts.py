"""How often somebody may fail to show who they are: by address, in a moving window; then nothing is looked at for a while."""

import ipaddress
import time

from limits import RateLimitItem, RateLimitItemPerHour, RateLimitItemPerMinute
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter
from starlette.requests import Request

FAILURES: tuple[RateLimitItem, ...] = (RateLimitItemPerMinute(10), RateLimitItemPerHour(60))
STARTS: tuple[RateLimitItem, ...] = (RateLimitItemPerMinute(30),)  # of logins by the identity provider, each of which costs a request


class TooOften(Exception):
    """Too many attempts; `seconds` until another is looked at."""

    def __init__(self, seconds: int) -> None:
        super().__init__(f"too many attempts from your address; wait {seconds} seconds")
        self.seconds = seconds


class Attempts:
    """Counted in this process: several workers together let pass as many times more."""

    def __init__(self) -> None:
        self._limiter = MovingWindowRateLimiter(MemoryStorage())

    def check(self, request: Request, items: tuple[RateLimitItem, ...] = FAILURES) -> None:
        """Raises TooOften where the address of `request` has used its attempts up."""
        for item in items:
            if not self._limiter.test(item, _address(request)):
                reset = self._limiter.get_window_stats(item, _address(request)).reset_time
                raise TooOften(max(1, round(reset - time.time())))

    def count(self, request: Request, items: tuple[RateLimitItem, ...] = FAILURES) -> None:
        """One more attempt that failed (or was made)."""
        for item in items:
            self._limiter.hit(item, _address(request))


def _address(request: Request) -> str:
    """Who asks: an IPv4 address, or the network of an IPv6 one, all of which one customer has."""
    host = request.client.host if request.client else "unknown"
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return host
    return str(ipaddress.ip_network(f"{host}/64", strict=False)) if address.version == 6 else host
