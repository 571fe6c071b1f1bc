#!/usr/bin/env bash
# Ends with a clear word where Swift is missing or older than the package needs.
set -euo pipefail

needs="Interregnum needs Swift 6.2 or later"
where="see https://www.swift.org/install/"

if ! command -v swift > /dev/null; then
  echo "error: $needs, and there is no 'swift' on the PATH; $where" >&2
  exit 1
fi
found=$(swift --version 2> /dev/null || true)
if ! [[ $found =~ Swift\ version\ ([0-9]+)\.([0-9]+) ]]; then
  echo "error: $needs, and 'swift --version' does not say which it is; $where" >&2
  exit 1
fi
if ((BASH_REMATCH[1] * 1000 + BASH_REMATCH[2] < 6002)); then
  echo "error: $needs; this is ${BASH_REMATCH[1]}.${BASH_REMATCH[2]}; $where" >&2
  exit 1
fi
