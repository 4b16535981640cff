"""Recordings: what there is, what is missing, what was taken in."""
