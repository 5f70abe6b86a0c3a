"""The guarded fetcher as httpx has its transports, for libraries that ask by httpx. Import it only where such a library is used."""

from dataclasses import replace
from functools import partial

import anyio.to_thread
import httpx2 as httpx

from pledger.errors import FetchError
from pledger.http.answer import Answer, Denied
from pledger.http.fetch import Fetcher

_SENT = ("accept", "authorization", "content-type")


class Guarded(httpx.AsyncBaseTransport):
    """Every request goes through `fetcher`. `inside`: a host that may have a private address, as an administrator named it."""

    def __init__(self, fetcher: Fetcher, inside: str) -> None:
        self.fetcher, self.inside = fetcher, inside

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        posted = await request.aread() if request.method == "POST" else None
        if request.method not in ("GET", "POST"):
            raise httpx.UnsupportedProtocol(f"{request.method} is not asked by", request=request)
        headers = {name: value for name, value in request.headers.items() if name in _SENT}
        try:
            ask = partial(self._for(request.url.host).fetch, str(request.url), headers=headers, posted=posted)
            answer: Answer = await anyio.to_thread.run_sync(ask)
        except Denied as denied:
            return httpx.Response(denied.status, json={"error": "denied", "error_description": str(denied)}, request=request)
        except FetchError as error:
            raise httpx.ConnectError(str(error), request=request) from error
        return httpx.Response(200, headers={"content-type": answer.content_type}, content=answer.body, request=request)

    def _for(self, host: str) -> Fetcher:
        if host != self.inside:
            return self.fetcher
        return replace(self.fetcher, limits=replace(self.fetcher.limits, private=True))
