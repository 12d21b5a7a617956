#!/usr/bin/env bash
# Starts Replicascope. Written by the build; jars dropped in plugins/ beside it add protocols.
set -eu

self=${BASH_SOURCE[0]}
while [ -L "$self" ]; do
    link=$(readlink "$self")
    case $link in
        /*) self=$link ;;
        *) self=$(dirname "$self")/$link ;;
    esac
done
home=$(cd -P "$(dirname "$self")" && pwd)

# The JDK of the build; if it is gone, another one that is new enough.
fits() {
    [ -x "$1" ] || return 1
    local release
    release=$("$1" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.specification\.version = //p')
    [ "${release%%.*}" -ge @RELEASE@ ] 2>/dev/null
}
java='@JDK@/bin/java'
if [ ! -x "$java" ]; then
    java=
    for candidate in "${JAVA_HOME:-}/bin/java" "$(command -v java || true)"; do
        if fits "$candidate"; then
            java=$candidate
            break
        fi
    done
    if [ -z "$java" ]; then
        echo "replicascope: no Java @RELEASE@ or newer was found; install one from https://adoptium.net and set JAVA_HOME to it" >&2
        exit 2
    fi
fi

# Commands that open no window start without JavaFX, the short ones without the second compiler; a picture is short and
# needs JavaFX.
window='yes'
case ${1-} in
    --version | -V | --help | -h | help | protocols) window='short' ;;
    lessons | run) window='no' ;;
    shot) window='picture' ;;
esac
for argument in "$@"; do
    case $argument in
        --text) window='no' ;;
        --help | -h) window='short' && break ;;
    esac
done

options=(-Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8)
case $window in
    short) options+=(-XX:+UseSerialGC -XX:TieredStopAtLevel=1) ;;
    no) options+=(-XX:+UseSerialGC) ;;
    picture) options+=(-XX:+UseSerialGC -XX:TieredStopAtLevel=1) ;;
    # pauses of half a frame at most
    yes) options+=(-XX:MaxGCPauseMillis=8) ;;
esac
case $window in
    yes | picture) options+=("--module-path=$home/lib/javafx" --add-modules=javafx.controls,javafx.swing --enable-native-access=javafx.graphics) ;;
esac

# What the build recorded of a window's start; another JVM than the build's starts without.
if [ "$window" = yes ] && [ -f "$home/lib/replicascope.aot" ]; then
    # without its counters of calls, and compiling later: compilers take the processors from the first frame
    options+=("-XX:AOTCache=$home/lib/replicascope.aot" -XX:+UnlockDiagnosticVMOptions -XX:-AOTReplayTraining -XX:CompileThresholdScaling=2)
    options+=(-XX:+IgnoreUnrecognizedVMOptions -Xlog:aot*=off -Xlog:cds*=off)
fi
classpath=
for jar in @JARS@; do
    classpath+="$home/lib/$jar:"
done
exec "$java" "${options[@]}" -classpath "$classpath$home/plugins/*" @MAIN@ "$@"
