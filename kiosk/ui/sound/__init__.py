"""What is heard: speaker, players, what the screen says, the word that is lit."""
