#!/usr/bin/env bash
# CPU seconds of one ensemble, three times over.
# usage: scripts/bench.sh [CASE] [RUNS] [SEED]
# PROGRAM names the built program (default: the release build of this checkout).
set -euo pipefail
export LC_ALL=C
cd "$(dirname "${BASH_SOURCE[0]}")/.."

case_id=${1:-kazakhstan-2022}
runs=${2:-2000}
seed=${3:-7}
program=${PROGRAM:-.build/release/interregnum}

if ! [[ -x $program ]]; then
  echo "error: $program is not built; run: make build" >&2
  exit 1
fi

log=$(mktemp)
times=$(mktemp)
trap 'rm -f "$log" "$times"' EXIT
TIMEFORMAT='%U %S %R'

echo "interregnum run $case_id --runs $runs --seed $seed"
echo "try   CPU s   (user + system)   wall s   runs per CPU s"
for try in 1 2 3; do
  status=0
  {
    time "$program" run "$case_id" --runs "$runs" --seed "$seed" > /dev/null 2> "$log" || status=$?
  } 2> "$times"
  # 3: it ran, and its diagnostics say not to trust it; the time counts all the same.
  if [[ $status -ne 0 && $status -ne 3 ]]; then
    cat "$log" >&2
    echo "error: the run ended with exit code $status" >&2
    exit 1
  fi
  read -r user system wall < "$times"
  awk -v try="$try" -v user="$user" -v sys="$system" -v wall="$wall" -v runs="$runs" 'BEGIN {
    cpu = user + sys
    rate = (cpu > 0) ? runs / cpu : 0
    printf "%3d %7.2f   (%.2f + %.2f)   %8.2f   %14.1f\n", try, cpu, user, sys, wall, rate
  }'
done
