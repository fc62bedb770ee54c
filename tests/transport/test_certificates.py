"""Certificates: which are trusted, and how errors name the option or variable."""

from __future__ import annotations

import datetime
import gc
import ipaddress
import ssl
import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from tests.transport.servers import Connection, RawServer, answering_once
from tests.transport.servers import http as http_answer
from tests.transport.support import Async, Sync
from tests.transport.test_compressed import Send

from beenergised.errors import ConfigurationError, ServiceUnreachableError

NOW = datetime.datetime.now(datetime.UTC)
DAY = datetime.timedelta(days=1)


@dataclass
class Authority:
    """A certificate authority of a test's own, with its certificate in a file."""

    directory: Path

    def __post_init__(self) -> None:
        self.key = ec.generate_private_key(ec.SECP256R1())
        self.name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "Test Authority")])
        self.file = self.directory / "authority.pem"
        self.file.write_bytes(self._sign(self.name, self.key, ca=True, end=NOW + 9 * DAY))

    def issue(self, address: str, end: datetime.datetime) -> Path:
        """Return a file with a certificate for `address` and its key."""
        key = ec.generate_private_key(ec.SECP256R1())
        name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "A Server")])
        private = key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
        file = self.directory / f"server-{address}.pem"
        file.write_bytes(self._sign(name, key, ca=False, end=end, address=address) + private)
        return file

    def _sign(
        self,
        name: x509.Name,
        key: ec.EllipticCurvePrivateKey,
        *,
        ca: bool,
        end: datetime.datetime,
        address: str = "127.0.0.1",
    ) -> bytes:
        names = x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address(address))])
        signed = (
            x509.CertificateBuilder()
            .subject_name(name)
            .issuer_name(self.name)
            .public_key(key.public_key())
            .serial_number(x509.random_serial_number())
            .not_valid_before(NOW - 9 * DAY)
            .not_valid_after(end)
            .add_extension(names, critical=False)
            .add_extension(x509.BasicConstraints(ca=ca, path_length=None), critical=True)
            # Python 3.13 refuses chains without a key usage and the two identifiers.
            .add_extension(
                x509.KeyUsage(
                    digital_signature=True,
                    content_commitment=False,
                    key_encipherment=False,
                    data_encipherment=False,
                    key_agreement=False,
                    key_cert_sign=ca,
                    crl_sign=ca,
                    encipher_only=False,
                    decipher_only=False,
                ),
                critical=True,
            )
            .add_extension(
                x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False
            )
            .add_extension(
                x509.AuthorityKeyIdentifier.from_issuer_public_key(self.key.public_key()),
                critical=False,
            )
            .sign(self.key, hashes.SHA256())
        )
        return signed.public_bytes(serialization.Encoding.PEM)


@pytest.fixture(autouse=True)
def no_variables(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SSL_CERT_FILE", raising=False)
    monkeypatch.delenv("SSL_CERT_DIR", raising=False)


@pytest.fixture
def authority(tmp_path: Path) -> Authority:
    return Authority(tmp_path)


@pytest.fixture
def send(drive: Sync | Async) -> Iterator[Send]:
    yield Send(drive)
    # Where a connection fails while it is made, httpcore2's asynchronous backend leaves the socket
    # to the garbage collector.
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)
        gc.collect()


def serving(certificate: Path) -> Callable[[Connection], None]:
    """Behaviour: `{}` over TLS with this certificate."""
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(certificate)

    def behave(connection: Connection) -> None:
        with context.wrap_socket(connection.sock, server_side=True) as connection.sock:
            answering_once(http_answer(b"{}"))(connection)

    return behave


def url_of(server: RawServer) -> str:
    return server.url.replace("http:", "https:")


# --- Certificates that are trusted ---


@pytest.mark.parametrize("by", ["ca_bundle", "SSL_CERT_FILE"])
def test_certificate_of_a_private_authority_is_trusted_if_named(
    send: Send,
    raw_server: RawServer,
    authority: Authority,
    monkeypatch: pytest.MonkeyPatch,
    by: str,
) -> None:
    raw_server.behave = serving(authority.issue("127.0.0.1", NOW + DAY))
    options: dict[str, Any] = {}
    if by == "ca_bundle":
        options["ca_bundle"] = authority.file
    else:
        monkeypatch.setenv(by, str(authority.file))
    assert send(url_of(raw_server), **options).status == 200


# --- Certificates that are refused ---


def refusal(send: Send, server: RawServer, **options: Any) -> str:
    with pytest.raises(ServiceUnreachableError) as caught:
        send(url_of(server), **options)
    assert caught.value.request_sent is False
    assert server.requests == []
    assert "the certificate of 127.0.0.1 was refused" in caught.value.message
    return caught.value.message


