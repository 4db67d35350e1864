SWIFT ?= swift
DEMO ?= Samples/2024-10-22-development-dialogue-planted

.PHONY: demo test eval bench lint data deps release

# What the program is for: a press release and its translation side by side, and what does not agree.
demo: release
	@.build/release/align-tool check $(DEMO)/ko.* $(DEMO)/en.* --glossary Glossary/mofa.tsv --glossary Samples/glossary.tsv || [ $$? -eq 1 ]

# TESTFLAGS goes to the build and to the run: make test TESTFLAGS=--sanitize=address
test: deps
	@$(SWIFT) build --build-tests $(TESTFLAGS)
	@$(SWIFT) test --skip-build $(TESTFLAGS)

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
