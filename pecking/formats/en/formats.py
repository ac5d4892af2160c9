"""Dates and times in English: the day first, the hours in 24, the seconds where order matters."""

DATETIME_FORMAT = "j M Y, H:i:s"
SHORT_DATETIME_FORMAT = "j M, H:i"
DATE_FORMAT = "j M Y"
TIME_FORMAT = "H:i"
