"""What came of syncs, when the next one is due, and sticks."""
