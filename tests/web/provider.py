"""A small OpenID Connect provider on this machine, which can be made to lie."""

import base64
import contextlib
import hashlib
import json
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

from joserfc import jwt
from joserfc.jwk import OctKey, RSAKey


class Provider:
    """Signs in whoever `person` is. `claims` changes what the ID token says, `key` who signs it, `code` what a code is worth."""

    def __init__(self, port: int) -> None:
        self.issuer = f"http://127.0.0.1:{port}"
        self.named = self.issuer  # the issuer that the discovery document names
        self.own = self.key = RSAKey.generate_key(2048, {"kid": "one"}, private=True)
        self.algorithm = "RS256"
        self.person = {"sub": "u1", "email": "aigerim@mfa.example", "email_verified": True}
        self.claims: dict[str, object] = {}
        self.codes: dict[str, dict[str, str]] = {}
        self.tokens_asked: list[dict[str, str]] = []

    def discovery(self):
        return {
            "issuer": self.named, "authorization_endpoint": f"{self.issuer}/authorize", "token_endpoint": f"{self.issuer}/token",
            "jwks_uri": f"{self.issuer}/keys", "response_types_supported": ["code"], "subject_types_supported": ["public"],
            "id_token_signing_alg_values_supported": ["RS256", "HS256", "none"],
        }  # fmt: skip

    def authorize(self, query: dict[str, str]) -> str:
        """What the browser is sent back with, once the person has signed in."""
        code = hashlib.sha256(json.dumps(query).encode()).hexdigest()
        self.codes[code] = query
        return f"{query['redirect_uri']}?code={code}&state={query['state']}"

    def token(self, form: dict[str, str]) -> dict[str, object] | None:
        self.tokens_asked.append(form)
        asked = self.codes.pop(form.get("code", ""), None)
        if asked is None:
            return None
        challenge = base64.urlsafe_b64encode(hashlib.sha256(form["code_verifier"].encode()).digest()).rstrip(b"=").decode()
        if challenge != asked["code_challenge"] or form["redirect_uri"] != asked["redirect_uri"]:
            return None
        now = int(time.time())
        said = {"iss": self.issuer, "aud": asked["client_id"], "iat": now, "exp": now + 300, "nonce": asked["nonce"], **self.person}
        said = {k: v for k, v in (said | self.claims).items() if v is not None}
        return {"access_token": "a", "token_type": "Bearer", "expires_in": 300, "id_token": self.signed(said)}

    def signed(self, said: dict[str, object]) -> str:
        if self.algorithm == "none":
            parts = (json.dumps({"alg": "none"}), json.dumps(said))
            return ".".join(base64.urlsafe_b64encode(p.encode()).rstrip(b"=").decode() for p in parts) + "."
        key = OctKey.import_key(self.own.as_pem(private=False)) if self.algorithm == "HS256" else self.key
        return jwt.encode({"alg": self.algorithm, "kid": "one"}, said, key, algorithms=[self.algorithm])


class _Handler(BaseHTTPRequestHandler):
    provider: Provider

    def do_GET(self):
        parts = urlsplit(self.path)
        if parts.path == "/.well-known/openid-configuration":
            self._json(self.provider.discovery())
        elif parts.path == "/keys":
            self._json({"keys": [self.provider.own.as_dict(private=False)]})
        elif parts.path == "/authorize":
            self.send_response(302)
            self.send_header("Location", self.provider.authorize({k: v[0] for k, v in parse_qs(parts.query).items()}))
            self.end_headers()
        else:
            self._json({"error": "not here"}, 404)

    def do_POST(self):
        form = {k: v[0] for k, v in parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode()).items()}
        found = self.provider.token(form)
        self._json(found or {"error": "invalid_grant"}, 200 if found else 400)

    def _json(self, content, status=200):
        body = json.dumps(content).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args):
        pass


@contextlib.contextmanager
def providing():
    running = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    _Handler.provider = Provider(running.server_port)
    threading.Thread(target=running.serve_forever, args=(0.01,), daemon=True).start()
    try:
        yield _Handler.provider
    finally:
        running.shutdown()
        running.server_close()
