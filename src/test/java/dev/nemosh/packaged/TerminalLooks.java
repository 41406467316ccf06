package dev.nemosh.packaged;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jline.utils.Colors;

/**
 * Says what a program wants characters to look like in the words of the tests' emulator, which knows neither faint, the
 * end of bold, nor 24 bit colours: faint becomes its concealed, a colour the nearest of the 256.
 */
final class TerminalLooks {
    private static final Pattern LOOKS = Pattern.compile("\u001b\\[([0-9;]*)m");
    private static final Pattern CUT = Pattern.compile("\u001b(\\[[0-9;?]*)?$");
    private static final int COLORS = 256;

    private String cut = "";

    /** The words with their looks said anew; a sequence that is not whole yet is kept for the next call. */
    String known(String words) {
        String all = cut + words;
        Matcher end = CUT.matcher(all);
        cut = end.find() ? end.group() : "";
        return LOOKS.matcher(all.substring(0, all.length() - cut.length())).replaceAll(
                looks -> "\u001b[" + String.join(";", codes(looks.group(1))) + "m");
    }

    private static List<String> codes(String written) {
        Iterator<String> codes = Arrays.asList(written.split(";")).iterator();
        List<String> known = new ArrayList<>();
        while (codes.hasNext()) {
            String code = codes.next();
            switch (code) {
                case "", "0" -> known.add("0");
                case "2" -> known.add("8");
                case "22" -> known.addAll(List.of("21", "28"));
                case "38", "48" -> known.addAll(List.of(code, "5", color(codes)));
                default -> known.add(code);
            }
        }
        return known;
    }

    private static String color(Iterator<String> codes) {
        return codes.next().equals("5") ? codes.next() : String.valueOf(Colors.roundRgbColor(
                Integer.parseInt(codes.next()), Integer.parseInt(codes.next()), Integer.parseInt(codes.next()), COLORS));
    }
}
