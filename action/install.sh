#!/usr/bin/env bash
# Packs the action's own checkout as it would be published, and installs the package where check.sh finds it.
set -euo pipefail

package=${RUNNER_TEMP:?}/disclose
from=$package/installed-from
# A job may use the action more than once.
if [ -f "$from" ] && [ "$(cat "$from")" = "${GITHUB_ACTION_PATH:?}" ]; then exit 0; fi

source=$RUNNER_TEMP/disclose-source
rm -rf "$package" "$source"
mkdir -p "$package"
cp -R "${GITHUB_ACTION_PATH:?}" "$source" # which is not to be changed

cd "$source"
npm ci --ignore-scripts --no-audit --no-fund
npm run build
tarball=$(npm pack --ignore-scripts --silent --pack-destination "$package")
cd "$package"
npm install --prefix . --ignore-scripts --no-audit --no-fund "./$tarball"
printf '%s' "$GITHUB_ACTION_PATH" >"$from"
