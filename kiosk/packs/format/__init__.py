"""What a pack is: its tables, its rows, its drawings and sounds."""
