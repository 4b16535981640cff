"""A picture of every screen."""
