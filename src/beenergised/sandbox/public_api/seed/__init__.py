"""What the sandbox's operator has when it is new. Names are invented."""
