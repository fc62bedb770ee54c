# Needs Python 3.11 or newer, make, and a package index that pip knows. Nothing else.
#
#   make demo          an environment, and charge logs out of the embedded sandbox
#   make test          everything that must hold: check, test-oldest, coverage
#   make check         style, types, floors, generated code up to date
#   make test-oldest   tests against the oldest releases that pyproject.toml admits
#   make test-pythons  tests on every other CPython 3.11 to 3.14 on this machine
#   make test-locks    whether old and new releases of pip can install requirements/*.txt
#   make quick         the tests that find most mistakes in a minute: while you work
#   make pytest        all tests against the pinned releases
#   make coverage      the same, and how much of the package they pass through: half as long again
#   make generate      the generated models and the synchronous twins, anew
#   make lock          requirements/*.txt, anew (UPGRADE=--upgrade takes newer releases)
#   make clean         removes the environments and everything else that was made
#
# PYTHON=... names another interpreter; ARGS=... goes to pytest (`make pytest ARGS="-k paging"`).

.PHONY: help demo test check lint types generated floors quick pytest coverage test-oldest test-pythons \
    test-locks generate lock clean FORCE
.DEFAULT_GOAL := help

# The first of these that is new enough. Tried by running it: a name on PATH may be a stub.
CANDIDATES = python3 python3.11 python3.12 python3.13 python3.14 python
IS_NEW_ENOUGH = -c 'import sys; sys.exit(sys.version_info < (3, 11))'
NEW_ENOUGH = $(shell for name in $(CANDIDATES); do \
    if $$name $(IS_NEW_ENOUGH) 2>/dev/null; then echo $$name; exit; fi; done; echo python3)
# Searched for when first needed, and once.
PYTHON ?= $(eval PYTHON := $(NEW_ENOUGH))$(PYTHON)

ENV = .venv
CODEGEN_ENV = .venv-codegen
OLDEST_ENV = .venv-oldest
LOCK_ENV = .venv-lock
PY = $(ENV)/bin/python
# The pip of an environment reads the index, certificates and cache from the user's settings.
PIP_INSTALL = bin/python -m pip install --quiet
# One more than the machine has that CI runs on: some tests wait for programs, and not for a core.
WORKERS = 3

# What a user's shell must not change: other modules, other targets of an installation,
# warnings, options of pytest, settings of this library.
unexport PYTHONPATH PYTHONHOME PYTHONSTARTUP PYTHONWARNINGS PYTHONOPTIMIZE PYTHONSAFEPATH
# Without bytecode each of the many programs that tests start would compile all that it imports.
unexport PYTHONDONTWRITEBYTECODE
unexport PIP_TARGET PIP_PREFIX PIP_ROOT PIP_CONSTRAINT PIP_REQUIREMENT
unexport VIRTUAL_ENV PYTEST_ADDOPTS PYTEST_PLUGINS MYPYPATH COVERAGE_FILE COVERAGE_RCFILE
unexport COVERAGE_PROCESS_START COVERAGE_PROCESS_CONFIG
unexport $(filter BEENERGISED_%,$(.VARIABLES))
export PIP_DISABLE_PIP_VERSION_CHECK = 1
# Set, not unset: the settings file of pip may hold them too.
export PIP_USER = 0
export PIP_REQUIRE_HASHES = 0

help:
	@sed -n 's/^#   \(make .*\)/\1/p' Makefile

# --- what people run

demo: $(ENV)/.run
	@echo '$$ beenergised --sandbox chargelogs list --limit 10'
	@$(PY) -m beenergised --sandbox chargelogs list --limit 10
	@echo
	@echo 'Next, for example:'
	@echo '  $(ENV)/bin/beenergised --sandbox statistics'
	@echo '  $(ENV)/bin/beenergised --sandbox stations list --limit 5'

# The tests with today's releases come last: their closing line closes it all.
test: check test-oldest coverage

check: lint types generated floors

generate: $(ENV)/.dev $(CODEGEN_ENV)/.made
	BEENERGISED_CODEGEN_PYTHON='$(CURDIR)/$(CODEGEN_ENV)/bin/python' $(PY) scripts/generate.py
	BEENERGISED_CODEGEN_PYTHON='$(CURDIR)/$(CODEGEN_ENV)/bin/python' $(PY) scripts/public_api_models.py
	$(PY) scripts/public_api_resources.py
	$(PY) scripts/public_api_sandbox.py
	$(PY) scripts/unasync.py
	$(PY) scripts/coverage_table.py
	$(PY) scripts/public_api_table.py
	$(PY) scripts/start_errors_table.py

