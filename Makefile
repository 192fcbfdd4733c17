# Each command below sets up its own .venv first when it is missing or stale, then does its job.
# All it takes is make and Python 3.11 or newer; a particular one: make chat PYTHON=/path/to/python3.12
# More for the command itself: make chat ARGS="--articles my-articles"

SHELL := /bin/sh
PYTHON ?=
ARGS ?=
VENV := .venv
PY := $(VENV)/bin/python
# Written last, so that a set-up which was broken off never counts as done; what it leaves is thrown away.
READY := $(VENV)/.ready
READY_DEV := $(VENV)/.ready-dev
UNFINISHED := $(VENV)/.unfinished
FIT := import sys; sys.exit(sys.version_info < (3, 11))

export PIP_DISABLE_PIP_VERSION_CHECK = 1
export PIP_NO_INPUT = 1

.PHONY: help run chat test check clean force

help:
	@echo 'make run    the Telegram bot; without a token the chat in this terminal'
	@echo 'make chat   the chat in this terminal'
	@echo 'make test   the tests'
	@echo 'make check  linter, formatter, types and import rules'
	@echo 'make clean  remove .venv and the caches'

run: $(READY)
	@exec $(PY) -m bot run $(ARGS)

chat: $(READY)
	@exec $(PY) -m bot chat $(ARGS)

test: $(READY_DEV)
	@exec $(PY) -m pytest $(ARGS)

check: $(READY_DEV)
	@$(PY) -m ruff check .
	@$(PY) -m ruff format --check .
	@$(PY) -m mypy
	@$(VENV)/bin/lint-imports

clean:
	@rm -rf $(VENV) build *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	@find bot retrieval tests -name __pycache__ -type d -prune -exec rm -rf {} +

# A .venv that was made with an interpreter since removed, or too old, counts as none.
ifneq ($(shell $(PY) -c '$(FIT)' 2>/dev/null && echo fit),fit)
$(READY): force
endif

# All output goes to standard error and nothing is read: standard input and output belong to the chat.
$(READY): pyproject.toml Makefile
	@exec </dev/null >&2; \
	if test -e $(UNFINISHED) || ! $(PY) -c 'import pip; $(FIT)' 2>/dev/null; then \
		for python in $(PYTHON) $(if $(PYTHON),,python3.11 python3 python python3.14 python3.13 python3.12) none; do \
			if "$$python" -c '$(FIT)' 2>/dev/null; then break; fi; \
		done; \
		if test "$$python" = none; then \
			echo 'onrecord needs Python 3.11 or newer: none found$(if $(PYTHON), at $(PYTHON)).'; exit 2; \
		fi; \
		rm -rf $(VENV); \
	fi; \
	echo 'Setting up $(VENV) (only once) ...'; \
	mkdir -p $(VENV); \
	touch $(UNFINISHED); \
	rm -f $(READY) $(READY_DEV); \
	test -e $(PY) || "$$python" -m venv $(VENV) || exit 2; \
	$(PY) -m pip install -qq --editable . || exit 2; \
	rm $(UNFINISHED); \
	touch $(READY)

$(READY_DEV): $(READY)
	@exec </dev/null >&2; \
	echo 'Installing what the tests need (only once) ...'; \
	$(PY) -m pip install -qq --editable '.[dev]' || exit 2; \
	touch $(READY_DEV)

force:
