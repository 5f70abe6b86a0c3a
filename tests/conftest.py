"""What the tests share: the lexicon, loaded once; hypothesis with the time that a busy machine needs."""

import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from pledger.lexicon import Lexicon, load

sys.path.insert(0, str(Path(__file__).parent))

from helpers import TALKS

settings.register_profile("pledger", deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
settings.load_profile("pledger")


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    return load()


@pytest.fixture
def text(tmp_path: Path) -> Path:
    """A file with a short text on talks."""
    file = tmp_path / "talks.txt"
    file.write_text(TALKS, encoding="utf-8")
    return file
