#!/bin/sh
# The jar follows this script in the same file; java reads it from the end.
self=$0
case $self in
*/*) ;;
*) self=$(command -v -- "$self") ;;
esac
jar=$self
own=

if [ -n "$own" ] && [ -x "$own" ]; then
    java=$own
elif [ -n "${JAVA_HOME:-}" ]; then
    java=$JAVA_HOME/bin/java
    if [ ! -x "$java" ]; then
        echo "planshift: JAVA_HOME is $JAVA_HOME, but $java is not there; set JAVA_HOME to a Java 17 or later" >&2
        exit 3
    fi
else
    java=$(command -v java) || {
        echo "planshift: no Java found; install Java 17 or later (Debian: apt install default-jre-headless), or set JAVA_HOME" >&2
        exit 3
    }
fi

# The release file tells the version without starting Java.
real=$(readlink -f -- "$java" 2>/dev/null || echo "$java")
release=${real%/bin/java}/release
version=
if [ -r "$release" ]; then
    version=$(sed -n 's/^JAVA_VERSION="\([^"]*\)".*/\1/p' "$release")
fi
if [ -z "$version" ]; then
    version=$("$java" -version 2>&1 | sed -n 's/.*version "\([^"]*\)".*/\1/p;q')
fi
major=${version%%[!0-9]*}
if [ "${major:-0}" -lt 17 ]; then
    echo "planshift: $java is Java ${version:-of an unknown version}; planshift needs Java 17 or later (set JAVA_HOME)" >&2
    exit 3
fi

# Java takes the encoding of arguments and file names from the locale.
case ${LC_ALL:-${LC_CTYPE:-${LANG:-}}} in
*[Uu][Tt][Ff]8* | *[Uu][Tt][Ff]-8*) ;;
*)
    LC_ALL=C.UTF-8
    export LC_ALL
    ;;
esac

# Which of the streams are terminals, and how wide and high the one is that the command was typed on.
terminals=
[ -t 0 ] && terminals=i
[ -t 1 ] && terminals=${terminals}o
[ -t 2 ] && terminals=${terminals}e
columns=
rows=
if { [ -z "${COLUMNS:-}" ] || [ -z "${LINES:-}" ]; } && size=$(stty size 2>/dev/null </dev/tty); then
    columns=${size#* }
    rows=${size% *}
fi

set -- "-Dplanshift.terminals=$terminals" "-Dplanshift.columns=$columns" "-Dplanshift.rows=$rows" -jar "$jar" "$@"

# An archive of loaded classes shortens the start where Java can make one by itself (19 or later).
cache=${XDG_CACHE_HOME:-${HOME:-/nonexistent}/.cache}/planshift
if [ "$major" -ge 19 ] && mkdir -p -- "$cache" 2>/dev/null; then
    set -- -XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=$cache/classes-$version.jsa" "$@"
fi

# PLANSHIFT_JAVA_OPTS is split at blanks on purpose.
# shellcheck disable=SC2086
exec "$java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto -Xlog:disable ${PLANSHIFT_JAVA_OPTS:-} "$@"
