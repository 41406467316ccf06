package dev.nemosh;

import dev.nemosh.text.Language;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * What a process finds around it.
 *
 * @param environment its variables
 * @param directories where things are kept
 * @param in standard input
 * @param out standard output
 * @param err standard error
 * @param terminals which of {@code in}, {@code out}, {@code err} are terminals
 * @param home the installation; null where the program does not run from one
 * @param archive the class-data archive in use; empty for none
 * @param archiveToMake where one is to be made for this place and JVM; empty for nowhere
 * @param locale the user's locale, as the environment names it
 */
record Surroundings(
        Map<String, String> environment, Directories directories, InputStream in, PrintStream out, PrintStream err,
        List<String> terminals, @Nullable Path home, String archive, String archiveToMake, String locale) {

    /** This process's own. */
    static Surroundings ofProcess() {
        Properties properties = System.getProperties();
        Map<String, String> environment = System.getenv();
        String home = properties.getProperty("nemosh.home", "");
        return new Surroundings(
                environment,
                Directories.of(environment, properties.getProperty("user.home")),
                new FileInputStream(FileDescriptor.in),
                stream(FileDescriptor.out),
                stream(FileDescriptor.err),
                terminals(properties),
                home.isEmpty() ? null : Path.of(home),
                properties.getProperty("nemosh.archive", ""),
                properties.getProperty("nemosh.archive.made", ""),
                properties.getProperty("nemosh.locale", ""));
    }

    /** Whether that stream is a terminal. */
    boolean isTerminal(String stream) {
        return terminals.contains(stream);
    }

    /** The variable's value; empty where it is not set. */
    String variable(String name) {
        return environment.getOrDefault(name, "");
    }

    /** The shell's own language before any setting says otherwise. */
    Language language() {
        String set = variable(SettingKey.UI_LANG.variable());
        return Language.of(set.isBlank() ? locale : set);
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }

    /** The launcher says it; without one (and on Windows) the console tells of both or none. */
    private static List<String> terminals(Properties properties) {
        String said = properties.getProperty("nemosh.terminals");
        if (said != null) {
            return List.of(said.split(","));
        }
        return System.console() == null ? List.of() : List.of("in", "out", "err");
    }
}
