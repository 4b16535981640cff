"""Judges content: whole, plain, Dutch that is easily read."""
