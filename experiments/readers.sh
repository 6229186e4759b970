#!/usr/bin/env bash
# Words of the article against words taken out of the page, over ../shared/data/html (NAME.html beside NAME.gold.txt).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
data=../shared/data/html
[ -d "$data" ] || { echo "needs $data" >&2; exit 1; }
bare="$(mktemp -d)"; trap 'rm -rf "$bare"' EXIT
mkdir -p "$bare/pages"
# Without recipes: what an unknown outlet's page would give.
awk '/^= /{print $1, $2, "host=none.invalid"; }' isnad-knowledge/src/main/resources/org/isnad/knowledge/pages/recipes.txt | grep -v ' any ' > "$bare/pages/recipes.txt"
score() {
  python3 - "$1" "$2" <<'PY'
import json, sys, collections, re
got = collections.Counter(re.findall(r"\w+", json.loads(open(sys.argv[1], encoding="utf8").readline())["text"]))
gold = collections.Counter(re.findall(r"\w+", open(sys.argv[2], encoding="utf8").read()))
same = sum((got & gold).values())
p, r = same / sum(got.values()), same / sum(gold.values())
print(f"precision {p:.3f}  recall {r:.3f}  F1 {2 * p * r / (p + r):.3f}")
PY
}
for page in "$data"/*.html; do
  ${ISNAD:-./isnad} extract "$page" > "$bare/with.jsonl"
  ${ISNAD:-./isnad} extract --knowledge "$bare" "$page" > "$bare/without.jsonl"
  echo "$(basename "$page"), with the outlet's recipe:    $(score "$bare/with.jsonl" "${page%.html}.gold.txt")"
  echo "$(basename "$page"), by density alone:            $(score "$bare/without.jsonl" "${page%.html}.gold.txt")"
done
