"""What must not be reached from here: attacks by address, by name, by redirect and by a name that changes its mind."""

import socket

import pytest

from pledger.errors import FetchError
from pledger.http import Fetcher, Limits, public_address
from pledger.http.addresses import is_public

from .server import Handler, fetcher, serving

INSIDE = [
    "127.0.0.1", "127.8.8.8", "0.0.0.0", "10.0.0.1", "172.16.0.1", "192.168.1.1", "100.64.0.1", "169.254.1.1", "224.0.0.1", "240.0.0.1",
    "255.255.255.255", "192.0.2.1", "198.18.0.1", "169.254.169.254", "100.100.100.200", "168.63.129.16", "fd00:ec2::254",
    "::1", "::", "fe80::1", "fe80::1%eth0", "fc00::1", "fec0::1", "ff02::1", "2001:db8::1", "3fff::1", "2001::1",
    "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:169.254.169.254", "::ffff:a9fe:a9fe", "::127.0.0.1",
    "64:ff9b::127.0.0.1", "64:ff9b::a00:1", "64:ff9b::a9fe:a9fe", "64:ff9b:1::7f00:1", "2002:7f00:1::", "2002:a9fe:a9fe::1",
]  # fmt: skip
OUTSIDE = ["8.8.8.8", "93.184.215.14", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808", "2002:808:808::1"]


@pytest.mark.parametrize("address", INSIDE)
def test_addresses_inside_are_none_of_the_public_internet(address):
    assert not is_public(address)


@pytest.mark.parametrize("address", OUTSIDE)
def test_public_addresses_are(address):
    assert is_public(address)


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1",
        "localhost",
        "[::1]",
        "0.0.0.0",
        "2130706433",
        "0x7f.1",
        "127.1",
        "0177.0.0.1",
        "[::ffff:127.0.0.1]",
        "[64:ff9b::7f00:1]",
    ],
)
def test_no_way_of_writing_loopback_reaches_a_server_on_it(host):
    with serving() as address:
        port = address.rpartition(":")[2]
        with pytest.raises(FetchError, match=r"no address of the public internet|no such host"):
            Fetcher(Limits(tries=1)).fetch(f"http://{host}:{port}/good")
        assert not Handler.seen


def names(monkeypatch, answers):
    """Makes every look-up of `host.example` give the next of `answers`; the look-ups made."""
    asked = []
    real = socket.getaddrinfo

    def looked_up(host, port, *rest, **more):
        if host != "host.example":
            return real(host, port, *rest, **more)
        asked.append(host)
        found = answers[min(len(asked), len(answers)) - 1]
        return [(socket.AF_INET6 if ":" in a else socket.AF_INET, socket.SOCK_STREAM, 6, "", (a, port)) for a in found]

    monkeypatch.setattr(socket, "getaddrinfo", looked_up)
    return asked


@pytest.mark.parametrize("inside", ["10.0.0.1", "::ffff:10.0.0.1", "64:ff9b::a00:1", "169.254.169.254"])
def test_a_name_with_one_address_inside_is_refused(monkeypatch, inside):
    names(monkeypatch, [["8.8.8.8", inside]])
    with pytest.raises(FetchError, match="is no address of the public internet"):
        public_address("host.example", 80)


@pytest.mark.parametrize("scheme", ["http", "https"])
def test_a_name_that_changes_its_mind_is_connected_to_as_looked_up(monkeypatch, scheme):
    asked = names(monkeypatch, [["8.8.8.8"], ["127.0.0.1"]])
    connected = []

    def connect(address, *rest):
        connected.append(address[0])
        raise ConnectionRefusedError("not in a test")

    monkeypatch.setattr(socket, "create_connection", connect)
    with pytest.raises(FetchError, match="not in a test"):
        Fetcher(Limits(tries=1)).fetch(f"{scheme}://host.example/")
    assert connected == ["8.8.8.8"] and asked == ["host.example"]


def test_a_name_that_changes_its_mind_between_tries_is_refused(monkeypatch):
    names(monkeypatch, [["8.8.8.8"], ["127.0.0.1"]])
    monkeypatch.setattr(socket, "create_connection", lambda *_: (_ for _ in ()).throw(ConnectionResetError("broken")))
    with pytest.raises(FetchError, match=r"127\.0\.0\.1 is no address"):
        Fetcher(Limits(tries=2), sleep=lambda _: None).fetch("http://host.example/")


@pytest.mark.parametrize(
    "target", ["http://169.254.169.254/latest", "http://[64:ff9b::a9fe:a9fe]/latest", "http://[::ffff:10.0.0.1]/", "file:///etc/passwd"]
)
def test_a_redirect_inside_is_refused(monkeypatch, target):
    from pledger.http import fetch

    monkeypatch.setattr(fetch, "public_address", lambda host, port, private: public_address(host, port, host == "127.0.0.1"))
    monkeypatch.setattr(Handler, "on_lured", lambda self, times: self.answer(b"", 302, Location=target), raising=False)
    with serving() as address, pytest.raises(FetchError, match=r"is no address of the public internet|only http and https"):
        fetcher(private=False)[0].fetch(address + "/lured")
