"""What a finger can do, a module a group: where somebody goes, what they hear, how staff come in."""
