#!/usr/bin/env bash
# Names on CLEANANERCorp, or another corpus: see names.md. usage: experiments/names.sh [folder of the shared material] [corpus] [sentences an article]
set -eu
top=$(cd "$(dirname "$0")/.." && pwd)
shared=${1:-$top/../shared}
corpus=${2:-$shared/data/ner_cleananercorp_train.conll.gz}
count=${3:-40}
if [ ! -e "$corpus" ]; then echo "skipped: no $corpus"; exit 0; fi
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
names() { java -cp "$top/isnad-app/target/isnad/lib/*:$top/isnad-workshop/target/classes" org.isnad.workshop.coding.AnswerNames "$@"; }
python3 "$shared/eval/names.py" "$corpus" --texts > "$out/sentences.jsonl"
names join "$count" "$out/sentences.jsonl" "$out/articles.jsonl"
"$top/isnad" code --format json "$out/articles.jsonl" > "$out/coded.jsonl" || [ $? -eq 3 ]
names answer "$count" "$out/sentences.jsonl" "$out/coded.jsonl" "$out/answered.jsonl"
python3 "$shared/eval/names.py" "$corpus" "$out/answered.jsonl"
