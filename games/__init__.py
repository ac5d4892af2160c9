"""Rooms, rules and everything that a household plays."""
