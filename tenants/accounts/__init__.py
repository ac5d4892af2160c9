"""How players sign in: a code by letter, or a passkey. Nobody but operators has a password."""
