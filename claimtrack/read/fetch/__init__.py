"""Web addresses to bytes: politely, within limits, and never into the user's own network."""

from claimtrack.read.fetch.client import Fetched, Fetcher
from claimtrack.read.fetch.errors import FetchError
from claimtrack.read.fetch.exchange import Limits

__all__ = ["FetchError", "Fetched", "Fetcher", "Limits"]
