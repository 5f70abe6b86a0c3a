"""The shadows of a text: of its length, and read alike whether it is taken whole, apart or character by character."""

from hypothesis import given
from hypothesis import strategies as st

from pledger.lexicon import fold, words

TEXTS = st.text(alphabet="Ab1`\t\n -.’“é–Жß™İ٣", max_size=20) | st.text(max_size=20)


@given(TEXTS, st.integers(0, 30))
def test_a_shadow_is_that_of_each_character(said: str, times: int) -> None:
    text = said + "Trade grew. " * times + said
    for shadow in (fold, words):
        assert shadow(text) == "".join(map(shadow, text))
        assert len(shadow(text)) == len(text)
