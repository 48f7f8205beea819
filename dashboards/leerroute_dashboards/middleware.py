"""What every response of the pages carries, and what is not served at all. Pure ASGI; knows no page."""

import base64
import hashlib
import re
from collections.abc import Iterable
from urllib.parse import parse_qs

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from leerroute_dashboards.i18n import _, language, speaking

Headers = list[tuple[bytes, bytes]]

NOT_SERVED = re.compile(r"/_stcore/(metrics|agent/.*|script-health-check)$")
BELOW_A_PAGE = re.compile(r"^/+[^/]+/+[^/]")
"""An address of more than one part: all pages are of one."""
OF_A_PAGE = re.compile(r"^(?!.*/(static|app|media|_stcore|component|huisstijl)/)[^.]*$")
INLINE = re.compile(rb"<script>(.*?)</script>", re.DOTALL)
NOSCRIPT = re.compile(rb"<noscript>.*?</noscript>", re.DOTALL)
AGENT_LINK = re.compile(rb"<!--(?:(?!-->).)*-->\s*<link rel=\"service-desc\"[^>]*>", re.DOTALL)
ADDED = (
    b'<link rel="stylesheet" href="/huisstijl/leerroute.css">'
    b'<script src="/huisstijl/leerroute.js"></script></head>'
)
NO_SUCH_PAGE = """<!DOCTYPE html>
<html lang="{language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>{title} - Leerroute</title><link rel="stylesheet" href="/huisstijl/leerroute.css"></head>
<body class="no-such-page"><main><h1>{title}</h1><p>{sentence}</p><p><a href="/?taal={language}">{link}</a></p></main></body></html>
"""
WITHOUT_SCRIPT = b"<noscript><p>Leerroute heeft JavaScript nodig.</p></noscript>"

SHELTER: Headers = [
    (b"x-content-type-options", b"nosniff"),
    (b"x-frame-options", b"DENY"),
    (b"referrer-policy", b"no-referrer"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"permissions-policy", b"camera=(), geolocation=(), microphone=()"),
]


class Shelter:
    """Dutch in the shell, a strict policy on every response, data never kept by a browser, downloads only from our page."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request; a WebSocket passes untouched."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
        elif is_refused(scope["path"], scope["headers"]):
            await refuse(send)
        elif not OF_A_PAGE.match(scope["path"]):
            await self.app(scope, receive, sheltered(scope["path"], send))
        elif BELOW_A_PAGE.match(scope["path"]):
            await tell_no_such_page(scope, send)
        else:
            await self.app(uncompressed(scope), receive, Shell(send))


class Shell:
    """Collects the one HTML file that all pages start from, and sends it on in our words."""

    def __init__(self, send: Send) -> None:
        self.send, self.body = send, bytearray()
        self.start: Message = {}

    async def __call__(self, message: Message) -> None:
        """Hold the start back until the body is whole, since its length changes."""
        if message["type"] == "http.response.start":
            self.start = message
            return
        self.body.extend(message.get("body", b""))
        if message.get("more_body"):
            return
        html = dict(self.start["headers"]).get(b"content-type", b"").startswith(b"text/html")
        body = in_our_words(bytes(self.body)) if html else bytes(self.body)
        headers = [
            *without(
                secure(self.start["headers"]),
                b"content-length",
                b"etag",
                b"last-modified",
                b"cache-control",
            ),
            (b"content-length", str(len(body)).encode()),
            (b"cache-control", b"no-cache"),
            (b"content-security-policy", policy(body)),
            *SHELTER,
        ]
        await self.send({**self.start, "headers": headers})
        await self.send({"type": "http.response.body", "body": body})


def in_our_words(html: bytes) -> bytes:
    """The shell in Dutch, with our title, style and script."""
    html = html.replace(b'<html lang="en">', b'<html lang="nl">', 1)
    html = html.replace(b"<title>Streamlit</title>", b"<title>Leerroute</title>", 1)
    html = NOSCRIPT.sub(WITHOUT_SCRIPT, html, count=1)
    html = AGENT_LINK.sub(b"", html, count=1)
    return html.replace(b"</head>", ADDED, 1)


def policy(html: bytes) -> bytes:
    """What a page may load: our own files, and the inline script of the shell by its digest."""
    digests = [base64.b64encode(hashlib.sha256(one).digest()) for one in INLINE.findall(html)]
    inline = b"".join(b" 'sha256-" + digest + b"'" for digest in digests)
    return (
        b"default-src 'self'; img-src 'self' data: blob:; font-src 'self' data:; "
        b"style-src 'self' 'unsafe-inline'; script-src 'self'" + inline + b"; "
        b"connect-src 'self' data: blob:; worker-src 'self' blob:; object-src 'none'; base-uri 'self'; "
        b"form-action 'self'; frame-ancestors 'none'"
    )


def sheltered(path: str, send: Send) -> Send:
    """Send with our headers; data are never kept by a browser."""

    async def send_on(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = [
                *secure(message["headers"]),
                *SHELTER,
                (b"content-security-policy", policy(b"")),
            ]
            if path.startswith(("/media/", "/_stcore/")):
                headers = [
                    *without(headers, b"cache-control"),
                    (b"cache-control", b"no-store, private"),
                ]
            message = {**message, "headers": headers}
        await send(message)

    return send_on


def is_refused(path: str, headers: Headers) -> bool:
    """Whether a request is for what nobody needs, or for data and not from our own page."""
    if NOT_SERVED.search(path):
        return True
    site = dict(headers).get(b"sec-fetch-site", b"same-origin")
    return path.startswith("/media/") and site not in (b"same-origin", b"none")


async def refuse(send: Send) -> None:
    """Say that there is nothing here."""
    await send({"type": "http.response.start", "status": 404, "headers": list(SHELTER)})
    await send({"type": "http.response.body", "body": b""})


async def tell_no_such_page(scope: Scope, send: Send) -> None:
    """Say that there is no such page, with a way to the first one."""
    wanted = parse_qs(scope.get("query_string", b"").decode("latin-1")).get("taal")
    with speaking("en" if wanted == ["en"] else "nl"):
        html = NO_SUCH_PAGE.format(
            language=language(),
            title=_("Deze pagina bestaat niet"),
            sentence=_("Er is hier geen pagina met dit adres."),
            link=_("Naar Start"),
        ).encode()
    headers = [
        (b"content-type", b"text/html; charset=utf-8"),
        (b"content-length", str(len(html)).encode()),
        (b"cache-control", b"no-cache"),
        (b"content-security-policy", policy(html)),
        *SHELTER,
    ]
    await send({"type": "http.response.start", "status": 404, "headers": headers})
    await send({"type": "http.response.body", "body": html})


def uncompressed(scope: Scope) -> Scope:
    """The request for a page without asking for compression, so that the shell can be read."""
    return {
        **scope,
        "headers": without(
            scope["headers"], b"accept-encoding", b"if-none-match", b"if-modified-since"
        ),
    }


def secure(headers: Iterable[tuple[bytes, bytes]]) -> Headers:
    """Headers in which a cookie travels encrypted only; to this machine itself browsers count as that."""
    return [
        (name, value + b"; Secure")
        if name.lower() == b"set-cookie" and b"; secure" not in value.lower()
        else (name, value)
        for name, value in headers
    ]


def without(headers: Iterable[tuple[bytes, bytes]], *names: bytes) -> Headers:
    """Headers without some of them."""
    return [(name, value) for name, value in headers if name.lower() not in names]
