package io.github.planshift.cli.manual;

/** Which planshift this is. */
public final class Release {

    private Release() {}

    /** The version, such as {@code 0.1.0}. */
    public static String version() {
        return property("version");
    }

    /** The day of the release, such as {@code 2026-11-22}; not that of the build, so that pages stay the same. */
    public static String date() {
        return property("released").substring(0, 10);
    }

    /** The commit that the program was built from, such as {@code 1f2e3d4c5b6a}; unknown where it was built without git. */
    public static String commit() {
        String commit = property("commit");
        return commit.startsWith("$") ? "unknown" : commit;
    }

    private static String property(String key) {
        return Resources.text("/io/github/planshift/version.properties").stream()
                .flatMap(String::lines)
                .filter(line -> line.startsWith(key + "="))
                .map(line -> line.substring(key.length() + 1).strip())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the program does not know its " + key));
    }
}
