# Needs Python >= 3.11 and make; everything else is installed into .venv.

PYTHON ?= python3
# By group, because the browser tests share a server; and a crash would hang such a run, so it ends it.
PYTEST_ARGS ?= --numprocesses auto --dist loadgroup --max-worker-restart 0
BIN := .venv/bin
DEPENDENCIES := .venv/.dependencies
PROJECT := .venv/.project
FOR_BENCH := .venv/.bench
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
export PYTHONUTF8 := 1
# Many images ask Python to keep nothing compiled; the tests start hundreds of processes, which would all compile it again.
export PYTHONDONTWRITEBYTECODE :=

.DEFAULT_GOAL := help
.PHONY: help demo test bench constraints

help:  ## toont deze uitleg
	@echo "make DOEL, waarin DOEL een van deze is:"
	@sed -n 's/^\([a-z]*\):.*  ## /  \1|/p' $(MAKEFILE_LIST) | while IFS='|' read -r name text; do \
		printf '%-16s%s\n' "  $$name" "$$text"; done

demo: $(PROJECT)  ## maakt de verzonnen regio, leidt de cijfers af en toont de pagina's
	$(BIN)/leerroute demo

test: $(PROJECT)  ## controleert stijl, types en lagen, en draait alle tests
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest $(PYTEST_ARGS)

# By how many pupils: `make bench PUPILS="25000 250000"`. Twenty minutes or so, on a machine that does nothing else.
bench: $(PROJECT) $(FOR_BENCH)  ## meet de snelheid en schrijft benchmarks/RESULTS.md
	$(BIN)/python -m benchmarks $(PUPILS)

# Keeps the versions that are pinned; `make constraints UPGRADE=--upgrade` takes the newest.
constraints:  ## legt de versies en hashes van alle afhankelijkheden vast in constraints.txt
	$(PYTHON) -m venv .cache/uv
	.cache/uv/bin/python -m pip --disable-pip-version-check --quiet install uv
	.cache/uv/bin/uv pip compile pyproject.toml --group dev --group build $(UPGRADE) \
		--universal --python-version 3.11 --generate-hashes --no-config \
		--custom-compile-command "make constraints" --quiet --output-file constraints.txt
	.cache/uv/bin/uv pip compile --group bench $(UPGRADE) \
		--universal --python-version 3.11 --generate-hashes --no-config \
		--custom-compile-command "make constraints" --quiet --output-file benchmarks/constraints.txt

$(DEPENDENCIES): constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "leerroute vraagt Python 3.11 of hoger; '$(PYTHON)' is dat niet." >&2; \
		echo "Noem een andere: make PYTHON=/pad/naar/python3.11 $(MAKECMDGOALS)" >&2; exit 1; }
	@echo "De omgeving .venv wordt gemaakt; dat duurt eenmalig ongeveer een minuut."
	@rm -rf .venv
	@$(PYTHON) -m venv .venv
	@$(PIP) install --require-hashes --only-binary :all: -r constraints.txt
	@touch $@

$(PROJECT): $(DEPENDENCIES) pyproject.toml
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(FOR_BENCH): $(DEPENDENCIES) benchmarks/constraints.txt
	@$(PIP) install --require-hashes --only-binary :all: -r benchmarks/constraints.txt
	@touch $@
