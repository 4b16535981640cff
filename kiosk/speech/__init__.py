"""From text to sound with timings: preparing text, voices, the synthesising child. Nothing here knows Qt."""
