"""Charges on the command line: one implementation for drivers and operators."""
