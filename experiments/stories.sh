#!/usr/bin/env bash
# Builds three story sets from the development news by keyword and date, joins each, and lists its largest occurrences.
#   experiments/stories.sh OUT [MOST]
# Needs ../shared; says so and stops where it is absent. OUT gets NAME.jsonl (articles), a case NAME, and NAME.txt.
set -euo pipefail
cd "$(dirname "$0")/.."
news=../shared/data/news_ant2018_feb-jun.jsonl.gz
[ -f "$news" ] || { echo "skipped: $news is not here"; exit 0; }
out="${1:?folder to write to}"; most="${2:-15}"; mkdir -p "$out"
python3 - "$news" "$out" <<'PY'
import gzip, json, re, sys

# An article belongs to a story if it names the story's place twice and the story's words three times.
STORIES = {
    "douma": (r"دوما|الغوطة", r"دوما|كيمياوي|كيماوي|الغوطة", "2018-04-01", "2018-04-30"),
    "hodeidah": (r"الحديدة", r"الحديدة", "2018-06-01", "2018-06-30"),
    "libya": (r"ليبي", r"ليبيا|حفتر|طرابلس|بنغازي|درنة", "2018-02-01", "2018-06-30"),
}
files = {name: open(f"{sys.argv[2]}/{name}.jsonl", "w", encoding="utf-8") for name in STORIES}
counts = dict.fromkeys(STORIES, 0)
for line in gzip.open(sys.argv[1], "rt", encoding="utf-8"):
    article = json.loads(line)
    for name, (place, words, first, last) in STORIES.items():
        text = article["text"]
        if first <= article["date"] <= last and len(re.findall(place, text)) >= 2 and len(re.findall(words, text)) >= 3:
            files[name].write(line)
            counts[name] += 1
print(counts)
PY
for story in douma hodeidah libya; do
  rm -rf "${out:?}/$story"
  ./isnad init "$out/$story"
  ./isnad add "$out/$story" "$out/$story.jsonl"
  ./isnad occurrences "$out/$story" --most "$most" > "$out/$story.txt"
done
