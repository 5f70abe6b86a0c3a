"""What others wrote, as a terminal may see it. On its own, so that who only tells of a problem need not import how records are shown."""


def visible(text: str) -> str:
    """`text` on one line, its control characters (escape sequences, bidi overrides) shown as U+FFFD: a terminal must not obey a source."""
    return "".join(c if c.isprintable() else " " if c.isspace() else "\ufffd" for c in text)
