"""Narrate."""
