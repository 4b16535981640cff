"""A signed repository as static files; only the command line loads it."""
