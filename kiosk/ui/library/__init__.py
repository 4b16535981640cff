"""The open pack, and what screens get of it."""
