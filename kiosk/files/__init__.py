"""Files that a power cut leaves whole, and copies of them; knows nothing of ours."""
