"""Portraits of the birds: cut paper in few inks, drawn as layered SVG by pure functions."""
