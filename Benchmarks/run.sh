#!/usr/bin/env bash
# Measures the stages and the whole process. SAVE=1 keeps the figures in Benchmarks/Runs with machine and commit.
set -euo pipefail
cd "$(dirname "$0")/.."
tool=.build/release/align-tool

swift build -c release --package-path Benchmarks --scratch-path .build/bench 2>&1 | grep -E "error|Compiling bench" || true

# Wall time of a process in milliseconds: the best of twenty runs.
process() {
  local name=$1 best=999999 start end
  shift
  for _ in $(seq 20); do
    start=$(date +%s%N)
    "$@" >/dev/null 2>&1 || [ $? = 1 ]
    end=$(date +%s%N)
    [ $(((end - start) / 10000)) -lt "$best" ] && best=$(((end - start) / 10000))
  done
  printf '%-34s%10s ms\n' "$name" "$((best / 100)).$(printf '%02d' $((best % 100)))"
}

# `check --bilingual` over tables of sentences: pairs a second, and memory that does not grow with the table.
bilingual() {
  local folder start end seconds memory=() size
  folder=$(mktemp -d)
  for size in 10000 100000; do
    Benchmarks/bilingual_rows.py "$tool" "$size" >"$folder/rows.tsv"
    start=$(date +%s%N)
    /usr/bin/time -f %M -o "$folder/memory" "$tool" check --bilingual "$folder/rows.tsv" >/dev/null || [ $? = 1 ]
    end=$(date +%s%N)
    # After a status of 1, time writes a line of words first.
    memory+=("$(($(tail -1 "$folder/memory") / 1024))")
    seconds=$(((end - start) / 1000000))
  done
  rm -rf "$folder"
  printf '%-34s%10d pairs/s   asked for: 50,000 or more on two cores\n' "check --bilingual, 100,000 pairs" \
    "$((100000000 / seconds))"
  printf '%-34s%10d MB        with 10,000 pairs: %d MB\n' "  memory" "${memory[1]}" "${memory[0]}"
}

measure() {
  echo "machine: $(grep -m1 'model name' /proc/cpuinfo | cut -d: -f2- | sed 's/^ *//'), $(nproc) cores"
  echo "commit:  $(git describe --always --dirty)"
  echo "swift:   $(swift --version 2>/dev/null | head -1)"
  echo
  .build/bench/release/bench
  bilingual
  process "check, the 2024 pair, a process" "$tool" check Samples/2024-04-15-*/ko.txt Samples/2024-04-15-*/en.txt
  process "start of the process" "$tool" --version
}

if [ "${SAVE:-}" = 1 ]; then
  mkdir -p Benchmarks/Runs
  measure | tee "Benchmarks/Runs/$(date -u +%Y-%m-%d)-$(git rev-parse --short HEAD).txt"
else
  measure
fi
