"""The same on PostgreSQL: what is watched, how far it is, and that one watch has the place."""

import pytest

from ledger.conftest import postgres, postgres_store  # noqa: F401  (fixtures)
from pledger.errors import WatchError
from pledger.ledger.store import Store
from pledger.watch import alone, status

from .site import source

pytestmark = pytest.mark.slow


def test_watching_into_postgresql(site, postgres_store):  # noqa: F811
    site.store = postgres_store
    plan = source("feed", site.feed("/feed", site.release(0), site.address + "/gone", ETag='"1"'))
    assert site.round(plan).added.sources == 1
    assert site.round(plan).added.known == 0 and site.asked == ["/feed", "/news/0", "/gone", "/feed"]
    (told,) = status(postgres_store)
    assert (told["texts"], told["left"], told["failures"]) == (1, 1, 0)
    with alone(postgres_store), pytest.raises(WatchError, match="another watch"), alone(Store(postgres_store.url)):
        pass
    with alone(Store(postgres_store.url)):
        pass
