"""Which network addresses belong to this machine or to a private network, and are not asked unless allowed."""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Iterable

_Address = ipaddress.IPv4Address | ipaddress.IPv6Address
_TRANSLATED = ipaddress.ip_network("64:ff9b::/96")
"""IPv6 addresses that stand for an IPv4 one (RFC 6052)."""


def is_private(address: str) -> bool:
    """Whether a network address is anything but a public one; an IPv6 address that wraps an IPv4 one counts as that.

    >>> [is_private(address) for address in ("93.184.215.14", "10.0.0.1", "::ffff:127.0.0.1", "169.254.169.254")]
    [False, True, True, True]
    >>> is_private("64:ff9b::7f00:1"), is_private("2002:7f00:1::"), is_private("no address")
    (True, True, True)
    """
    try:
        parsed = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return True
    return any(not one.is_global or one.is_multicast or one.is_reserved for one in _meant(parsed))


def _meant(address: _Address) -> Iterable[_Address]:
    """The address, or the IPv4 addresses that it stands for."""
    if isinstance(address, ipaddress.IPv4Address):
        return [address]
    wrapped = [address.ipv4_mapped, address.sixtofour, *(address.teredo or ())]
    if address in _TRANSLATED:
        wrapped.append(ipaddress.IPv4Address(int(address) & 0xFFFF_FFFF))
    return [one for one in wrapped if one is not None] or [address]


def addresses_of(host: str, port: int) -> list[str]:
    """The network addresses that a host name stands for at present; raises `OSError` when it stands for none."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))
