"""Pure: who said what in one article, and what happened when."""
