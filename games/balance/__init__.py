"""Many seasons in memory, and what they say about the rules."""
