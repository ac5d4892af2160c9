"""The rules: pure Python that knows no framework, no clock, no chance and no I/O."""
