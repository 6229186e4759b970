#!/usr/bin/env bash
# Checks ids, points and countries of the place files against GeoNames rows of the development data.
# Needs the development data beside the project; without it says so and stops.
set -e
cd "$(dirname "$0")/.."
shared=${1:-../shared}
if [ ! -f "$shared/data/gazetteer.tsv.gz" ]; then
  echo "no development data at $shared: nothing measured"
  exit 0
fi
places=isnad-knowledge/src/main/resources/org/isnad/knowledge/places
zcat "$shared/data/gazetteer.tsv.gz" | awk -F'\t' '
  function radians(d) { return d * 3.14159265358979 / 180 }
  function km(a, b, c, d,   h) {
    h = sin(radians(c - a) / 2) ^ 2 + cos(radians(a)) * cos(radians(c)) * sin(radians(d - b) / 2) ^ 2
    return 12742 * atan2(sqrt(h), sqrt(1 - h))
  }
  FNR == NR { if ($1 ~ /^geonames/) { lat[$2] = $5; lon[$2] = $6; name[$2] = $3 } next }
  /^= / {
    total++
    id = at = on = ""
    n = split($0, word, " ")
    for (i = 2; i <= n; i++) {
      if (word[i] ~ /^geonameid=/) id = substr(word[i], 11)
      if (word[i] ~ /^lat=/) at = substr(word[i], 5)
      if (word[i] ~ /^lon=/) on = substr(word[i], 5)
    }
    if (id == "") next
    with++
    if (!(id in name)) { unknown++; print "unknown id " id ": " $0; next }
    if (lat[id] == "") { bare++; next }
    d = km(at, on, lat[id], lon[id])
    if (d > 5) { far++; printf "%.0f km from %s: %s\n", d, name[id], $0 }
  }
  END {
    printf "%d entries, %d with a GeoNames id: %d ids unknown, %d points more than 5 km off, %d without a point to compare\n",
      total, with, unknown, far, bare
  }' - FS=' ' "$places"/*.txt
