"""Logging in by OpenID Connect (authorization code with PKCE, state and nonce), by Authlib; its requests go through our guarded fetcher."""

import json
from typing import Any
from urllib.parse import urlsplit

import httpx2 as httpx
from authlib.common.errors import AuthlibBaseError
from authlib.integrations.starlette_client import OAuth
from joserfc.errors import JoseError
from starlette.requests import Request
from starlette.responses import Response

from pledger.accounts.team import Provider
from pledger.errors import AccountError
from pledger.http import Fetcher, Limits
from pledger.http.transport import Guarded

_ALGORITHMS = (
    "RS256",
    "RS384",
    "RS512",
    "PS256",
    "PS384",
    "PS512",
    "ES256",
    "ES384",
    "ES512",
    "EdDSA",
)  # signed by a key of the provider's
_LIMITS = Limits(size=2**20, seconds=15.0, tries=1, per_minute=6000)


class Login:
    """The way to one provider. `start` sends the browser there, `arrived` reads what it brings back."""

    def __init__(self, provider: Provider, callback: str, limits: Limits = _LIMITS) -> None:
        self.provider, self.callback = provider, callback
        transport = Guarded(Fetcher(limits), urlsplit(provider.issuer).hostname or "")
        self._client: Any = OAuth().register(
            "pledger",
            client_id=provider.client_id,
            client_secret=provider.secret,
            server_metadata_url=f"{provider.issuer.rstrip('/')}/.well-known/openid-configuration",
            client_kwargs={
                "scope": "openid email profile",
                "code_challenge_method": "S256",
                "token_endpoint_auth_method": "client_secret_basic" if provider.secret else "none",
                "transport": transport,
            },
        )

    async def start(self, request: Request) -> Response:
        """Raises AccountError where the provider cannot be asked."""
        try:
            await self._metadata()
            found: Response = await self._client.authorize_redirect(request, self.callback)
        except (AuthlibBaseError, httpx.HTTPError, ValueError, RuntimeError) as error:
            raise AccountError(f"the identity provider cannot be asked: {_told(error)}") from error
        return found

    async def arrived(self, request: Request) -> tuple[str, str]:
        """(lasting id, name) of who has come back. Raises AccountError where the provider, or its answer, does not say who it is."""
        provider = self.provider
        said = {"iss": {"essential": True, "value": provider.issuer}, "aud": {"essential": True, "value": provider.client_id}}
        try:
            await self._metadata()
            token = await self._client.authorize_access_token(request, claims_options=said, leeway=60)
        except (AuthlibBaseError, JoseError, httpx.HTTPError, ValueError, RuntimeError, KeyError) as error:
            raise AccountError(f"the identity provider did not say who you are: {_told(error)}") from error
        claims = token.get("userinfo")
        if not claims:
            raise AccountError("the identity provider did not say who you are: its answer has no ID token")
        name = claims.get(provider.claim)
        if not isinstance(name, str) or not name.strip():
            raise AccountError(
                f"the identity provider did not tell your {provider.claim}; an administrator sets name_claim to what it tells"
            )
        if provider.claim == "email" and claims.get("email_verified") is False:
            raise AccountError(f"the identity provider has not verified the address {name}")
        return json.dumps([provider.issuer, claims["sub"]]), name

    async def _metadata(self) -> None:
        """The provider's discovery document, once: it must be that of the issuer (Discovery 1.0, 4.3), and tokens signed with its keys."""
        found = await self._client.load_server_metadata()
        if found.get("issuer") != self.provider.issuer:
            self._client.server_metadata.clear()
            raise ValueError(f"its discovery document is of {found.get('issuer')!r}, not of {self.provider.issuer!r}")
        offered = found.get("id_token_signing_alg_values_supported") or ["RS256"]
        found["id_token_signing_alg_values_supported"] = [a for a in offered if a in _ALGORITHMS]


def _told(error: Exception) -> str:
    return str(error) or type(error).__name__
