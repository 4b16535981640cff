"""The kiosk's own folder of installed packs, which changes whole or not at all."""
