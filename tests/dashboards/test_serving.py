import asyncio
from pathlib import Path
from typing import Any

import pytest

from leerroute_dashboards.middleware import Shelter, in_our_words, policy
from leerroute_dashboards.serve import STORE_VARIABLE, address, command, environment

SHELL = b'<html lang="en"><head><title>Streamlit</title><script>a = 1</script></head></html>'


async def streamlit(scope: Any, receive: Any, send: Any) -> None:
    """Stands for the application below: a shell for pages, data for the rest."""
    kind = b"text/csv" if scope["path"].startswith("/media/") else b"text/html; charset=utf-8"
    length = str(len(SHELL)).encode()
    headers = [
        (b"content-type", kind),
        (b"content-length", length),
        (b"cache-control", b"public"),
        (b"set-cookie", b"_streamlit_xsrf=1; Path=/; SameSite=Lax"),
    ]
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    await send({"type": "http.response.body", "body": SHELL})


async def nothing() -> Any:
    """There is no body to receive."""


def response(path: str, query: str = "", **headers: str) -> tuple[int, dict[bytes, bytes], bytes]:
    """The status, headers and body of a request through the middleware."""
    sent: list[Any] = []

    async def send(message: Any) -> None:
        sent.append(message)

    asked = [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()]
    scope = {"type": "http", "path": path, "query_string": query.encode(), "headers": asked}
    asyncio.run(Shelter(streamlit)(scope, nothing, send))
    body = b"".join(message.get("body", b"") for message in sent[1:])
    return sent[0]["status"], dict(sent[0]["headers"]), body


def test_the_shell_is_dutch_and_its_length_is_right() -> None:
    _status, headers, body = response("/regio")
    assert b'<html lang="nl">' in body
    assert b"<title>Leerroute</title>" in body
    assert headers[b"content-length"] == str(len(body)).encode()


def test_only_our_own_scripts_and_the_one_in_the_shell_may_run() -> None:
    assert b"script-src 'self' 'sha256-" in response("/")[1][b"content-security-policy"]
    assert b"'unsafe-eval'" not in policy(SHELL)
    assert b"frame-ancestors 'none'" in policy(SHELL)


def test_an_address_of_two_parts_is_told_to_be_no_page_with_a_way_to_start() -> None:
    status, headers, body = response("/regio/school")
    assert status == 404
    assert "Deze pagina bestaat niet" in body.decode()
    assert '<a href="/?taal=nl">Naar Start</a>' in body.decode()
    assert headers[b"content-length"] == str(len(body)).encode()


def test_that_there_is_no_such_page_is_said_in_english_too() -> None:
    body = response("/regio/school", query="taal=en")[2].decode()
    assert '<html lang="en">' in body
    assert "This page does not exist" in body
    assert ">To Home<" in body


@pytest.mark.parametrize("path", ["/", "/regio", "/regio/", "//regio"])
def test_an_address_of_one_part_is_left_to_the_pages(path: str) -> None:
    assert response(path)[0] == 200


def test_every_response_is_sheltered() -> None:
    for path in (
        "/",
        "/regio",
        "/regio/school",
        "/static/js/index.js",
        "/media/1.csv",
        "/_stcore/health",
    ):
        headers = response(path)[1]
        assert headers[b"x-content-type-options"] == b"nosniff"
        assert headers[b"referrer-policy"] == b"no-referrer"


def test_a_cookie_is_secure_wherever_it_is_set() -> None:
    for path in ("/", "/_stcore/host-config", "/static/js/index.js"):
        assert response(path)[1][b"set-cookie"].endswith(b"; SameSite=Lax; Secure")


def test_a_browser_never_keeps_data() -> None:
    assert response("/media/1.csv")[1][b"cache-control"] == b"no-store, private"


def test_another_site_cannot_fetch_a_download() -> None:
    assert response("/media/1.csv", sec_fetch_site="cross-site")[0] == 404
    assert response("/media/1.csv", sec_fetch_site="same-origin")[0] == 200


def test_metrics_and_the_interface_for_programs_are_not_served() -> None:
    assert response("/_stcore/metrics")[0] == 404
    assert response("/_stcore/agent/interact")[0] == 404


def test_our_words_stand_in_the_real_shell_of_streamlit() -> None:
    import streamlit as st

    shell = (Path(st.__file__).parent / "static" / "index.html").read_bytes()
    ours = in_our_words(shell)
    assert b'<html lang="nl">' in ours
    assert b"You need to enable" not in ours
    assert b"agent/openapi" not in ours
    assert policy(ours).count(b"'sha256-") == 1


def test_pages_are_served_on_this_machine_only_and_call_nobody() -> None:
    options = command(8501)
    assert "--server.address=127.0.0.1" in options
    assert "--browser.gatherUsageStats=false" in options
    assert address(8501) == "http://127.0.0.1:8501"


def test_the_pages_learn_where_the_store_is() -> None:
    assert environment(Path("/x/store"))[STORE_VARIABLE] == str(Path("/x/store").resolve())
