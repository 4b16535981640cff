"""Tour."""
