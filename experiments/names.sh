#!/usr/bin/env bash
# Names on CLEANANERCorp: see names.md. usage: experiments/names.sh [folder of the shared material]
set -eu
top=$(cd "$(dirname "$0")/.." && pwd)
shared=${1:-$top/../shared}
corpus=$shared/data/ner_cleananercorp_train.conll.gz
if [ ! -e "$corpus" ]; then echo "skipped: no $corpus"; exit 0; fi
out=$(mktemp -d)
python3 "$shared/eval/names.py" "$corpus" --texts > "$out/texts.jsonl"
"$top/isnad" code --format json "$out/texts.jsonl" > "$out/coded.jsonl"
python3 "$shared/eval/names.py" "$corpus" "$out/coded.jsonl"
rm -r "$out"
