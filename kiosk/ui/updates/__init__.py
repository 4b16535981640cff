"""Sticks and syncs, and the page about content."""
