#!/usr/bin/env bash
# Coverage-guided fuzzing of one reader, or of every one in turn: libFuzzer, which the Swift toolchain brings, and the
# address sanitizer. Prints executions, edges and features, and the share of the reader's lines that the corpus reaches; a crash,
# a hang of 5 s or 2 GB of memory is kept in the folder found/READER and makes the status 1.
#
# usage: Benchmarks/attack/fuzz.sh READER SECONDS | --all SECONDS | --list
# FUZZ_FOLDER holds corpora and finds (default: Benchmarks/Fuzz/.build/fuzzing); with TOOL set, some seeds are made by that tool.
# FUZZ_TOOL is a program that is built already; BUILD goes before the compiler's command.
set -euo pipefail
cd "$(dirname "$0")/../Fuzz"
folder=${FUZZ_FOLDER:-$PWD/.build/fuzzing}
tool=${FUZZ_TOOL:-.build/release/fuzz}
bin=$(dirname "$(readlink -f "$(command -v swift)")")
# The coverage is asked for by itself: told of the fuzzer first and of addresses then, the compiler instruments no Swift code.
counted=edge,inline-8bit-counters,trace-cmp,pc-table
flags=(-c release --sanitize=fuzzer --sanitize=address -Xswiftc -sanitize-coverage=$counted -Xswiftc -enable-testing -Xswiftc -profile-generate -Xswiftc -profile-coverage-mapping)

# The library's files that a reader is made of.
files() {
  case "$1" in
    text) echo 'Documents/(Document|FileReader|LineKey|LineShape|LineWrapping|Marker|MetadataLines|PressRelease|TextLine|Page)|ICU/' ;;
    html) echo 'Documents/(HTML|Page|FootnoteLinks)' ;;
    markdown) echo 'Documents/Markdown' ;;
    presegmented) echo 'Documents/Presegmented' ;;
    segment-*) echo 'Segmentation/' ;;
    facts-ko) echo 'Facts/(Korean|Lexing)/|Facts/(ExactNumber|FactReader|ReferenceReader)' ;;
    facts-en) echo 'Facts/(English|Lexing)/|Facts/(ExactNumber|FactReader|ReferenceReader)' ;;
    tmx | xliff) echo 'Pairing/Rows/(BilingualMemory|XLIFFUnits|InlineText)|XMLPullReader' ;;
    rows-tsv) echo 'Documents/(BilingualTable|LineReader)|Pairing/Rows/BilingualRows' ;;
    rows-csv) echo 'Documents/CSVReader|Pairing/Rows/BilingualCSV' ;;
    po) echo 'Pairing/Rows/MessageCatalogue' ;;
    rows-xlsx) echo 'Pairing/Rows/BilingualSheets|Containers/Spreadsheet' ;;
    subtitles*) echo 'Documents/Subtitles' ;;
    json | strings | properties) echo 'Pairing/Rows/KeyedStrings' ;;
    glossary-tsv) echo 'Terms/Glossary(TSV|Rows|Lint)|Terms/TermGuard|Terms/PartialDate' ;;
    glossary-csv) echo 'Terms/Formats/GlossaryCSV|Terms/GlossaryRows|CSVReader' ;;
    glossary-tbx) echo 'Terms/Formats/GlossaryTBX.swift|XMLPullReader' ;;
    glossary-utx) echo 'Terms/Formats/GlossaryUTX' ;;
    glossary-xlsx | glossary-sheet) echo 'Terms/Formats/(GlossaryXLSX.swift|ZipArchive)|XMLPullReader' ;;
    beads) echo 'Alignment/(BeadsFormat|AlignmentScore)' ;;
    anchors) echo 'Alignment/FixedPairsFile' ;;
    embeddings) echo 'Alignment/SentenceEmbeddings' ;;
    lexicon-*) echo 'Lexicon/(Lexicon|LexiconBuilder|LexiconCoding|UserLexicon)' ;;
    pairs) echo 'Lexicon/(PairFile|LexiconTrainer|CooccurrenceModel|Tokenizer)' ;;
    baseline) echo 'Reports/Baseline' ;;
    suppressions) echo 'Reports/Suppression|Documents/PathPattern' ;;
    cache-*) echo 'Reports/Cache/' ;;
    pattern) echo 'Documents/(PathPattern|DocumentDate)' ;;
    review) echo 'Checks/|Alignment/|Reports/' ;;
    archive) echo 'Archive/(Storage|Drift)/' ;;
    docx) echo 'Office/(Word|Numbering|Writing)/|Containers/(XML|Zip)' ;;
    hwpx) echo 'Office/Hangul/(HWPX|Hangul)|Office/Numbering/|Containers/XML' ;;
    odt) echo 'Office/OpenDocument/|Containers/XML' ;;
    hwp) echo 'Office/Hangul/(HWP[A-W]|Hangul)|Containers/CompoundFile' ;;
    office-file) echo 'Office/Office(File|Reader)|Containers/(CompoundFile|ZipArchive)' ;;
    inflate) echo 'Containers/(Inflate|BlockCipher)' ;;
    pdf-boxes) echo 'Office/PDF/PDF' ;;
    review-*) echo 'Reports/(TableDecisions|Baseline)|Containers/Spreadsheet' ;;
    configuration) echo 'Run/Configuration/' ;;
    jsonl) echo 'Reports/(JSONLines/|JSONValue)|Documents/LineReader' ;;
  esac
}

