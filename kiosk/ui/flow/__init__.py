"""One visit on the screen: from a touch to the next screen."""
