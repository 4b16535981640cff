"""The process that makes sound, and what is said to it."""
