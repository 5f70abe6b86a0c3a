"""Schemathesis holds every operation of the API against its own OpenAPI description: no 5xx, and nothing but what is described."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings

schemathesis = pytest.importorskip("schemathesis")

from pledger.web.app import create_app  # noqa: E402
from pledger.web.settings import Settings  # noqa: E402

pytestmark = pytest.mark.slow
_WANTED = ("not_a_server_error", "status_code_conformance", "content_type_conformance", "response_schema_conformance")


@pytest.fixture(scope="session")
def described(template: Path, tmp_path_factory: pytest.TempPathFactory):  # type: ignore[no-untyped-def]
    folder = tmp_path_factory.mktemp("openapi")
    (folder / "spool").mkdir()
    (folder / "ledger.db").write_bytes(template.read_bytes())
    app = create_app(Settings(ledger=str(folder / "ledger.db"), names=("testserver",), spool=str(folder / "spool")))
    return schemathesis.openapi.from_asgi("/api/v1/openapi.json", app, headers={"Host": "localhost"})


def test_every_operation_is_as_described(described) -> None:  # type: ignore[no-untyped-def]
    """Without schemathesis' own pytest plugin, which no release of pytest has to fit."""
    checks = [c for c in schemathesis.checks.CHECKS.get_all() if c.__name__ in _WANTED]
    assert len(checks) == len(_WANTED)
    held = [_hold(found.ok(), checks) for found in described.get_all_operations()]
    assert len(held) >= 20
    assert min(held) >= 1


def _hold(operation, checks) -> int:  # type: ignore[no-untyped-def]
    """Hold one operation against its description by made-up requests; how many there were."""
    count = 0

    @settings(
        max_examples=25, deadline=None, derandomize=True, database=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck)
    )
    @given(case=operation.as_strategy())
    def held(case) -> None:  # type: ignore[no-untyped-def]
        nonlocal count
        count += 1
        case.call_and_validate(checks=checks, headers={"Host": "localhost"})

    held()
    return count
