"""espeak-ng and pyttsx3, and which voice speaks which language."""
