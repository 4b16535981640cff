"""What editors, translators and people who lend their voice need; a kiosk never loads it."""
