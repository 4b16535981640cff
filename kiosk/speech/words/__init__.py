"""Text as it is said, in each language; knows no sound."""
