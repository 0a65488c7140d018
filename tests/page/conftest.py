from pathlib import Path

import pytest

SAMPLES = Path(__file__).parents[2] / "samples"


@pytest.fixture
def samples() -> list[str]:
    """The texts of the sample files, the JSONL one aside."""
    return [path.read_text("utf-8") for path in sorted(SAMPLES.iterdir()) if path.suffix != ".jsonl"]
