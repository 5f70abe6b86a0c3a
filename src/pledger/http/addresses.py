"""Which addresses may be connected to: those of the public internet, whatever form they come in.

Source: the special-purpose address registries of IANA (RFC 6890) as the standard library knows them, and RFC 6052 (NAT64), RFC 3056 (6to4),
RFC 4291 (IPv4-mapped), whose IPv6 addresses carry an IPv4 address that is looked at in their place.
"""

import ipaddress
import socket

from pledger.errors import FetchError
from pledger.http.answer import Later

_GLOBAL6 = ipaddress.IPv6Network("2000::/3")  # all that is handed out so far; older Pythons call more than that global
_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")
_DOCUMENTATION6 = ipaddress.IPv6Network("3fff::/20")  # RFC 9637, younger than some Pythons' tables
_METADATA4 = ipaddress.IPv4Address("168.63.129.16")  # a cloud's host agent, at an address that looks public


def public_address(host: str, port: int, private: bool = False) -> tuple[str, int]:
    """The address to connect to for `host`. Raises FetchError if any of its addresses is none of the public internet,
    Later where it has none for now.

    `private`: any address will do (for tests).
    """
    try:
        found = {str(info[4][0]) for info in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)}
    except (socket.gaierror, UnicodeError) as error:
        raise Later(f"{host}: no such host ({error})") from error
    for text in sorted(found):
        if not private and not is_public(text):
            raise FetchError(f"{host}: {text} is no address of the public internet")
    return sorted(found, key=lambda a: ":" in a)[0], port


def is_public(text: str) -> bool:
    """Whether an address as printed is one of the public internet; for IPv6 that carries IPv4, whether that one is."""
    address = ipaddress.ip_address(text.partition("%")[0])
    if isinstance(address, ipaddress.IPv6Address):
        carried = _carried(address)
        if carried is None:
            return address in _GLOBAL6 and address not in _DOCUMENTATION6 and address.is_global and not address.is_multicast
        address = carried
    return address.is_global and not address.is_multicast and not address.is_reserved and address != _METADATA4


def _carried(address: ipaddress.IPv6Address) -> ipaddress.IPv4Address | None:
    """The IPv4 address that a translator or tunnel would connect to."""
    if address in _NAT64:
        return ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
    return address.ipv4_mapped or address.sixtofour
