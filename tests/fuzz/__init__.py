"""Fuzz targets: a plain `fuzz_one(data)` a module, which returns whatever the bytes are, or raises what it found."""
