# make demo    the example articles as a graph, a page and a table, in out/demo
# make test    the tests
# make lint    ruff and mypy
# make bench   how fast it is, beside the libraries it stands on
# make bench-page  how soon the page can be used, beside plain pyvis; TEXTS=folder adds the graph of real texts
# make gap     what each annotated text scores without the words that only it speaks for
# make quality the figures of docs/quality.md
# make schema  the JSON Schema of the models, anew
#
# Each works as the first command on a fresh clone: it makes .venv with the versions of constraints.txt.

PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo $$p; break; }; done)
BIN := .venv/bin
READY := .venv/.installed

.PHONY: demo test lint bench bench-page gap quality schema clean

demo: $(READY)
	$(BIN)/kg build examples -o out/demo
	$(BIN)/kg query out/demo --touching 5G
	@echo "The page 网页: out/demo/graph.html"

test: $(READY)
	$(BIN)/python -m pytest

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/mypy

schema: $(READY)
	$(BIN)/kg schema > schemas/record.schema.json

bench: $(READY)
	$(BIN)/python bench/run.py
	$(BIN)/python bench/linearity.py

bench-page: $(READY)
	$(BIN)/python bench/page.py $(if $(TEXTS),--texts $(TEXTS))

gap: $(READY)
	$(BIN)/python bench/gap.py

quality: $(READY)
	$(BIN)/python bench/quality.py

$(READY): pyproject.toml constraints.txt
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed: install it, or say make PYTHON=/path/to/python3" >&2; exit 1; }
	$(PYTHON) -m venv .venv
	PIP_CONSTRAINT=constraints.txt $(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[dev]'
	@touch $@

clean:
	rm -rf .venv out
