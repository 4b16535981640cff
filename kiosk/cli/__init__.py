"""The `kiosk` command: words typed by a person, nothing that decides."""
