"""Commands that charge, as a driver."""
