"""Preview and recorder; a kiosk that runs loads neither."""
