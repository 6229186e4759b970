#!/usr/bin/env bash
# Builds the workbench's page into the module's classes; called by Maven (see pom.xml).
# Does nothing when nothing changed. Without Node.js 20 or newer it says so and leaves the page out:
# everything but the page works without it.
#   build-page.sh OUTPUT STAMP      builds
#   build-page.sh --test STAMP      runs the page's own tests and checks its types (phase test)
set -euo pipefail
out="$1"
stamp="$2"
page="$(cd "$(dirname "${BASH_SOURCE[0]}")/src/main/page" && pwd -P)"

inputs() {
  local tests=tests
  [ "$out" = --test ] && tests=none
  (cd "$page" && find . \( -name node_modules -o -name dist -o -name screenshots -o -name "$tests" \) -prune -o -type f -print0 \
    | LC_ALL=C sort -z | xargs -0 cksum; cksum "${BASH_SOURCE[0]}" 2>/dev/null || true) | cksum
}

leave_out() {
  echo "isnad-workbench: the page is not built: $1" >&2
  echo "isnad-workbench: install Node.js 20 or newer with npm (Debian/Ubuntu: apt install nodejs npm) and build again; all but the page works without." >&2
  exit 0
}

now="$(inputs)"
if { [ "$out" = --test ] || [ -f "$out/index.html" ]; } && [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$now" ]; then
  exit 0
fi
command -v node >/dev/null 2>&1 || leave_out "no Node.js here."
command -v npm >/dev/null 2>&1 || leave_out "no npm here."
version="$(node --version | sed 's/^v\([0-9]*\).*/\1/')"
[ "$version" -ge 20 ] || leave_out "Node.js $(node --version) is older than 20."

cd "$page"
if [ ! -f node_modules/.package-lock.json ] || [ package-lock.json -nt node_modules/.package-lock.json ]; then
  npm ci --no-audit --no-fund --prefer-offline --loglevel=error \
    || leave_out "its packages could not be fetched (npm ci)."
fi
if [ "$out" = --test ]; then
  NO_COLOR=1 npx --no-install vitest run --reporter=dot
  npx --no-install svelte-check --tsconfig ./tsconfig.json --fail-on-warnings --output human
else
  npx --no-install vite build --outDir "$out" --emptyOutDir --logLevel warn
fi
mkdir -p "$(dirname "$stamp")"
echo "$now" > "$stamp"
