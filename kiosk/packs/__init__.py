"""Content packs, from source files to what is on the shelf."""
