"""The site's settings: what they are, and where they are found."""
