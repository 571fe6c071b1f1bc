#!/usr/bin/env bash
# Installs the system packages that the build needs and does not find: SQLite's header.
# Does nothing where all is there; where it may not install, it says the one command that does.
set -euo pipefail

package=libsqlite3-dev

has_sqlite() {
  local compiler
  for compiler in clang cc gcc; do
    command -v "$compiler" > /dev/null || continue
    printf '#include <sqlite3.h>\n' | "$compiler" -E -x c - > /dev/null 2>&1 && return 0
  done
  return 1
}

if has_sqlite; then exit 0; fi

if ! command -v apt-get > /dev/null; then
  echo "error: SQLite's header is missing; install it with the system's package manager" >&2
  echo "       (Fedora: dnf install sqlite-devel; Arch: pacman -S sqlite)" >&2
  exit 1
fi

as_root=()
if [[ $(id -u) -ne 0 ]]; then
  if ! command -v sudo > /dev/null; then
    echo "error: $package is missing; as root, run: apt-get update && apt-get install -y $package" >&2
    exit 1
  fi
  as_root=(sudo)
fi

echo "Installing $package" >&2
"${as_root[@]}" apt-get update -qq || echo "apt-get update failed; trying the lists at hand" >&2
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
  apt-get install -y -qq --no-install-recommends "$package" > /dev/null

if ! has_sqlite; then
  echo "error: $package is installed and its header sqlite3.h is still not found" >&2
  exit 1
fi
