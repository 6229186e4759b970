#!/usr/bin/env bash
# What a person waits for in the workbench, measured in an installed Chromium.
#   experiments/workbench.sh CASE     a case of about 3,000 articles (isnad init, isnad add)
set -euo pipefail
home="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)"
[ $# -eq 1 ] || { echo "usage: experiments/workbench.sh CASE" >&2; exit 2; }
out="$(mktemp)"
"$home/isnad" serve "$1" --port 0 --no-open > "$out" &
server=$!
trap 'kill "$server" 2>/dev/null || true; rm -f "$out"' EXIT
for _ in $(seq 600); do grep -q token "$out" && break; sleep 0.2; done
node "$home/isnad-workbench/src/test/browser/figures.mjs" "$(head -1 "$out")"
