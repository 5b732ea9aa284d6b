# Everything that a working copy is for. `make` alone lists it.

PREFIX ?= /usr/local
JOBS ?= 2
SECONDS ?= 60
PROGRAM = .build/release/buyin
SHARE = $(DESTDIR)$(PREFIX)/share

.PHONY: help demo build test check lint format fuzz generated docs bench install clean toolchain libedit

help: ## Lists what can be made
	@sed -n 's/^\([a-z]*\):[^#]*## /\1	/p' $(MAKEFILE_LIST) | \
	  while IFS='	' read -r name text; do printf '  make %-10s %s\n' "$$name" "$$text"; done

demo: build ## Builds the program and runs the first example
	$(PROGRAM) examples/ten-dollar-fans.buyin

build: toolchain libedit ## Builds .build/release/buyin, static where the system allows it
	@JOBS=$(JOBS) scripts/build-release

test: toolchain libedit ## Runs all tests
	swift test -j $(JOBS)

# One after the other, even under make -j: two builds at once would wait for each other anyway.
check: toolchain ## Checks all that must hold before a commit
	$(MAKE) lint
	scripts/test-check-tree
	scripts/test-ensure-libedit
	$(MAKE) build
	$(MAKE) test
	scripts/docs
	scripts/generated-pages check $(PROGRAM)

lint: toolchain ## Checks the form of the sources
	swift format lint --strict --parallel --recursive Sources Tests Benchmarks Package.swift
	scripts/check-tree
	@if command -v shellcheck >/dev/null 2>&1; then \
	  echo shellcheck scripts/* .ci/run; shellcheck scripts/* .ci/run; \
	else echo "the scripts are not checked, because there is no shellcheck here"; fi

format: toolchain ## Gives the sources their form
	swift format --in-place --parallel --recursive Sources Tests Benchmarks Package.swift

bench: build ## Measures what things cost, as ratios within one run
	BUYIN_BENCHMARKS=1 TESTED_PROGRAMS="$(CURDIR)/.build/release" \
	  swift run -c release -j $(JOBS) --scratch-path .build/benchmarks BuyinBenchmarks

fuzz: toolchain ## Feeds each part with made-up input for SECONDS, 60 by default
	scripts/fuzz $(SECONDS)

generated: build ## Writes the pages that the program makes
	scripts/generated-pages write $(PROGRAM)

docs: toolchain ## Builds the documentation of the library, .build/Buyin.doccarchive
	scripts/docs .build/Buyin.doccarchive

# A program that was built before is installed as it is, so that `sudo make install` builds nothing.
install: $(PROGRAM) ## Installs the built program and its completions below PREFIX
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(SHARE)/bash-completion/completions" \
	  "$(SHARE)/zsh/site-functions" "$(SHARE)/fish/vendor_completions.d"
	install -m 755 $(PROGRAM) "$(DESTDIR)$(PREFIX)/bin/buyin"
	$(PROGRAM) --generate-completion-script bash > "$(SHARE)/bash-completion/completions/buyin"
	$(PROGRAM) --generate-completion-script zsh > "$(SHARE)/zsh/site-functions/_buyin"
	$(PROGRAM) --generate-completion-script fish > "$(SHARE)/fish/vendor_completions.d/buyin.fish"

$(PROGRAM):
	$(MAKE) build

clean: ## Removes all that was built
	rm -rf .build

toolchain:
	@scripts/check-swift

libedit: toolchain
	@scripts/ensure-libedit
