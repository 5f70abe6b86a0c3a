"""The only door to the network: `Fetcher(limits).fetch(url)` under guard; `polite(fetcher)` heeds robots.txt."""

from pledger.http.addresses import public_address
from pledger.http.answer import Answer, Denied, Later, Validators
from pledger.http.fetch import Fetcher, Limits
from pledger.http.robots import Refused, polite

__all__ = ["Answer", "Denied", "Fetcher", "Later", "Limits", "Refused", "Validators", "polite", "public_address"]
