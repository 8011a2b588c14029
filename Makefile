# make demo   build, plan the Strasbourg conference, and say where the sheets are
# make test   every test
# make lint   the style and the rules of the code
# make bench  Breakout and others on the same instances; bench-quick in under three minutes
# make install PREFIX=/usr/local   the command with its manual pages and completions
# make deb    a Debian package, with the Swift runtime inside
# make docs   the documentation of the library from its comments, in .build/docs
# make example  the program of docs/example, which asks Breakout as a library
# make clean  remove what was built

SCENARIO := scenarios/strasbourg-2019/strasbourg.yaml
SHEETS := out/strasbourg-2019
BREAKOUT := .build/release/breakout
PREFIX := /usr/local

# Refuses an import that a target does not declare, also of modules that happen to be built already.
BUILD_FLAGS := --explicit-target-dependency-import-check error

.PHONY: demo test lint bench bench-quick release packages checkers install deb docs example clean

demo: release
	$(BREAKOUT) solve $(SCENARIO) --out $(SHEETS)

# The command is tested as users get it; with optimisation that also takes half as long.
test: checkers release
	swift build --build-tests $(BUILD_FLAGS)
	BREAKOUT=$(CURDIR)/$(BREAKOUT) swift test --skip-build --disable-xctest

lint:
	swift format lint --strict --recursive Package.swift Sources Tests
	.ci/check-imports
	.ci/check-cycles
	.ci/check-files
	Benchmarks/faults/run --check

bench: release
	Benchmarks/run $(BREAKOUT)
	Benchmarks/rivals/run full $(BREAKOUT)

bench-quick: release
	Benchmarks/rivals/run quick $(BREAKOUT) --again

install: release
	.ci/install $(BREAKOUT) $(PREFIX)

deb:
	@.ci/packages deb
	.ci/deb

docs: packages
	.ci/docs

example: packages
	swift run --package-path docs/example --scratch-path .build/example example $(SCENARIO) 2

release: packages
	swift build --configuration release --product breakout $(BUILD_FLAGS)

packages:
	@.ci/packages

checkers:
	@.ci/packages test

clean:
	rm -rf .build out
