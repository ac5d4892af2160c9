"""The rules of the game, one subject a file. Each tells events on a story, or refuses."""
