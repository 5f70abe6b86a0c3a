"""The site that tests watch."""

import pytest

from .site import site as opened


@pytest.fixture
def site(tmp_path):
    with opened(tmp_path) as made:
        yield made
