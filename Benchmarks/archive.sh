#!/usr/bin/env bash
# Measures the archive with synthetic documents: how fast they are added, how large the index is, how long drift takes, and
# how much of what was made is found. usage: Benchmarks/archive.sh [DOCUMENTS]
set -euo pipefail
cd "$(dirname "$0")/.."
documents=${1:-20000}
tool=$PWD/.build/release/align-tool
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

SYNTHETIC_ARCHIVE="$work/texts" SYNTHETIC_DOCUMENTS="$documents" swift test --filter SyntheticArchiveTests.writesAnArchive \
  2>&1 | grep -E "✘|error" || true
export TIMEFORMAT='%R s wall, %U s user'
echo "add $documents documents"
time "$tool" archive add --manifest "$work/texts/pairs.tsv" --glossary "$work/texts/glossary.tsv" --archive "$work/a.sqlite"
echo "add them again"
time "$tool" archive add --manifest "$work/texts/pairs.tsv" --glossary "$work/texts/glossary.tsv" --archive "$work/a.sqlite"
"$tool" archive status --archive "$work/a.sqlite"
echo "drift over all"
time "$tool" drift --archive "$work/a.sqlite" --format json -o "$work/drift.json" || true
echo "drift of one term"
time "$tool" drift --archive "$work/a.sqlite" --term T0 >/dev/null || true
Benchmarks/archive_score.py "$work/drift.json" "$work/texts/truth.tsv"
