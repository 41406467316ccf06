#!/bin/sh
# Makes the class-data archive for the distribution where it stands, by a rehearsal of a start.
# Without one the shell only starts slower, so nothing here fails the build.
home=$(cd "$1" && pwd -P) || exit 0
chmod 755 "$home/bin/nemosh"
if [ -n "$JAVA_HOME" ] && [ -x "$JAVA_HOME/bin/java" ]; then
    java=$JAVA_HOME/bin/java
else
    java=$(command -v java) || exit 0
fi
rm -f "$home/lib/nemosh.jsa" "$home/lib/nemosh.jsa.stamp"
# The flags are the launcher's own: an archive serves only a JVM started alike.
"$java" -XX:ArchiveClassesAtExit="$home/lib/nemosh.jsa" -Xshare:auto -Xlog:disable -Xlog:all=error:stderr \
    -XX:+UseSerialGC -Xmx1g -Djava.awt.headless=true -Dfile.encoding=UTF-8 "-Dnemosh.home=$home" \
    -cp "$home/lib/nemosh.jar" dev.nemosh.Rehearsal </dev/null >/dev/null 2>&1
[ -s "$home/lib/nemosh.jsa" ] &&
    "$java" -cp "$home/lib/nemosh.jar" dev.nemosh.ClassDataArchive "$home" "$java" "$home/lib/nemosh.jsa" ||
    echo 'no class-data archive was made: starts will be slower' >&2
exit 0
