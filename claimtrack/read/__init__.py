"""Bytes to articles: the only code that touches files and standard input."""