readers() { find "$folder/seeds" -name '*.dict' -exec basename {} .dict \; | sort; }

fuzz() {
  local reader=$1 seconds=$2 corpus=$folder/corpus/$1 found=$folder/found/$1 log=$folder/$1.log
  mkdir -p "$corpus" "$found"
  local before
  before=$(find "$found" -type f | wc -l)
  FUZZ_READER=$reader LLVM_PROFILE_FILE=/dev/null SWIFT_BACKTRACE=enable=no ASAN_OPTIONS=detect_leaks=0:allocator_may_return_null=1 \
    nice -n 19 "$tool" "$corpus" "$folder/seeds/$reader" -dict="$folder/seeds/$reader.dict" -max_total_time="$seconds" -timeout=5 \
    -rss_limit_mb=2048 -max_len=16384 -artifact_prefix="$found/" -fork=1 -ignore_crashes=1 -ignore_timeouts=1 -ignore_ooms=1 \
    >"$log" 2>&1 || true
  local last lines
  last=$(grep -aE '^#[0-9]+: cov: ' "$log" | tail -1)
  lines=$(coverage "$reader")
  local finds=$(($(find "$found" -type f | wc -l) - before))
  printf '%s\t%s\t%s\t%s\t%s\t%s\t%s\n' "$reader" "$seconds" "$(sed -E 's/^#([0-9]+):.*/\1/' <<<"$last")" "$(grep -oE 'cov: [0-9]+' <<<"$last" | cut -d' ' -f2)" \
    "$(grep -oE 'ft: [0-9]+' <<<"$last" | cut -d' ' -f2)" "$lines" "$finds" | tee -a "$folder/results.tsv"
  [ "$finds" = 0 ]
}

# The share of the lines of a reader's files that its corpus reaches.
coverage() {
  local reader=$1 raw=$folder/$1.profraw
  FUZZ_READER=$reader LLVM_PROFILE_FILE=$raw SWIFT_BACKTRACE=enable=no ASAN_OPTIONS=detect_leaks=0 timeout -s KILL 300 nice -n 19 "$tool" -runs=0 -timeout=60 -artifact_prefix="$folder/" "$folder/corpus/$reader" "$folder/seeds/$reader" >/dev/null 2>&1 || true
  [ -s "$raw" ] || { echo -; return; }
  "$bin/llvm-profdata" merge -sparse "$raw" -o "$raw.data" && rm -f "$raw"
  "$bin/llvm-cov" export -summary-only -instr-profile="$raw.data" "$tool" 2>/dev/null | python3 -c '
import json, re, sys
pattern, mark = re.compile(sys.argv[1]), re.compile("Sources/BilingualAlign/")
lines = [file["summary"]["lines"] for file in json.load(sys.stdin)["data"][0]["files"]
         if mark.search(file["filename"]) and pattern.search(mark.split(file["filename"])[-1])]
count, covered = (sum(line[key] for line in lines) for key in ("count", "covered"))
print(f"{100 * covered / count:.0f} % of {count}" if count else "-")
' "$(files "$reader")"
}

if [ $# -lt 1 ] || { [ "$1" != --list ] && [ $# -ne 2 ]; }; then
  sed -n 's/^# \{0,1\}usage: /usage: /p' "$0" >&2
  exit 64
fi
mkdir -p "$folder/seeds"
python3 ../attack/fuzz_seeds.py "$folder/seeds"
if [ "$1" = --list ]; then readers; exit; fi
[ -n "${FUZZ_TOOL:-}" ] || ${BUILD:-} swift build "${flags[@]}" >"$folder/build.log" 2>&1 || { tail -20 "$folder/build.log" >&2; exit 2; }
printf 'reader\tseconds\texecutions\tedges\tfeatures\tlines\tfinds\n'
status=0
for reader in $(if [ "$1" = --all ]; then readers; else echo "$1"; fi); do fuzz "$reader" "$2" || status=1; done
[ "$status" = 0 ] || echo "what was found is kept in $folder/found" >&2
exit "$status"
