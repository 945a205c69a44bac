# progtheory: `make map` builds the MASH map and exports, `make test` runs everything that CI runs.

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
PIP    := $(BIN)/python -m pip --disable-pip-version-check --quiet
BUILD  := build/mash
THEORY := graphs/mash

.DEFAULT_GOAL := help
.PHONY: help map test generated benchmark clean

help: ## Say what can be made
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-10s %s\n", $$1, $$2}'

$(VENV)/installed: pyproject.toml constraints.txt
	@echo "[1/2] making the environment ($(VENV))"
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "progtheory needs Python 3.11 or newer; set PYTHON=..."; exit 1; }
	@$(PYTHON) -m venv $(VENV)
	@$(PIP) install --constraint constraints.txt --editable .
	@touch $@

$(VENV)/installed-for-tests: $(VENV)/installed
	@echo "installing what the tests need"
	@$(PIP) install --constraint constraints.txt --editable '.[test,notebook]'
	@sh .ci/system-packages
	@touch $@

map: $(VENV)/installed ## Build the MASH map, tables and exports into build/mash/
	@echo "[2/2] building $(BUILD)/"
	@sh .ci/build-map $(BIN)/progtheory $(THEORY) $(BUILD)

test: $(VENV)/installed-for-tests ## Run all that CI runs: format, lint, types, layers, tests, notebooks
	@sh .ci/checks $(BIN)

benchmark: $(VENV)/installed-for-tests ## Measure speed against named peers
	@$(PIP) install --constraint constraints.txt --editable '.[benchmark]'
	@for file in tests/benchmarks/bench_*.py; do $(BIN)/python $$file; done

generated: $(VENV)/installed-for-tests ## Write anew what is generated and committed: schema, page scripts, picture, notebook outputs
	@$(BIN)/python -m progtheory.formats._schema > ontology/theory.schema.json
	@sh .ci/page-assets
	@$(BIN)/progtheory draw $(THEORY) --as svg --out graphs/mash/map.svg
	@$(BIN)/jupyter execute --inplace notebooks/*.ipynb

clean: ## Remove what was built
	@rm -rf build $(VENV) node_modules
