# Two commands do all the set-up: `make demo` and `make test`. They need git, make and Python 3.11 or newer.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.PHONY: demo test check lint types pictures reports bench clean

demo: $(READY) ## what is overdue by lead in the real plan
	$(BIN)/planctl overdue --by lead --format table

test: $(READY) lint types ## everything that holds planctl to its word
	$(BIN)/python -m pytest -n auto --dist worksteal -rs

lint: $(READY)
	$(BIN)/ruff check src tests bench docs
	$(BIN)/ruff format --check src tests bench docs

types: $(READY)
	$(BIN)/mypy

check: $(READY) ## what wants mending in the real plan
	$(BIN)/planctl check

pictures: $(READY) ## the README's pictures, made from the commands themselves
	$(BIN)/python -m docs.pictures

reports: $(READY) ## the papers in reports/, made anew from the real plan as at their day
	$(BIN)/planctl report board --plan plan --as-of 2026-11-21 --lang en --format md --format html --force
	$(BIN)/planctl report board --plan plan --as-of 2026-11-21 --lang cy --format md --format html --force

bench: $(READY) ## speed and memory, as ratios measured in one run
	$(BIN)/python -m bench

$(READY): pyproject.toml constraints.txt
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "planctl needs Python 3.11 or newer; name one: make PYTHON=python3.12 demo")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r constraints.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --no-index -e .
	touch $(READY)

clean:
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
