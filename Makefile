# Everything a checkout needs. `make` alone lists the targets.
#
# Tests run in release, because most of them simulate; `make run` and `make test` share one build.
# `make test CONFIG=debug` adds the checks that only a debug build has.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.PHONY: help run test browser-tests build lint bench bench-ratios bench-suite bench-peers validation install-deps toolchain clean

CONFIG ?= release
SCRATCH ?= .build
FILTER ?=
PROGRAM := $(SCRATCH)/$(CONFIG)/interregnum

# Flags are the same for every build, else each target would rebuild what another one built.
# A target may import only what Package.swift declares; warnings are errors there too.
FLAGS := -c $(CONFIG) --scratch-path $(SCRATCH) --explicit-target-dependency-import-check error
# A world belongs to one task, which a debug build checks; the checks cost a release build a tenth.
ifeq ($(CONFIG),release)
FLAGS += -Xswiftc -enforce-exclusivity=unchecked
endif

# A crashed test prints its signal and ends; the backtracer can hold a pipe open for minutes.
export SWIFT_BACKTRACE := enable=no

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-13s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: build ## Build, run the Kazakhstan 2022 case, say how it ends, write its report
	$(PROGRAM) demo

# The site's tests talk to a real server, which simulations beside them would starve.
test: install-deps lint ## Check style, build everything, run all tests (FILTER=Name: only some)
	swift build $(FLAGS) --build-tests
	swift test $(FLAGS) --skip-build --disable-xctest $(if $(FILTER),--filter $(FILTER),--skip SiteTests)
	$(if $(FILTER),,swift test $(FLAGS) --skip-build --disable-xctest --filter SiteTests)
	$(if $(FILTER),,PROGRAM=$(PROGRAM) SCRATCH=$(SCRATCH) scripts/browser-tests.sh)

browser-tests: build ## Use the site as its readers do, in a real browser
	PROGRAM=$(PROGRAM) SCRATCH=$(SCRATCH) scripts/browser-tests.sh

build: install-deps ## Build the program
	swift build $(FLAGS) --product interregnum

lint: toolchain ## Check layout and style, change nothing
	swift format lint --strict --parallel --recursive Sources Tests Package.swift

bench: build ## CPU seconds of the standard ensemble
	PROGRAM=$(PROGRAM) scripts/bench.sh

bench-ratios: toolchain ## Check that kernels keep their lanes and runs their cost, as ratios
	swift build -c release --package-path Benchmarks --scratch-path .build-benchmarks --product Measure
	python3 Benchmarks/ratios.py .build-benchmarks/release/Measure

bench-suite: toolchain ## Kernels, runs, ensembles, sampler with the benchmark library (slow to build)
	cd Benchmarks && BENCHMARK_SUITE=1 swift package --scratch-path ../.build-suite \
	  --disable-sandbox benchmark

bench-peers: toolchain ## Measure beside Mesa, starsim, pyABC and C++; writes docs/performance.md
	scripts/bench-peers.sh

validation: build ## Recompute the validation page in docs/ (some 16 minutes)
	$(PROGRAM) validation --long --out docs

install-deps: toolchain ## Install the system packages that are missing
	@scripts/install-deps.sh

toolchain:
	@scripts/check-swift.sh

clean: ## Remove what was built
	rm -rf $(SCRATCH)
