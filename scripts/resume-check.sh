#!/usr/bin/env bash
# Kills a run at random moments, resumes it to its end, and compares what it wrote, byte for byte,
# with the same run left alone. Exits 1 on a difference.
# usage: scripts/resume-check.sh [CASE] [RUNS] [SEED]
# PROGRAM names the built program; KILLS (default 20) says how often it is killed. A run that ends
# before its kill is compared at once, and the next one starts in a new folder.
set -euo pipefail
export LC_ALL=C
cd "$(dirname "${BASH_SOURCE[0]}")/.."

case_id=${1:-kazakhstan-2022}
runs=${2:-2000}
seed=${3:-7}
kills=${KILLS:-20}
program=${PROGRAM:-.build/release/interregnum}

if ! [[ -x $program ]]; then
  echo "error: $program is not built; run: make build" >&2
  exit 1
fi

scratch=$(mktemp -d)
child=
trap '[[ -z $child ]] || kill -9 "$child" 2> /dev/null || true; rm -rf "$scratch"' EXIT
RANDOM=$seed

milliseconds() { echo $(($(date +%s%N) / 1000000)); }

# ensemble FOLDER [--resume]
ensemble() {
  exec "$program" run "$case_id" --runs "$runs" --seed "$seed" --out "$@" \
    > "$scratch/stdout" 2> "$scratch/stderr"
}

# Exit code 3 means that the run ended and its diagnostics warn: as good as 0 here.
ended_well() {
  [[ $1 -eq 0 || $1 -eq 3 ]] && return 0
  cat "$scratch/stderr" >&2
  echo "error: the run ended with exit code $1" >&2
  exit 1
}

# The files to compare, relative to FOLDER.
results() { (cd "$1" && find . -name '*.csv' -o -name run.json | sort); }

differences=0
compare() {
  local file verdict="same bytes"
  if [[ $(results "$1") != "$(results "$scratch/whole")" ]]; then verdict="OTHER FILES"; fi
  for file in $(results "$scratch/whole"); do
    if ! cmp -s "$scratch/whole/$file" "$1/$file"; then
      verdict="DIFFERS: $file"
      cmp "$scratch/whole/$file" "$1/$file" >&2 || true
      break
    fi
  done
  if [[ $verdict != "same bytes" ]]; then differences=$((differences + 1)); fi
  echo "$verdict"
}

row() { printf '%4s  %-6s  %9s  %10s  %s\n' "$@"; }

start=$(milliseconds)
status=0
(ensemble "$scratch/whole") || status=$?
ended_well "$status"
whole=$(($(milliseconds) - start))
if ! results "$scratch/whole" | grep -q .; then
  echo "error: the run wrote neither run.json nor CSV" >&2
  exit 1
fi

echo "interregnum run $case_id --runs $runs --seed $seed: $whole ms undisturbed;" \
  "$(results "$scratch/whole" | wc -l) files compared"
row kill folder "after ms" "stored kB" result

killed=0
folder=1
for ((try = 1; killed < kills && try <= 20 * kills; try++)); do
  out=$scratch/run-$folder
  delay=$(((RANDOM * 32768 + RANDOM) % (whole + 1)))
  (ensemble "$out" --resume) &
  child=$!
  sleep "$(printf '%d.%03d' $((delay / 1000)) $((delay % 1000)))"
  kill -9 "$child" 2> /dev/null || true
  status=0
  wait "$child" 2> /dev/null || status=$?
  child=
  stored=0
  if [[ -d $out ]]; then stored=$(du -sk "$out" | cut -f 1); fi
  if [[ $status -eq 137 ]]; then
    killed=$((killed + 1))
    row "$killed" "$folder" "$delay" "$stored" killed
  else
    ended_well "$status"
    compare "$out" > "$scratch/verdict"
    row - "$folder" "$delay" "$stored" "ended first; $(cat "$scratch/verdict")"
    folder=$((folder + 1))
  fi
done

out=$scratch/run-$folder
status=0
(ensemble "$out" --resume) || status=$?
ended_well "$status"
compare "$out" > "$scratch/verdict"
row - "$folder" - "$(du -sk "$out" | cut -f 1)" "resumed to the end; $(cat "$scratch/verdict")"

if [[ $killed -lt $kills ]]; then
  echo "error: only $killed of $kills kills came before the run's end; ask for more runs" >&2
  exit 1
fi
if [[ $differences -gt 0 ]]; then
  echo "error: $differences of $folder resumed runs differ from the undisturbed one" >&2
  exit 1
fi
echo "$killed kills, $folder runs resumed to their end, no difference"
