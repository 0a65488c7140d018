"""Settings of all tests."""

from hypothesis import settings

# The same examples in every run, however busy the machine: what passes here passes everywhere.
settings.register_profile("steady", derandomize=True, deadline=None)
settings.load_profile("steady")
