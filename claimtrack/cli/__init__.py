"""The command line."""


def main() -> None:
    """Run the `claimtrack` command."""
