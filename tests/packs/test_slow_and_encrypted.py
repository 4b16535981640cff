"""Fetching from servers that keep one waiting, and from those whose certificate is the site's own."""

from __future__ import annotations

import datetime
import threading
from collections.abc import Iterator
from contextlib import closing
from ipaddress import IPv4Address
from pathlib import Path
from ssl import PROTOCOL_TLS_SERVER, SSLContext

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, generate_private_key
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from tuf.api.metadata import TargetFile

from kiosk.errors import SyncPortalError, SyncUnreachableError
from kiosk.sync.connection import Connection
from kiosk.sync.fetchers import HttpFetcher
from kiosk.sync.fetching import RefusedError, RetryPolicy
from tests.helpers.file_server import FileServer, Handler

DATA = bytes(range(256)) * 100


def once() -> RetryPolicy:
    """One more try, at once."""
    return RetryPolicy(attempts=2, pause=lambda _: None)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "served").mkdir()
    (tmp_path / "served" / "file").write_bytes(DATA)
    return tmp_path / "served"


@pytest.fixture
def server(folder: Path) -> Iterator[FileServer]:
    server = FileServer(folder)
    yield server
    server.close()


def test_a_server_that_never_answers_is_given_up(server: FileServer) -> None:
    over = threading.Event()

    def silent(handler: Handler) -> bool:
        over.wait(30)
        handler.close_connection = True
        return True

    server.rules.manners = silent
    with closing(HttpFetcher(server.url, Connection(read_s=0.05), once())) as fetcher:
        with pytest.raises(RefusedError) as refused:
            fetcher.download_bytes(f"{server.url}/file", len(DATA))
        over.set()
    assert isinstance(refused.value.error, SyncUnreachableError)
    assert len(server.rules.asked) == 2


def test_a_server_that_drips_is_given_up_and_what_came_is_kept(server: FileServer, tmp_path: Path) -> None:
    """A byte now and then keeps every timeout of a connection from passing; ten seconds pass with each look here."""
    now = [0.0]

    def clock() -> float:
        now[0] += 10
        return now[0]

    def dripping(handler: Handler) -> bool:
        handler.send_response(206 if handler.now.start else 200)
        start = handler.now.start or 0
        handler.send_header("Content-Range", f"bytes {start}-{len(DATA) - 1}/{len(DATA)}")
        handler.send_header("Content-Length", str(len(DATA) - start))
        handler.end_headers()
        for place in range(start, start + 100):
            handler.wfile.write(DATA[place : place + 1])
            handler.wfile.flush()
            gone.wait(0.002)
        handler.close_connection = True
        return True

    gone = threading.Event()
    server.rules.manners = dripping
    part = tmp_path / "part"
    info = TargetFile.from_data("file", DATA, ["sha256"])
    fetcher = HttpFetcher(server.url, Connection(read_s=5), once(), clock)
    with closing(fetcher), pytest.raises(RefusedError) as refused:
        fetcher.download_to(f"{server.url}/file", info, part, lambda _: None)
    gone.set()
    assert isinstance(refused.value.error, SyncUnreachableError)
    assert "slower than 16 KiB in 60 s" in str(refused.value.error)
    assert DATA.startswith(part.read_bytes())
    assert part.stat().st_size > 1


def test_a_network_that_says_that_it_wants_a_login_is_recognised(server: FileServer) -> None:
    def login(handler: Handler) -> bool:
        handler.answer(511, b"log in")
        return True

    server.rules.manners = login
    with closing(HttpFetcher(server.url, patience=once())) as fetcher, pytest.raises(RefusedError) as refused:
        fetcher.download_bytes(f"{server.url}/file", 10)
    assert isinstance(refused.value.error, SyncPortalError)


@pytest.fixture
def certificate(tmp_path: Path) -> Path:
    """Of 127.0.0.1, signed by itself, with its key."""
    key = generate_private_key(SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "a site")])
    today = datetime.datetime.now(datetime.UTC)
    made = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(today - datetime.timedelta(days=1))
        .not_valid_after(today + datetime.timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(IPv4Address("127.0.0.1"))]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, SHA256())
    )
    path = tmp_path / "certificate.pem"
    private = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    path.write_bytes(private + made.public_bytes(Encoding.PEM))
    return path


def test_a_certificate_of_the_sites_own_counts_where_it_is_configured(folder: Path, certificate: Path) -> None:
    context = SSLContext(PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    with closing(FileServer(folder, context)) as server:
        url = f"{server.url}/file"
        with closing(HttpFetcher(server.url, Connection(ca=certificate), once())) as fetcher:
            assert fetcher.download_bytes(url, len(DATA)) == DATA
        with closing(HttpFetcher(server.url, patience=once())) as fetcher, pytest.raises(RefusedError) as refused:
            fetcher.download_bytes(url, len(DATA))
    assert isinstance(refused.value.error, SyncUnreachableError)
    assert "certificate" in str(refused.value.error).lower()
