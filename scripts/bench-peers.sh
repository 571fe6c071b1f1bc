#!/usr/bin/env bash
# Measures this program beside Mesa, starsim, pyABC and C++, turn by turn, and writes
# docs/performance.md. usage: scripts/bench-peers.sh [PAIRS]
# Peers are installed in virtual environments under PEERS (default: ~/.cache/interregnum/peers).
set -euo pipefail
export LC_ALL=C
cd "$(dirname "${BASH_SOURCE[0]}")/.."

pairs=${1:-3}
peers=${PEERS:-${XDG_CACHE_HOME:-$HOME/.cache}/interregnum/peers}
scratch=$PWD/.build-benchmarks

for peer in mesa starsim pyabc; do
  python=$peers/$peer/bin/python
  if ! [[ -x $python ]]; then
    echo "installing $peer in $peers/$peer"
    python3 -m venv "$peers/$peer"
    "$python" -m pip install --quiet "$peer"
    # Mesa's examples draw with what it does not ask for.
    if [[ $peer == mesa ]]; then "$python" -m pip install --quiet networkx solara matplotlib; fi
  fi
done

swift build -c release --package-path Benchmarks --scratch-path "$scratch" --product Measure
mkdir -p "$scratch/cpp"
if command -v clang++ > /dev/null; then
  clang++ -O3 -o "$scratch/cpp/citizens" Benchmarks/Peers/cpp/citizens.cpp
  clang++ -O3 -march=x86-64-v3 -o "$scratch/cpp/citizens-v3" Benchmarks/Peers/cpp/citizens.cpp \
    || echo "no x86-64-v3 here: compared with the portable build only"
fi
python3 Benchmarks/Peers/compare.py \
  --peers "$peers" --measure "$scratch/release/Measure" --cpp "$scratch/cpp" \
  --pairs "$pairs" --page docs/performance.md
