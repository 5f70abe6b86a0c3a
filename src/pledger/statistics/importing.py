"""Bring official statistics into the store: a file, a folder or an address."""

import os
import re
import tempfile
from pathlib import Path
from urllib.parse import urlsplit

from pledger.errors import StatisticsError
from pledger.http import Fetcher, Limits
from pledger.statistics import store
from pledger.statistics.loaders import Loaded, baci, load
from pledger.statistics.providers import Provider, providers

_DATA = (
    "application/json", "text/csv", "text/plain", "application/gzip", "application/x-gzip", "application/octet-stream", "application/xml",
    "text/xml", "application/vnd.sdmx.structurespecificdata+xml", "text/tab-separated-values",
)  # fmt: skip


def bring(place: str, provider: str | None = None, vintage: str | None = None, path: Path | None = None) -> str:
    """Import what stands at `place`, whole or not at all, and tell what came of it.

    Raises StatisticsError or FetchError naming file and row, or the address.
    """
    into = path or store.default_path()
    if re.match(r"https?://", place):
        with tempfile.TemporaryDirectory() as folder:
            return _kept(fetched(place, Path(folder)), place, provider, vintage, into)
    local = Path(place)
    if local.is_dir():
        told = [_kept(p, p.name, provider or "baci", vintage, into) for p in baci.files(local)]
        return "\n".join(told)
    if not local.exists():
        raise StatisticsError(f"{place}: no such file")
    return _kept(local, local.name, provider, vintage, into)


def _kept(file: Path, name: str, provider: str | None, vintage: str | None, into: Path) -> str:
    loaded = load(file, provider, vintage)
    if not store.add(into, loaded, name, store.digest(file)):
        return f"{name}: imported before, nothing added"
    return f"{name}: {len(loaded.observations):,} observations of {loaded.provider}{_left(loaded)}"


def _left(loaded: Loaded) -> str:
    if not loaded.left_out:
        return ""
    return "; left out: " + "; ".join(f"{count:,} of {reason}" for reason, count in sorted(loaded.left_out.items()))


def fetched(url: str, folder: Path, fetcher: Fetcher | None = None) -> Path:
    """The answer at `url` as a file of `folder`, named as in the address. The provider of that host says rate and key."""
    host = urlsplit(url).hostname or ""
    known = next((p for p in providers().values() if p.host and p.host == host), None)
    asked = fetcher or Fetcher(Limits(per_minute=known.per_minute if known else 30), cache_folder())
    answer = asked.fetch(url, headers=_key(known), accept=_DATA)
    name = re.sub(r"[^\w.-]", "_", Path(urlsplit(url).path).name) or "answer"
    file = folder / name
    file.write_bytes(answer.body)
    return file


def _key(known: Provider | None) -> dict[str, str]:
    key = os.environ.get(known.key_env, "") if known and known.key_env else ""
    return {known.key_header: key} if known and key else {}


def cache_folder() -> Path:
    """Where answers are cached: `$XDG_CACHE_HOME/pledger/http` or the like under the user's folder."""
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "pledger" / "http"
