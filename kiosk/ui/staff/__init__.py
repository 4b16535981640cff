"""Behind the PIN."""
