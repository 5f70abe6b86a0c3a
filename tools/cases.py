"""Prints the quantities and times of a file of cases as JSON Lines, as the scorer of cases reads them."""

import datetime
import json
import sys
from pathlib import Path

from pledger.lexicon import load
from pledger.mentions import quantities, times


def main(path: str) -> None:
    lexicon = load()
    for line in Path(path).read_text(encoding="utf-8").splitlines():
        if not line.strip():
            continue
        case = json.loads(line)
        reference = datetime.date.fromisoformat(case["date"]) if case.get("date") else None
        for m in [*quantities.read(case["text"], lexicon), *times.read(case["text"], reference, lexicon)]:
            fields = {k: getattr(m, k) for k in m.__dataclass_fields__}
            print(json.dumps({"source": case["id"], "kind": m.kind, **fields}, ensure_ascii=False))


if __name__ == "__main__":
    main(sys.argv[1])
