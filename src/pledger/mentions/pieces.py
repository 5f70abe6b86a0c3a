"""The words of a text with their offsets, as parallel lists: several times as fast as a match object each, and asked for everywhere."""

import re


def pieces(pattern: re.Pattern[str], text: str) -> tuple[list[str], list[int], list[int]]:
    """What `pattern` finds in `text`: the words, their starts and their ends.

    Sound for a pattern without groups whose matches begin at the first character that is no filler, and hold none at their beginning:
    then no word can stand in the filler before it, and looking for it from the end of the one before finds it at its own place.
    """
    words: list[str] = pattern.findall(text)
    starts: list[int] = []
    ends: list[int] = []
    at = 0
    find = text.index
    for word in words:
        at = find(word, at)
        starts.append(at)
        at += len(word)
        ends.append(at)
    return words, starts, ends
