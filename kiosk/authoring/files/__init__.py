"""Content, catalogs and cues as people wrote them, each value with its line."""
