"""The documentation is current, and what it names exists."""

import re
import subprocess
import sys

from helpers import HERE

ROOT = HERE.parent


def test_the_field_reference_is_current() -> None:
    done = subprocess.run([sys.executable, ROOT / "tools" / "fields.py", "--check"], check=False)
    assert done.returncode == 0, "docs/records.md is not what the types say: run `make docs`"


def test_links_in_the_documentation_lead_somewhere() -> None:
    for page in [*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")]:
        for target in re.findall(r"\]\(([^)#\s]+)[^)]*\)", page.read_text(encoding="utf-8")):
            if not target.startswith(("http:", "https:", "mailto:")):
                assert (page.parent / target).exists(), f"{page.name} links to {target}"


def test_make_targets_named_in_the_readme_exist() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for target in set(re.findall(r"`make (\w+)", (ROOT / "README.md").read_text(encoding="utf-8"))):
        assert re.search(rf"^{target}:", makefile, re.MULTILINE), target
