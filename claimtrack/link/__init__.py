"""Decide what one article shares with the store: which actor, which topic, which claim; pure functions."""
