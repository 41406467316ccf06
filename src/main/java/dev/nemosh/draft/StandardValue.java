package dev.nemosh.draft;

import dev.nemosh.text.ForeignText;
import org.jspecify.annotations.Nullable;

/** The values of properties that nobody notices: a fade that takes no time, the speed at which things play anyway. */
final class StandardValue {
    private StandardValue() {}

    /** Whether the property says no more with that value than if it were not there. */
    static boolean of(String property, ForeignText value) {
        String name = property.substring(property.lastIndexOf('.') + 1);
        String words = value.raw().strip();
        return name.startsWith("fade") || name.startsWith("delay")
                ? words.matches("0(\\.0+)?(m?s)?")
                : name.equals("speed") && words.matches("1(\\.0+)?x?");
    }

    /** Whether a property came or went with such a value. */
    static boolean only(String property, @Nullable ForeignText before, @Nullable ForeignText after) {
        return before == null && after != null && of(property, after)
                || after == null && before != null && of(property, before);
    }
}
