#!/bin/sh
# Opens the desk of the office. The text for people is in scripts/office.mjs and docs/office-start.html.
cd "$(dirname "$0")" || exit 2
if ! command -v node >/dev/null 2>&1; then
  if command -v xdg-open >/dev/null 2>&1; then xdg-open docs/office-start.html
  elif command -v open >/dev/null 2>&1; then open docs/office-start.html
  fi
  echo "没有 Node，怎样装看 docs/office-start.html"
  exit 2
fi
exec node scripts/office.mjs
