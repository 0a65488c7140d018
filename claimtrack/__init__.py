"""Who said what, when, about which topic: read out of news articles and kept in a database."""
