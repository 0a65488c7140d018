"""Pure: find time expressions in news text and resolve them to intervals."""
