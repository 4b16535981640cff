"""What all of the screen is made of."""
