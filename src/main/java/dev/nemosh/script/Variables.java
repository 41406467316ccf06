package dev.nemosh.script;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What {@code $NAME} stands for: given with {@code -v}, else set by a line, else in the environment; and a script's
 * arguments. A script that another one runs shares the variables and has arguments of its own.
 */
public final class Variables {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private final Map<String, String> given;
    private final Map<String, String> set;
    private final Map<String, String> environment;
    private final List<String> arguments;

    /**
     * Variables with nothing set yet.
     *
     * @param given with {@code -v}
     * @param environment of the process
     * @param arguments of the script
     */
    public Variables(Map<String, String> given, Map<String, String> environment, List<String> arguments) {
        this(Map.copyOf(given), new HashMap<>(), Map.copyOf(environment), List.copyOf(arguments));
    }

    private Variables(
            Map<String, String> given, Map<String, String> set, Map<String, String> environment,
            List<String> arguments) {
        this.given = given;
        this.set = set;
        this.environment = environment;
        this.arguments = arguments;
    }

    /** Whether a variable may be called so. */
    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /** The value, where there is one. */
    public Optional<String> value(String name) {
        String own = given.getOrDefault(name, set.get(name));
        return Optional.ofNullable(own == null ? environment.get(name) : own);
    }

    /** Sets a value; one given with {@code -v} stays in front of it. */
    public void set(String name, String value) {
        if (!isName(name)) {
            throw new IllegalArgumentException("no variable's name: " + name);
        }
        set.put(name, value);
    }

    /** The script's arguments. */
    public List<String> arguments() {
        return arguments;
    }

    /** The names given or set, in their order; the environment's are not among them. */
    public Set<String> names() {
        Set<String> names = new TreeSet<>(given.keySet());
        names.addAll(set.keySet());
        return names;
    }

    /** The same variables for a script with arguments of its own. */
    public Variables withArguments(List<String> others) {
        return new Variables(given, set, environment, List.copyOf(others));
    }

    /** A copy: what is set there is not set here. For reading a script before it runs. */
    public Variables copy() {
        return new Variables(given, new HashMap<>(set), environment, arguments);
    }
}
