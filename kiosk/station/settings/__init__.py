"""The configuration of one kiosk: `find` → `file` → `sources` → `values` → `types`, and no import the other way."""
