"""Links for this machine and for a phone."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from pecking import links


def test_a_link_moves_to_another_host_with_port_path_and_fragment() -> None:
    link = "http://192.168.1.7:8001/h/demo/#key=abc"
    assert links.on("127.0.0.1", link) == "http://127.0.0.1:8001/h/demo/#key=abc"


def test_links_are_taken_out_of_words() -> None:
    says = "Your seat: http://a:1/x#y\n"
    assert (links.links_in(says), links.without_links(says)) == (["http://a:1/x#y"], "Your seat")


def test_only_private_addresses_of_real_networks_that_are_up(monkeypatch: pytest.MonkeyPatch) -> None:
    def address(host: str) -> list[Any]:
        return [SimpleNamespace(family=SimpleNamespace(name="AF_INET"), address=host)]

    found = {"lo": "127.0.0.1", "wlan0": "192.168.1.7", "docker0": "172.17.0.1", "eth0": "8.8.8.8", "eth1": "10.0.0.2"}
    monkeypatch.setattr("psutil.net_if_addrs", lambda: {name: address(host) for name, host in found.items()})
    monkeypatch.setattr("psutil.net_if_stats", lambda: {n: SimpleNamespace(isup=n != "eth1") for n in found})
    assert links.lan_addresses() == ["192.168.1.7"]


def test_a_terminal_without_the_characters_gets_no_code(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdout", SimpleNamespace(encoding="ascii"))
    assert links.qr_code("http://a/") == ""
    monkeypatch.setattr("sys.stdout", SimpleNamespace(encoding="utf-8"))
    assert "█" in links.qr_code("http://a/")
