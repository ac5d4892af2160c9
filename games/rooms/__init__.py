"""Live streams in memory: rooms, what they decide, and the sockets that look at them."""
