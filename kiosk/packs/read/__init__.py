"""Opens a pack as if a stranger had made it, and reads guidance values out of it."""
