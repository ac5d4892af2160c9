"""How bots make up their minds: from the picture that their seat is shown, their character and their own draws."""
