"""A watch on feeds, sitemaps and pages: `read_plan(path)`, then `one_round` or `for_ever`; `status` tells how each source stands."""

from pledger.watch.lock import alone
from pledger.watch.look import Tally, Watcher
from pledger.watch.plan import Plan, Watched, read_plan
from pledger.watch.rounds import due, fetcher_for, for_ever, one_round
from pledger.watch.state import status

__all__ = ["Plan", "Tally", "Watched", "Watcher", "alone", "due", "fetcher_for", "for_ever", "one_round", "read_plan", "status"]
