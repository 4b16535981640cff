"""Content packs, from their source files to guidance values; nothing of visits or screens."""
