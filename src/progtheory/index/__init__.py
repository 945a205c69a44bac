"""Searches that every question about paths shares, over plain links rather than a theory."""
