"""Wegwijs: a touch-screen kiosk that shows newcomers the way to basic services."""
