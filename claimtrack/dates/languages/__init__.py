"""The words and rules of each language the finder reads; nothing but data."""
