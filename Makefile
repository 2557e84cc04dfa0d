# `make` alone lists the targets. Everything happens in a virtual environment of its own, .venv.

PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo $$p; break; }; done)
VENV := .venv
BIN := $(VENV)/bin
INSTALLED := $(VENV)/.installed
INSTALLED_DEV := $(VENV)/.installed-dev
PIP_INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check

.DEFAULT_GOAL := help
.PHONY: help demo test check format-check lint types imports docs-check accuracy floors bench soak docs format clean

help:  ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: $(INSTALLED)  ## print the consistency report on the sample sources
	$(BIN)/factcheck check data/milipol --exit-zero

test: $(INSTALLED_DEV)  ## run all tests
	$(BIN)/python -m pytest -m "not slow and not soak" --numprocesses auto --dist worksteal

check: format-check lint types imports docs-check test  ## all that a change must pass

format-check: $(INSTALLED_DEV)
	$(BIN)/ruff format --check --quiet .

lint: $(INSTALLED_DEV)
	$(BIN)/ruff check --quiet .

types: $(INSTALLED_DEV)
	$(BIN)/mypy

imports: $(INSTALLED_DEV)
	$(BIN)/lint-imports --no-logo

docs-check: $(INSTALLED_DEV)
	$(BIN)/python tools/generate_docs.py --check

accuracy: $(INSTALLED_DEV)  ## measure accuracy on every labelled set at hand
	$(BIN)/python -m tests.accuracy.measure
	$(BIN)/python -m tests.accuracy.calibration

floors: $(INSTALLED_DEV)  ## raise the accuracy floors to what is measured
	$(BIN)/python -m tests.accuracy.floors

soak: $(INSTALLED_DEV)  ## kill, crowd and shuffle: what a store must survive (half an hour)
	$(BIN)/python -m pytest -m soak

docs: $(INSTALLED_DEV)  ## write the documents that are made from the code
	$(BIN)/python tools/generate_docs.py

format: $(INSTALLED_DEV)  ## format the code and mend what the linter can mend
	$(BIN)/ruff check --fix --quiet .
	$(BIN)/ruff format --quiet .

bench: $(INSTALLED_DEV)  ## measure start-up and whole runs against their yardsticks
	$(BIN)/python -m tests.benchmarks.startup
	$(BIN)/python -m tests.benchmarks.extraction_speed
	$(BIN)/python -m tests.benchmarks.adding_speed
	$(BIN)/python -m tests.benchmarks.relations_speed
	$(BIN)/python -m pytest -m slow

clean:  ## remove the virtual environment and all caches
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis

# The stamps make the environment follow pyproject.toml; the code itself is installed in place.
$(BIN)/python:
	@test -n "$(PYTHON)" || { \
		echo "factcheck needs Python 3.11 or newer; install it, or call: make PYTHON=/path/to/python" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(INSTALLED): pyproject.toml | $(BIN)/python
	$(PIP_INSTALL) --editable .
	@touch $@

$(INSTALLED_DEV): pyproject.toml | $(BIN)/python
	$(PIP_INSTALL) --editable '.[dev]'
	@touch $(INSTALLED) $@
