"""A text as published -> Source."""