clean:
	rm -rf $(ENV) $(CODEGEN_ENV) $(OLDEST_ENV) $(LOCK_ENV) .venv-python* .venv-pip*
	rm -rf build dist htmlcov .coverage .coverage.*
	rm -rf .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	find src tests scripts examples -name __pycache__ -type d -prune -exec rm -rf {} + 2>/dev/null || true

# --- the parts of check

lint: $(ENV)/.dev
	$(PY) -m ruff check
	$(PY) -m ruff format --check

# src as its authors see it; examples and tests/typing as a program that imports the library.
CONSUMERS = $(wildcard examples tests/typing)
types: $(ENV)/.dev
	$(PY) -m mypy --strict src
	$(if $(CONSUMERS),$(PY) -m mypy --strict $(CONSUMERS))
	$(ENV)/bin/basedpyright src $(CONSUMERS)

generated: $(ENV)/.dev $(CODEGEN_ENV)/.made
	BEENERGISED_CODEGEN_PYTHON='$(CURDIR)/$(CODEGEN_ENV)/bin/python' $(PY) scripts/generate.py --check
	BEENERGISED_CODEGEN_PYTHON='$(CURDIR)/$(CODEGEN_ENV)/bin/python' $(PY) scripts/public_api_models.py --check
	$(PY) scripts/public_api_resources.py --check
	$(PY) scripts/public_api_sandbox.py --check
	$(PY) scripts/unasync.py --check
	$(PY) scripts/coverage_table.py --check
	$(PY) scripts/public_api_table.py --check
	$(PY) scripts/start_errors_table.py --check

floors: $(ENV)/.dev
	$(ENV)/bin/lint-imports --no-cache

# --- tests

# Each worker takes a row of neighbours, so that what a module makes is made once, and what is
# left of another's at the end.
RUN_TESTS = $(PY) -m pytest -n $(WORKERS) --dist worksteal
pytest: $(ENV)/.dev
	$(RUN_TESTS) $(ARGS)

# Without the synchronous twins, and without the files whose tests start programs or servers, try
# every operation, or wait for a machine. Properties draw fewer examples.
QUICK_TESTS = tests/auth tests/graphql_api tests/base_models tests/pagination tests/polling tests/public_api \
    tests/qaas_api tests/transport tests/cli/test_commands.py tests/test_errors.py \
    tests/test_redaction.py tests/test_times.py
NOT_QUICK = account account_writes actions_end_to_end any_document bad_answers bad_input \
    cancellation certificates charge_ends charging_at_the_sandbox charging_many compressed every_operation \
    faq faults fork http imports independent_server over_http places processes program proxies \
    receiver_over_http routers written_back
# They wait for retries.
WAITING = tests/cli/test_commands.py::test_a_service_out_of_order_is_exit_code_5 \
    tests/cli/test_commands.py::test_a_slow_service_is_exit_code_6
quick: $(ENV)/.dev
	$(RUN_TESTS) -q --hypothesis-profile=quick --ignore-glob='*/_sync/*' \
	    $(NOT_QUICK:%=--ignore-glob='*/test_%.py') $(WAITING:%=--deselect=%) $(QUICK_TESTS) $(ARGS)

coverage: $(ENV)/.dev
	$(RUN_TESTS) --cov --cov-report=term $(ARGS)

# What meets gql, graphql-core, pydantic, httpx2 and typer. Not what runs the tools of dev.txt.
# Warnings of releases that old are theirs, not ours: they do not fail. Properties draw fewer
# examples than in `coverage`, and twins are left out: what those find beyond is not the releases'.
OLDEST_TESTS = $(wildcard tests/cli tests/graphql_api tests/graphql_generation tests/base_models \
    tests/polling tests/public_api tests/qaas_api tests/sandbox tests/transport)
test-oldest: $(OLDEST_ENV)/.made
	$(OLDEST_ENV)/bin/python -m pytest -n $(WORKERS) --dist worksteal -o filterwarnings=default -q \
	    --hypothesis-profile=quick -p no:cacheprovider --ignore-glob='*/_sync/*' \
	    --ignore=tests/graphql_generation/test_generation.py \
	    --ignore=tests/qaas_api/test_independent_server.py \
	    $(OLDEST_TESTS) $(ARGS)

# Not a part of test, which does not depend on what else is installed.
test-pythons: $(ENV)/.dev
	WORKERS=$(WORKERS) $(PY) scripts/test_pythons.py $(ARGS)

