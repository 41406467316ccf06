package dev.nemosh;

/** What {@code --version} answers, without anything else being started. */
final class UsageText {
    private UsageText() {}

    /** The program's name and version, and the Java that runs it. */
    static String version() {
        return "nemosh " + programVersion() + " (Java " + Runtime.version() + ")";
    }

    /** The version that the build gave the program. */
    static String programVersion() {
        String version = UsageText.class.getPackage().getImplementationVersion();
        return version == null ? "0" : version;
    }
}
