"""Pure: what each stretch of a pasted page is for."""

from claimtrack.page.publication import unread_date
from claimtrack.page.reading import Page, read_page

__all__ = ["Page", "read_page", "unread_date"]
