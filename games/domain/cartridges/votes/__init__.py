"""Votes: one module each."""
