# Everything runs in a virtual environment of its own: Python 3.11 or newer and make are all it needs.
PYTHON ?= python3
BIN := .venv/bin
DEMO_DB := build/demo.db

.PHONY: demo test check drill bench format clean

.venv/.run: pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

.venv/.dev: .venv/.run
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@

demo: .venv/.run
	@mkdir -p build && rm -f $(DEMO_DB)*
	$(BIN)/claimtrack --db $(DEMO_DB) add samples
	$(BIN)/claimtrack --db $(DEMO_DB) timeline --actor Okonjo --limit 12
	$(BIN)/claimtrack --db $(DEMO_DB) timeline --topic "water treaty" --limit 12

test: .venv/.dev
	$(BIN)/python -m pytest

check: .venv/.dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/python -m pytest

format: .venv/.dev
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

bench: .venv/.dev
	$(BIN)/python -m tests.bench $(if $(CORPORA),--corpora $(CORPORA))

# Crashes, full disks, several writers, bad input and mutated articles, for some minutes; `make test` has the short form.
drill: .venv/.dev
	CLAIMTRACK_DRILL=long $(BIN)/python -m pytest tests/drill --durations=10

clean:
	rm -rf .venv build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
