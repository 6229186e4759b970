#!/usr/bin/env bash
# Time expressions that check themselves, by outlet. Needs the development data beside the project; without it says so and stops.
set -e
cd "$(dirname "$0")/.."
shared=${1:-../shared}
if [ ! -f "$shared/data/dates_natural.jsonl" ]; then
  echo "no development data at $shared: nothing measured"
  exit 0
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
grep -o '"doc": "[^"]*"' "$shared/data/dates_natural.jsonl" | sed 's/"doc"/"id"/' | sort -u > "$work/ids"
zgrep -hF -f "$work/ids" "$shared"/data/news_*.jsonl.gz > "$work/articles.jsonl"
./isnad code --format json "$work/articles.jsonl" > "$work/coded.jsonl"
python3 "$shared/eval/dates.py" "$shared/data/dates_natural.jsonl" "$work/coded.jsonl"
