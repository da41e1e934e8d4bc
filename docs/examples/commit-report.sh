#!/bin/sh
# Writes the report into a directory of a git repository and commits it only when it changed.
# usage: commit-report.sh REPOSITORY [OPTION OF planshift report]...
# PLANSHIFT names the program if it is not on the path; PLANSHIFT_DB the database.
set -eu
repository=${1:?usage: commit-report.sh REPOSITORY [OPTION]...}
shift
cd "$repository"
"${PLANSHIFT:-planshift}" report -o report --quiet "$@"
git add -A -- report
if git diff --cached --quiet -- report; then
  exit 0
fi
# the report says of which state of the data it is
data=$(grep -h -m 1 -e '^Data as of' -e '^数据截至' report/index.md || echo 'Report')
git commit -q -m "$data" -- report
