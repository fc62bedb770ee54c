"""What the sandbox holds when it is new: invented, and the same for the same anchor date."""
