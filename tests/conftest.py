"""What the tests share: the lexicon, loaded once; hypothesis with the time that a busy machine needs."""

import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from pledger.lexicon import Lexicon, load

sys.path.insert(0, str(Path(__file__).parent))

settings.register_profile("pledger", deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
settings.load_profile("pledger")


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    return load()
