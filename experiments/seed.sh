#!/usr/bin/env bash
# The actors of one article listed by hand: see names.md. usage: experiments/seed.sh [folder of the shared material]
set -eu
top=$(cd "$(dirname "$0")/.." && pwd)
shared=${1:-$top/../shared}
if [ ! -e "$shared/seed/analysis.json" ]; then echo "skipped: no $shared/seed/analysis.json"; exit 0; fi
java -cp "$top/isnad-app/target/isnad/lib/*:$top/isnad-workshop/target/classes" org.isnad.workshop.coding.CheckActors \
  "$shared/seed/article.txt" "$shared/seed/analysis.json" --errors
