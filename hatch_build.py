"""Build hook: copies htmx, as package-lock.json pins it, with its licence into the package.

Without npm, or without a network, the package is built all the same: its pages then load whole instead of in parts.
"""

import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

FILES = {"htmx.org/dist/htmx.min.js": "htmx.min.js", "htmx.org/LICENSE": "htmx.LICENSE"}
SECONDS = 180


class AssetsHook(BuildHookInterface[Any]):
    """Fills `src/pledger/web/static/vendor`, which git ignores and wheel and sdist include."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        target = Path(self.root) / "src" / "pledger" / "web" / "static" / "vendor"
        if all((target / name).is_file() for name in FILES.values()):
            return
        reason = _bring(Path(self.root), target)
        if reason:
            self.app.display_warning(f"htmx is left out ({reason}); the pages work without it")


def _bring(root: Path, target: Path) -> str | None:
    """Install into a folder of its own and copy; why not, if not."""
    npm = shutil.which("npm")
    if npm is None:
        return "no npm on the PATH"
    with tempfile.TemporaryDirectory() as folder:
        for name in ("package.json", "package-lock.json"):
            shutil.copy(root / name, folder)
        command = [npm, "ci", "--ignore-scripts", "--omit=dev", "--no-audit", "--no-fund"]
        try:
            subprocess.run(command, cwd=folder, check=True, capture_output=True, timeout=SECONDS)
        except (OSError, subprocess.SubprocessError) as error:
            return f"npm ci failed: {type(error).__name__}"
        target.mkdir(parents=True, exist_ok=True)
        for source, name in FILES.items():
            shutil.copy(Path(folder) / "node_modules" / source, target / name)
    return None
