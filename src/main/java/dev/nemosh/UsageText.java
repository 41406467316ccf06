package dev.nemosh;

import dev.nemosh.text.Messages;

/** What {@code --help} and {@code --version} answer, without anything else being started. */
final class UsageText {
    private UsageText() {}

    /** The whole command line on one screen. */
    static String help(Messages messages) {
        return messages.text("nemosh.help").toString();
    }

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
