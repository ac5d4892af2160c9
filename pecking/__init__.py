"""The project: settings, wiring and the embedded services."""
