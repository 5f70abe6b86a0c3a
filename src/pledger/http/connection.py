"""One connection to one address, and a clock over it: whatever a server dribbles, after its seconds the connection is shut."""

import contextlib
import http.client
import socket
import ssl
import threading
from types import TracebackType


class Clock:
    """A context around one request: shuts its socket after `seconds`, be it in the handshake, the headers or the body. `up`: it has."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self.up = False
        self._socket: socket.socket | None = None
        self._timer = threading.Timer(seconds, self._ring)
        self._timer.daemon = True

    def __enter__(self) -> "Clock":
        self._timer.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._timer.cancel()
        if self._socket is not None:
            self._socket.close()

    def connect(self, address: tuple[str, int]) -> socket.socket:
        """A socket connected to `address` under this clock."""
        connected = socket.create_connection(address, self.seconds)
        self._socket = connected.dup()  # of our own: TLS takes the other over
        return connected

    def _ring(self) -> None:
        self.up = True
        if self._socket is not None:
            with contextlib.suppress(OSError):  # closed by the other side meanwhile: there is nothing left to shut
                self._socket.shutdown(socket.SHUT_RDWR)


def connection_to(scheme: str, host: str, address: tuple[str, int], clock: Clock) -> http.client.HTTPConnection:
    """A connection to just that address; the certificate is still checked against the host's name."""
    made: http.client.HTTPConnection
    if scheme == "http":
        made = http.client.HTTPConnection(host, address[1], timeout=clock.seconds)
    else:
        made = http.client.HTTPSConnection(host, address[1], timeout=clock.seconds, context=ssl.create_default_context())
    made._create_connection = lambda *_: clock.connect(address)  # type: ignore[attr-defined]
    return made