# The pip of Debian 12, that of Python 3.11.7, and the newest. The first does not run on 3.12.
PIPS = 23.0.1 23.2.1 newest
test-locks: $(PIPS:%=test-locks-%)
test-locks-%:
	$(call make_env,.venv-pip$*)
	.venv-pip$*/$(PIP_INSTALL) $(if $(filter newest,$*),--upgrade pip,pip==$*)
	@for lock in requirements/*.txt; do \
	    echo "pip $*: $$lock"; \
	    .venv-pip$*/$(PIP_INSTALL) --dry-run --ignore-installed --require-hashes \
	        --timeout 60 --retries 2 -r $$lock || exit 1; \
	done

# --- environments

# $(1) the environment. An interpreter that is too old or has no venv says so, by name.
define make_env
	@command -v '$(PYTHON)' >/dev/null 2>&1 || { \
	    echo 'No $(PYTHON) on PATH. Install Python 3.11 or newer, or name it: make PYTHON=...' >&2; exit 1; }
	@'$(PYTHON)' $(IS_NEW_ENOUGH) || { \
	    echo "$(PYTHON) is $$('$(PYTHON)' -V 2>&1); this needs Python 3.11 or newer. Name one: make PYTHON=..." >&2; exit 1; }
	@'$(PYTHON)' -m venv --clear '$(1)' || { \
	    echo '$(PYTHON) cannot make an environment; on Debian and Ubuntu the package python3-venv is missing.' >&2; exit 1; }
endef

# An environment knows the directory it was made in: moved or copied, it is made anew.
stale = $(if $(filter $(CURDIR),$(shell cat $(1)/.place 2>/dev/null)),,FORCE)

$(foreach env,$(ENV) $(CODEGEN_ENV) $(OLDEST_ENV) $(LOCK_ENV),$(eval $(env)/.place: $(call stale,$(env))))
%/.place:
	$(call make_env,$*)
	@pwd > $@

# Build tools come with the requirements, so the project is built without a second environment.
PROJECT = --no-deps --no-build-isolation --editable .

$(ENV)/.run: requirements/run.txt pyproject.toml $(ENV)/.place
	$(ENV)/$(PIP_INSTALL) -r requirements/run.txt
	$(ENV)/$(PIP_INSTALL) $(PROJECT)
	@touch $@

$(ENV)/.dev: requirements/dev.txt pyproject.toml $(ENV)/.place
	$(ENV)/$(PIP_INSTALL) -r requirements/dev.txt
	$(ENV)/$(PIP_INSTALL) $(PROJECT)
	@touch $@ $(ENV)/.run

$(OLDEST_ENV)/.made: requirements/oldest.txt pyproject.toml $(OLDEST_ENV)/.place
	$(OLDEST_ENV)/$(PIP_INSTALL) -r requirements/oldest.txt
	$(OLDEST_ENV)/$(PIP_INSTALL) $(PROJECT)
	@touch $@

$(CODEGEN_ENV)/.made: requirements/codegen.txt $(CODEGEN_ENV)/.place
	$(CODEGEN_ENV)/$(PIP_INSTALL) -r requirements/codegen.txt
	@touch $@

$(LOCK_ENV)/.made: $(LOCK_ENV)/.place
	$(LOCK_ENV)/$(PIP_INSTALL) 'uv>=0.9,<1'
	@touch $@

# --- requirements

UPGRADE =
COMPILE = $(LOCK_ENV)/bin/uv pip compile --quiet --universal --python-version 3.11 \
    --generate-hashes --no-strip-extras --no-header --no-emit-index-url $(UPGRADE)
TEST_TOOLS = pytest[a-z0-9-]*\|hypothesis\|respx\|hatchling\|editables\|openapi-[a-z-]*\|pyyaml

# run and oldest follow dev: one release of each package is tested, and it is the one in the demo.
# oldest takes the lowest release of what the project names, and the same test tools as dev.
lock: $(LOCK_ENV)/.made
	$(COMPILE) pyproject.toml requirements/build.in --extra dev -o requirements/dev.txt
	$(COMPILE) pyproject.toml requirements/build.in --extra all -c requirements/dev.txt \
	    -o requirements/run.txt
	$(COMPILE) requirements/codegen.in -o requirements/codegen.txt
	sed -n 's/^\(\($(TEST_TOOLS)\)==[^ ]*\).*/\1/p' requirements/dev.txt > $(LOCK_ENV)/tools.in
	$(COMPILE) --no-annotate --resolution lowest-direct --extra all pyproject.toml \
	    $(LOCK_ENV)/tools.in -o requirements/oldest.txt
