"""The machine the kiosk stands on: its settings, its own database, the staff PIN, and what is wrong with it."""
