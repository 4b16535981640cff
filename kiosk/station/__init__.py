"""The machine the kiosk stands on: settings, staff PIN, database."""
