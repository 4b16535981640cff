"""From shown text to sound with timings. Nothing here knows Qt or the screen."""
