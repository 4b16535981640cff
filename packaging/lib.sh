# shellcheck shell=bash
# What packaging/run and packaging/test share: the Debian packages, the virtual environment, the data.
# Sourced, never run. Each part looks first and does nothing when there is nothing to do.

set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
venv=$root/.venv
python=$venv/bin/python
readonly root venv python
cd "$root"

say() { printf '%s\n' "$*" >&2; }

fail() {
    say "$(basename "$0"): $1"
    exit "${2:-1}"
}

# One line a package, its alternatives separated by '|'; $1 is 'run' or 'test'.
listed_packages() {
    local mark name
    while read -r mark name; do
        case $mark in
            '') ;;
            test) [ "$1" = test ] && printf '%s\n' "$name" ;;
            *) printf '%s\n' "$mark" ;;
        esac
    done < <(sed 's/#.*//' packaging/debian-packages.txt) || true
}

missing_packages() {
    local installed line name
    installed=" $(dpkg-query -W -f '${db:Status-Abbrev}|${Package}\n' | sed -n 's/^ii *|//p' | tr '\n' ' ') "
    while read -r line; do
        for name in ${line//|/ }; do
            [[ $installed == *" $name "* ]] && continue 2
        done
        printf '%s\n' "$line"
    done < <(listed_packages "$1")
}

# The first of "a|b" that this Debian can install.
installable() {
    local name
    for name in ${1//|/ }; do
        if [ -n "$(apt-cache madison "$name" 2>/dev/null)" ]; then
            printf '%s\n' "$name"
            return
        fi
    done
    printf '%s\n' "${1##*|}"
}

install_packages() {
    local missing=() names=() as_root=() line
    if ! command -v dpkg-query >/dev/null; then
        say "This is no Debian: the packages of packaging/debian-packages.txt are yours to provide."
        return
    fi
    mapfile -t missing < <(missing_packages "$1")
    [ ${#missing[@]} -eq 0 ] && return
    if [ "$(id -u)" -ne 0 ]; then
        if command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
            as_root=(sudo -n)
        else
            say "Not root, so these Debian packages stay missing: ${missing[*]}"
            say "An administrator installs them; going on without."
            return
        fi
    fi
    say "Installing Debian packages: ${missing[*]}"
    "${as_root[@]}" apt-get update -qq || say "apt-get update failed; going on with the lists that are here."
    for line in "${missing[@]}"; do names+=("$(installable "$line")"); done
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -qq --no-install-recommends --no-remove "${names[@]}" >&2 ||
        fail "apt-get could not install: ${names[*]}"
}

# The first Python that is new enough and can make a virtual environment.
find_python() {
    local name
    for name in python3 python3.13 python3.12 python3.11 /usr/bin/python3; do
        if "$name" -c 'import ensurepip, sqlite3, ssl, sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            printf '%s\n' "$name"
            return
        fi
    done
    fail "no Python 3.11 or newer with ensurepip; on Debian: apt-get install python3-venv"
}

# Qt's wheels for arm64 ask for a newer C library since 6.9: Debian 12 has 2.36, Debian 13 has 2.41.
qt_pins() {
    local libc
    libc=$(getconf GNU_LIBC_VERSION | sed 's/^glibc //')
    if [ "$(uname -m)" = aarch64 ] && [ "$(printf '%s\n' "$libc" 2.39 | sort -V | head -n 1)" != 2.39 ]; then
        printf 'packaging/requirements-qt-arm64-glibc236.txt\n'
    else
        printf 'packaging/requirements-qt.txt\n'
    fi
}

# $1 is 'run' or 'test'. The stamp of 'test' holds for 'run' too, which needs less.
install_python() {
    local qt stamp base pins project
    qt=$(qt_pins)
    stamp=$({ printf '%s\n' "$root" "$qt" && cat pyproject.toml packaging/requirements*.txt; } | sha256sum)
    if "$python" -c '' 2>/dev/null; then
        [ "$(cat "$venv/installed-for-test" 2>/dev/null)" = "$stamp" ] && return
        [ "$1" = run ] && [ "$(cat "$venv/installed-for-run" 2>/dev/null)" = "$stamp" ] && return
    else
        base=$(find_python)
        rm -rf "$venv"
        "$base" -m venv "$venv"
    fi
    say "Installing Python packages into .venv (about 300 MB the first time)"
    pip install --require-hashes -r packaging/requirements-build.txt
    pins=(-r packaging/requirements.txt -r packaging/requirements-editors.txt -r "$qt")
    project='.[editors]'
    if [ "$1" = test ]; then
        pins+=(-r packaging/requirements-test.txt)
        project='.[dev,editors]'
    fi
    # docopt comes as source alone; without isolation it is built by the setuptools whose hash is known
    pip install --require-hashes --no-build-isolation "${pins[@]}"
    # nothing is fetched here: what the project asks for and the pins do not hold is an error
    pip install --no-index --no-build-isolation -e "$project"
    printf '%s\n' "$stamp" >"$venv/installed-for-$1"
}

pip() { "$python" -m pip --disable-pip-version-check --quiet "$@" >&2; }

# Everything a fresh clone needs; $1 is 'run' or 'test'.
set_up() {
    install_packages "$1"
    install_python "$1"
    "$python" packaging/embed.py
    # Qt warns about each start without it
    if [ -z "${XDG_RUNTIME_DIR:-}" ]; then
        export XDG_RUNTIME_DIR=$root/.build/runtime
        mkdir -p "$XDG_RUNTIME_DIR"
        chmod 700 "$XDG_RUNTIME_DIR"
    fi
}
