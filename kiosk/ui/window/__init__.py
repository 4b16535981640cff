"""The window, the content that is shown, and what goes on between visits."""
