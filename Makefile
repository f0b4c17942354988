# Regiehuis. Needs: Linux, python3 (3.11 or newer), make, git. Everything else is fetched.
# The Python of the distribution comes first: it is built with optimisation. One that was compiled
# beside it often is not, and is slower (a bare loop by a half). PYTHON=... chooses another.
GOED := import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))
PYTHON ?= $(shell for p in /usr/bin/python3 python3; do \
	$$p -c '$(GOED)' 2>/dev/null && echo $$p && exit; done; echo python3)
UV_VERSIE := 0.13.9
UV := .uv/bin/uv
BIN := .venv/bin
ARGS ?=
# Two cores, three test processes: one often waits for a browser or for a server that starts. Empty
# (make test N=) runs in one.
N ?= 3

export REGIEHUIS_MET_OUDER := 1
# Settings of a system service must not leak into a checkout.
unexport DJANGO_SETTINGS_MODULE
# Some images forbid it; then every process would compile all it uses anew.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: help demo test test-browser check format bench clean gewoon ontwikkel chromium vertalingen \
	documenten schermen

help:  ## toon deze hulp
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-14s %s\n", $$1, $$2}'

demo: gewoon  ## start alles met twee verzonnen huizen (PORT=8000, RESET=1 begint opnieuw)
	@$(BIN)/regiehuis demo

test: ontwikkel chromium  ## alle tests (ARGS="..." gaat naar pytest)
	$(BIN)/pytest $(if $(N),-n $(N)) $(ARGS)

test-browser: ontwikkel chromium  ## alleen de tests in de browser
	$(BIN)/pytest -m browser $(ARGS)

check: ontwikkel  ## stijl, types, importregels, migraties, vertalingen, beleid
	$(BIN)/python -m regiehuis.config.controle $(ARGS)

format: ontwikkel  ## zet alles in de huisstijl
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .
	git ls-files -z 'src/*.html' | xargs -0 -r $(BIN)/djade

bench: ontwikkel  ## meet snelheid met een huis van 20.000 casussen
	$(BIN)/python scripts/bench.py $(ARGS)

vertalingen: ontwikkel  ## haal nieuwe teksten op en zet de vertalingen om
	$(BIN)/python -m regiehuis.config.controle.vertalingen --bijwerken

documenten: ontwikkel  ## maak de pagina's in docs/ die uit de registers komen
	$(BIN)/python -m regiehuis.config.controle.documenten --schrijf

schermen: ontwikkel chromium  ## maak schermafdrukken van de demo (ADRES=http://localhost:8000 voor een die al draait)
	$(BIN)/python scripts/schermen.py $(ADRES) $(ARGS)

clean:  ## verwijder wat hier gemaakt is (niet de gegevens)
	rm -rf .venv .uv .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	rm -rf test-results staticfiles
	find src tests -name __pycache__ -type d -prune -exec rm -rf {} + 2>/dev/null || true

# -- set-up: stamps, so that a second start does nothing ------------------------------------

gewoon: .venv/.gewoon
ontwikkel: .venv/.ontwikkel

$(UV):
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Regiehuis heeft Python 3.11 of nieuwer nodig (make ... PYTHON=python3.12)."; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || \
	  { echo "Python mist 'venv'. Op Debian en Ubuntu: sudo apt-get install python3-venv"; exit 1; }
	@$(PYTHON) -m venv .uv
	@.uv/bin/python -m pip install --quiet --disable-pip-version-check uv==$(UV_VERSIE)

.venv/.gewoon: uv.lock pyproject.toml | $(UV)
	@$(UV) sync --quiet --frozen --no-dev --inexact --python $(PYTHON)
	@touch $@

.venv/.ontwikkel: uv.lock pyproject.toml | $(UV)
	@$(UV) sync --quiet --frozen --python $(PYTHON)
	@touch $@ .venv/.gewoon

chromium: ontwikkel
	@$(BIN)/python -m regiehuis.config.controle.chromium
