"""`python -m pledger` where the script is not on the path."""

import subprocess
import sys

from pledger import __version__


def test_module_is_the_command_line() -> None:
    done = subprocess.run([sys.executable, "-m", "pledger", "--version"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout.split()[-1]) == (0, __version__)
