"""Makes a pack of content, or of a site's own places."""
