"""What a server gave, and the ways in which it gave nothing."""

from dataclasses import dataclass

from pledger.errors import FetchError


@dataclass(frozen=True, slots=True)
class Validators:
    """What a server said of the version it gave; sent back, it need not give the same version again (RFC 9110, 13)."""

    etag: str | None = None
    modified: str | None = None

    @property
    def headers(self) -> dict[str, str]:
        told = {"If-None-Match": self.etag, "If-Modified-Since": self.modified}
        return {name: value for name, value in told.items() if value}


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer: the last address, its content type without parameters, and the body unpacked.

    `cached`: whether from the disk; `unchanged`: the version known before still stands, there is no body; `cut`: the body is only the
    beginning, as much as the limit of size allows; `charset`: the encoding of its text, where the server tells.
    """

    url: str
    content_type: str
    body: bytes
    cached: bool = False
    validators: Validators = Validators()
    unchanged: bool = False
    cut: bool = False
    charset: str | None = None


class Denied(FetchError):
    """The server will not give this, and asking again will not change it: `status` is 4xx."""

    def __init__(self, message: str, status: int) -> None:
        super().__init__(message)
        self.status = status


class Later(FetchError):
    """Still failing after all tries, or the server asks for a longer pause than the fetcher waits: `after` seconds, where it says."""

    def __init__(self, message: str, after: float | None = None) -> None:
        super().__init__(message)
        self.after = after