def test_certificate_of_unknown_authority_names_both_settings(
    send: Send, raw_server: RawServer, authority: Authority
) -> None:
    raw_server.behave = serving(authority.issue("127.0.0.1", NOW + DAY))
    said = refusal(send, raw_server)
    assert "unable to get local issuer certificate" in said
    assert "ca_bundle=" in said
    assert "SSL_CERT_FILE" in said


def test_certificate_of_authority_outside_bundle_names_the_option(
    send: Send, raw_server: RawServer, authority: Authority, tmp_path: Path
) -> None:
    (tmp_path / "other").mkdir()
    other = Authority(tmp_path / "other")
    raw_server.behave = serving(authority.issue("127.0.0.1", NOW + DAY))
    assert "ca_bundle=" in refusal(send, raw_server, ca_bundle=other.file)


def test_certificate_for_another_host_says_to_check_the_address(
    send: Send, raw_server: RawServer, authority: Authority
) -> None:
    raw_server.behave = serving(authority.issue("127.0.0.9", NOW + DAY))
    said = refusal(send, raw_server, ca_bundle=authority.file)
    assert "IP address mismatch" in said
    assert "base_url" in said
    assert "ca_bundle" not in said


def test_expired_certificate_says_to_check_the_clock(
    send: Send, raw_server: RawServer, authority: Authority
) -> None:
    raw_server.behave = serving(authority.issue("127.0.0.1", NOW - DAY))
    said = refusal(send, raw_server, ca_bundle=authority.file)
    assert "certificate has expired" in said
    assert "clock" in said
    assert "ca_bundle" not in said


# --- Files that cannot be used ---


@pytest.fixture
def unusable(tmp_path: Path) -> dict[str, Path]:
    text, empty = tmp_path / "text.pem", tmp_path / "empty.pem"
    text.write_text("hello")
    empty.touch()
    return {
        "absent": tmp_path / "absent.pem",
        "no PEM": text,
        "empty": empty,
        "directory": tmp_path,
    }


@pytest.mark.parametrize("kind", ["absent", "no PEM", "empty", "directory"])
def test_ssl_cert_file_that_cannot_be_used_is_named(
    send: Send,
    raw_server: RawServer,
    monkeypatch: pytest.MonkeyPatch,
    unusable: dict[str, Path],
    kind: str,
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(unusable[kind]))
    with pytest.raises(ConfigurationError, match="SSL_CERT_FILE") as caught:
        send(url_of(raw_server))
    assert str(unusable[kind]) in caught.value.message
    assert raw_server.accepted == 0
    with pytest.raises(ServiceUnreachableError):  # the variable does not count
        send(url_of(raw_server), use_environment=False, timeout=30.0)


@pytest.mark.parametrize("kind", ["absent", "no PEM"])
def test_ssl_cert_dir_that_is_no_directory_is_named(
    send: Send,
    raw_server: RawServer,
    monkeypatch: pytest.MonkeyPatch,
    unusable: dict[str, Path],
    kind: str,
) -> None:
    monkeypatch.setenv("SSL_CERT_DIR", str(unusable[kind]))
    with pytest.raises(ConfigurationError, match="SSL_CERT_DIR") as caught:
        send(url_of(raw_server))
    assert str(unusable[kind]) in caught.value.message


def test_plain_http_needs_no_certificates(
    send: Send, raw_server: RawServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", "/nonexistent")
    raw_server.behave = answering_once(http_answer(b"{}"))
    assert send(raw_server.url).status == 200


@pytest.mark.parametrize("kind", ["absent", "no PEM", "empty", "directory"])
def test_option_whose_certificates_cannot_be_used_is_named(
    send: Send, authority: Authority, unusable: dict[str, Path], kind: str
) -> None:
    path = unusable[kind]
    for option, value in (
        ("ca_bundle", path),
        ("client_certificate", path),
        ("client_certificate", (authority.issue("127.0.0.1", NOW + DAY), path)),
    ):
        with pytest.raises(ConfigurationError, match=f"{option}=") as caught:
            send("http://127.0.0.1:9/", **{option: value})
        assert str(path) in caught.value.message


def test_proxy_over_tls_is_checked_by_the_same_authorities(
    send: Send, raw_server: RawServer, authority: Authority, monkeypatch: pytest.MonkeyPatch
) -> None:
    raw_server.behave = serving(authority.issue("127.0.0.1", NOW + DAY))
    proxy = f"https://127.0.0.1:{raw_server.port}"
    assert send("http://tenant.example/", proxy=proxy, ca_bundle=authority.file).status == 200
    with pytest.raises(ServiceUnreachableError, match=r"certificate of .*the proxy 127\.0\.0\.1"):
        send("http://tenant.example/", proxy=proxy)
    monkeypatch.setenv("SSL_CERT_FILE", "/nonexistent")
    with pytest.raises(ConfigurationError, match="SSL_CERT_FILE"):
        send("http://tenant.example/", proxy=proxy)
