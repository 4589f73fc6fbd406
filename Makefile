# `make run` and `make test` do everything, system packages included.
SHELL := /bin/bash
OUT := out
ROWS := 10000
PROFILES := 20000
PORT := 8080

.PHONY: run dedupe test build bench bench-check format lint docs clean setup

## Sets up, builds for release, and serves a sample account of 20,000 people on http://127.0.0.1:8080 until Ctrl-C.
run: build
	@mkdir -p $(OUT)
	.build/release/sosia serve --data $(OUT)/sample-data --listen 127.0.0.1:$(PORT) --sample $(PROFILES)

## Makes a realistic export of 10,000 people and finds its duplicates, without a service.
dedupe: build
	@mkdir -p $(OUT)
	.build/release/sosia synthesize -n $(ROWS) --seed 1 -o $(OUT)/sample.csv
	.build/release/sosia dedupe $(OUT)/sample.csv -o $(OUT)/sample.deduped.csv --report $(OUT)/report.html --truth-column truth_id
	@echo
	@echo "Look at $(OUT)/report.html in a browser; the records with their clusters are in $(OUT)/sample.deduped.csv."

## Sets up, builds and passes the tests.
test: setup
	swift build --build-tests --explicit-target-dependency-import-check error
	.ci/test-groups

build: setup
	swift build -c release --product sosia

## Prints the kernels' times and the tool's figures on made and shared data.
bench: build
	swift run -c release KernelBench
	python3 Benchmarks/measure_dedupe.py .build/release/sosia
	swift run -c release LiveBench
	swift build -c release --product MarkupBench
	[ -x .build/peers/bin/python ] || { python3 -m venv .build/peers && .build/peers/bin/pip install --quiet lxml cssselect extruct; }
	.build/peers/bin/python Benchmarks/markup_peer.py .build/release/MarkupBench
	swift build -c release --product LoadBench
	python3 Benchmarks/measure_service.py .build/release/sosia .build/release/LoadBench

## Runs each benchmark once and compares its answers with the expected ones.
bench-check: build
	swift run -c release KernelBench --check
	python3 Benchmarks/measure_dedupe.py .build/release/sosia --check
	swift run -c release LiveBench --check
	swift run -c release MarkupBench --check

format:
	swift format -i -r -p Package.swift Sources Tests Benchmarks

lint:
	swift format lint --strict -r -p Package.swift Sources Tests Benchmarks

## Builds the documentation of the library products into .build/documentation.
docs: setup
	@mkdir -p .build/documentation
	for target in Normalization Similarity Matching; do \
	  swift package --allow-writing-to-directory .build/documentation generate-documentation \
	    --target $$target --output-path .build/documentation/$$target || exit 1; \
	done

setup:
	@.ci/setup

clean:
	rm -rf .build .build-* $(OUT)
