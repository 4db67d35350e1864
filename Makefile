SWIFT ?= swift
DEMO ?= Samples/2024-10-22-development-dialogue-planted

PREFIX ?= /usr/local
DESTDIR ?=

.PHONY: demo test eval bench lint data deps release static install uninstall dist

# What the program is for: a press release and its translation side by side, and what does not agree.
demo: release
	@.build/release/align-tool check $(DEMO)/ko.* $(DEMO)/en.* --glossary Glossary/mofa.tsv --glossary Samples/glossary.tsv || [ $$? -eq 1 ]

# TESTFLAGS goes to the build and to the run: make test TESTFLAGS=--sanitize=address; TESTARGS to the run alone: TESTARGS="--filter Links"
test: deps
	@$(SWIFT) build --build-tests $(TESTFLAGS)
	@$(SWIFT) test --skip-build $(TESTFLAGS) $(TESTARGS)

# Alignment, segmentation and checks against the evaluation data, where it is present.
eval: release
	@Benchmarks/eval.py

bench: release
	@Benchmarks/run.sh

lint:
	@.ci/lint

# After a file was added to Languages/ or taken away: what the executable holds of it, and whether its rows are sound.
data:
	@.ci/languages.py
	@$(MAKE) --no-print-directory release
	@.build/release/align-tool data lint

release: deps
	@$(SWIFT) build -c release --product align-tool

deps:
	@.ci/install-deps

# A binary that holds the Swift libraries: it runs where there is no toolchain.
static: release
	@.ci/link .build/release .build/static/align-tool

# The tool, its manual, completions and glossaries; make install PREFIX=~/.local needs no other rights.
install: static
	@.ci/install .build/static/align-tool "$(DESTDIR)" "$(PREFIX)"
	@echo "installed: $(DESTDIR)$(PREFIX)/bin/align-tool"

uninstall:
	@rm -rf "$(DESTDIR)$(PREFIX)/bin/align-tool" "$(DESTDIR)$(PREFIX)/share/man/man1/align-tool.1.gz" \
	  "$(DESTDIR)$(PREFIX)/share/doc/align-tool" "$(DESTDIR)$(PREFIX)/share/align-tool" \
	  "$(DESTDIR)$(PREFIX)/share/bash-completion/completions/align-tool" \
	  "$(DESTDIR)$(PREFIX)/share/zsh/site-functions/_align-tool" \
	  "$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/align-tool.fish"

# A tarball and a Debian package in .build/dist, for machines without a toolchain.
dist: static
	@.ci/dist .build/static/align-tool
