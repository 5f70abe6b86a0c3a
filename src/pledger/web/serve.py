"""Running the application: one process, or several behind one port. A request that is open when the end is asked for is finished or,
after STOP seconds, rolled back."""

import logging
import os
import threading
from collections.abc import Callable
from types import FrameType
from typing import Any

import uvicorn

from pledger.web.app import create_app
from pledger.web.keeping import kept_at_today, opened
from pledger.web.observed import log_lines
from pledger.web.settings import ENVIRONMENT, Settings, refuse_open_door

LOG = logging.getLogger("pledger.web")
STOP, GRACE = 4.5, 3


def serve(settings: Settings, ready: Callable[[str], None]) -> None:
    """Serve until a signal says to stop. `ready` is called with the address once it answers. Raises PledgerError before that."""
    refuse_open_door(settings, guarded=settings.team is not None)
    log_lines()
    common: dict[str, Any] = {
        "host": settings.host, "port": settings.port, "log_config": None, "access_log": False, "server_header": False,
        "timeout_graceful_shutdown": GRACE, "proxy_headers": bool(settings.names), "forwarded_allow_ips": "127.0.0.1,::1",
    }  # fmt: skip
    if settings.workers == 1:
        Server(uvicorn.Config(create_app(settings), **common), ready).run()
        return
    create_app(settings)  # what is wrong is told here and now, not by every worker
    os.environ[ENVIRONMENT] = settings.kept()
    config = uvicorn.Config("pledger.web.app:from_parent", factory=True, workers=settings.workers, **common)
    from uvicorn.supervisors import Multiprocess

    sockets = [config.bind_socket()]
    ready(address(settings))
    with kept_at_today(opened(settings.ledger)):  # here, where nobody waits for an answer
        Multiprocess(config, sockets).run()


class Server(uvicorn.Server):
    """Uvicorn, but one that has ended STOP seconds after it was asked to, whatever a thread of it is doing."""

    def __init__(self, config: uvicorn.Config, ready: Callable[[str], None]) -> None:
        super().__init__(config)
        self._ready = ready

    async def startup(self, sockets: Any = None) -> None:
        await super().startup(sockets)
        if self.started:
            host, port = self.servers[0].sockets[0].getsockname()[:2]
            self._ready(f"http://{f'[{host}]' if ':' in host else host}:{port}/")

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        super().handle_exit(sig, frame)
        timer = threading.Timer(STOP, _cut_off)
        timer.daemon = True
        timer.start()


def _cut_off() -> None:
    """A transaction that is still open is not committed: SQLite and PostgreSQL undo it."""
    LOG.warning("stopped in the middle of a request; what it wrote was rolled back")
    logging.shutdown()
    os._exit(1)


def address(settings: Settings) -> str:
    host = f"[{settings.host}]" if ":" in settings.host else settings.host
    return f"http://{host}:{settings.port}/"
