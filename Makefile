# `make run` and `make test` do everything, system packages included.
SHELL := /bin/bash
OUT := out
ROWS := 10000

.PHONY: run test build bench bench-check format lint docs clean setup

## Sets up, builds for release, makes a realistic sample export and finds its duplicates.
run: build
	@mkdir -p $(OUT)
	.build/release/sosia synthesize -n $(ROWS) --seed 1 -o $(OUT)/sample.csv
	.build/release/sosia dedupe $(OUT)/sample.csv -o $(OUT)/sample.deduped.csv --report $(OUT)/report.html --truth-column truth_id
	@echo
	@echo "Look at $(OUT)/report.html in a browser; the records with their clusters are in $(OUT)/sample.deduped.csv."

## Sets up, builds and passes the tests.
test: setup
	swift build --build-tests --explicit-target-dependency-import-check error
	swift test --skip-build

build: setup
	swift build -c release --product sosia

## Prints the kernels' times and the tool's figures on made and shared data.
bench: build
	swift run -c release KernelBench
	python3 Benchmarks/measure_dedupe.py .build/release/sosia

## Runs each benchmark once and compares its answers with the expected ones.
bench-check: build
	swift run -c release KernelBench --check
	python3 Benchmarks/measure_dedupe.py .build/release/sosia --check

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
