#!/usr/bin/env bash
# Fuzzes the case reader: Fuzz/run.sh [SECONDS], default 120. Crashing inputs end up in .build-fuzz/found.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
# The backtracer of a crashed program can hold its pipe open for minutes.
export SWIFT_BACKTRACE=enable=no
# Swift keeps flags in the spare bits of pointers, so every global looks like a leak.
export ASAN_OPTIONS=detect_leaks=0
seconds=${1:-120}
scratch=$(cd .. && pwd)/.build-fuzz
swift build -c release --scratch-path "$scratch" \
  --sanitize fuzzer --sanitize address --product CaseReaderFuzz
program=$scratch/release/CaseReaderFuzz
seeds=$scratch/seeds corpus=$scratch/corpus found=$scratch/found
mkdir -p "$seeds" "$corpus" "$found"
# Seeds: every broken case of the tests, and the library cases with their evidence behind byte 0xFE.
for file in ../Tests/CaseFilesTests/Broken/*.yaml; do
  [ -e "$file" ] && cp "$file" "$seeds/broken-$(basename "$file")"
done
for folder in ../Cases/*/; do
  { cat "$folder/case.yaml"
    for name in evidence outcomes; do
      printf '\376'
      if [ -e "$folder/$name.yaml" ]; then head -c 6000 "$folder/$name.yaml"; fi
    done
  } > "$seeds/$(basename "$folder")"
done
exec "$program" -detect_leaks=0 -max_total_time="$seconds" -max_len=20000 -timeout=10 -rss_limit_mb=3000 \
  -print_final_stats=1 -dict="$PWD/yaml.dict" -artifact_prefix="$found/" "$corpus" "$seeds"
