"""The commands of docs/deployment.md do what it says."""

import os
import re
import subprocess
import sys
from pathlib import Path

from pledger.ledger.store import Store, upkeep

PAGE = Path(__file__).parents[2] / "docs" / "deployment.md"


def test_a_backup_is_restored_by_the_documented_commands(ledger: Path) -> None:
    section = PAGE.read_text(encoding="utf-8").split("## Back up and restore")[1]
    commands = re.search(r"```sh\n(.*?)```", section, re.DOTALL)
    assert commands
    folder = ledger.parent
    ledger.rename(folder / "pledger.db")
    own = os.environ | {"PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
    done = subprocess.run(["sh", "-e", "-c", commands.group(1)], cwd=folder, env=own, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    assert list(upkeep.dump(Store(str(folder / "restored.db")))) == list(upkeep.dump(Store(str(folder / "pledger.db"))))
