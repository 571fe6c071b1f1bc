#!/usr/bin/env bash
# Installs a browser and its driver where they are missing, then runs Tests/BrowserTests.
# Skips, saying so, only where there is neither a browser nor a network to get one from.
set -euo pipefail
cd "$(dirname "$0")/.."
scratch=${SCRATCH:-.build}
venv="$scratch/browser-venv"

skip() {
  echo "SKIPPED: browser tests ($1)" >&2
  exit 0
}

if ! command -v chromium >/dev/null; then
  if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; then
    (apt-get update -qq && apt-get install -y -qq chromium) >/dev/null 2>&1 \
      || skip "no chromium here and no network to install it from"
  else
    skip "no chromium here; install it with: sudo apt-get install chromium"
  fi
fi
if ! "$venv/bin/python" -c 'import playwright' 2>/dev/null; then
  if ! python3 -m venv "$venv" 2>/dev/null; then
    [ "$(id -u)" -eq 0 ] && apt-get install -y -qq python3-venv >/dev/null 2>&1 \
      && python3 -m venv "$venv" || skip "no python3-venv; sudo apt-get install python3-venv"
  fi
  "$venv/bin/pip" install -q playwright >/dev/null 2>&1 \
    || skip "no playwright here and no network to install it from"
fi
exec "$venv/bin/python" Tests/BrowserTests/journey.py "$@"
