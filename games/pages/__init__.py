"""The pages: landing, joining, hosting, and the frame that a room is shown in."""
