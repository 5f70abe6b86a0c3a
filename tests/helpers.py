"""What several tests use: where the texts are, gold records as typed ones, the command line by its real entry point."""

import json
import os
import subprocess
import sys
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any, get_args, get_type_hints

from pledger.records import types as t

HERE = Path(__file__).parent
SHARED_BULLETINS = HERE / "bulletins" / "shared"
KINDS: dict[str, type[t.Record]] = {c.kind: c for c in (t.Figure, t.Target, t.Instrument, t.Meeting, t.Pledge, t.Project)}


def record_of(content: dict[str, Any]) -> t.Record:
    """A typed record from its JSON."""
    kind = KINDS[content["kind"]]
    record: t.Record = _made(kind, {k: v for k, v in content.items() if k != "kind"})
    return record.identified()


def _made(of: Any, content: dict[str, Any]) -> Any:
    hints = get_type_hints(of)
    known = {f.name for f in fields(of)}
    return of(**{k: _value(hints[k], v) for k, v in content.items() if k in known})


def _value(hint: Any, value: Any) -> Any:
    inner = [a for a in get_args(hint) if a not in (type(None), Ellipsis)]
    if isinstance(value, list):
        return tuple(_value(inner[0], v) for v in value)
    if isinstance(value, dict):
        return _made(hint if is_dataclass(hint) else inner[0], value)
    return value


def gold(path: Path) -> list[t.Record]:
    """The records of one gold file."""
    return [record_of(json.loads(line)) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def pledger(*args: str | Path, stdin: bytes | None = None, timeout: float = 120, **env: str) -> subprocess.CompletedProcess[bytes]:
    """`pledger ARGS` in a process of its own."""
    command = [str(Path(sys.executable).with_name("pledger")), *map(str, args)]
    return subprocess.run(command, input=stdin, capture_output=True, timeout=timeout, env=os.environ | env, check=False)


TALKS = (
    " date 2024-04-30 ASTANA — Prime Minister Olzhas Bektenov met President Emomali Rahmon in Dushanbe on April 30.\n\n"
    "Kazakhstan and Tajikistan agreed to double trade turnover to $2 billion. Bilateral trade reached $1.2 billion in 2023.\n"
)


def json_lines(output: bytes) -> list[dict[str, Any]]:
    """The records of JSON Lines that a command printed."""
    return [json.loads(line) for line in output.decode().split("\n") if line]
