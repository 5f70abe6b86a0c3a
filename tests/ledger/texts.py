"""Bulletins in number for the fault tests: short, each of its own, all readable."""

import datetime
import random
from pathlib import Path

_PAIRS = (
    ("Kazakhstan", "Tajikistan"),
    ("Uzbekistan", "Kyrgyzstan"),
    ("Kenya", "Uganda"),
    ("Viet Nam", "Indonesia"),
    ("Chile", "Peru"),
    ("Iran", "Pakistan"),
)
_TOPICS = ("energy", "tourism", "fisheries", "education", "mining", "customs", "railways", "culture", "water", "health")
_NAMES = ("Aldan", "Borek", "Cirun", "Dalmo", "Esker", "Faron", "Gildo", "Haver", "Irmak", "Jolen", "Kestrel", "Lomar")


def bulletin(number: int) -> str:
    rng = random.Random(number)
    one, other = rng.choice(_PAIRS)
    day = datetime.date(2015, 1, 1) + datetime.timedelta(days=rng.randrange(3600))
    said = [
        f"Trade between {one} and {other} reached ${rng.randrange(100, 999)}.{rng.randrange(10)} million in {day.year - 1}.",
        f"The two countries agreed to raise it to ${rng.randrange(1, 9)}.{rng.randrange(1, 9)} billion by {day.year + 5}.",
        f"A memorandum on {rng.choice(_TOPICS)} and {rng.choice(_TOPICS)} was signed on {day.day} {day:%B %Y}.",
        f"{one} intends to build the {rng.choice(_NAMES)}{rng.choice(_NAMES).lower()} logistics centre.",
        f"Exports of {one} to {other} grew by {rng.randrange(2, 60)} percent, to {rng.randrange(1000, 99999)} tonnes of wheat.",
    ]
    rng.shuffle(said)
    return f"{rng.choice(_NAMES).upper()}, {day.day} {day:%B %Y}. {' '.join(said)} Note {number}-{rng.randrange(10**6)}.\n"


def write(folder: Path, count: int) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        (folder / f"t{number:05d}.txt").write_text(bulletin(number), encoding="utf-8")
    return folder
