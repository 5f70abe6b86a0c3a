"""Pledger keeps the books on what governments say to each other."""
