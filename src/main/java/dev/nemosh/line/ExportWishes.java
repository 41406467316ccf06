package dev.nemosh.line;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads off a phrase how an export is wished for: format, size, quality, version, tracks, file. */
final class ExportWishes {
    static final String FORMAT = "mp4|mov|webm|gif|quicktime";
    static final String SIZE = "540p|720p|1080p|2160p|1080|720|540|4k|uhd|ultra hd|full hd|fullhd|fhd|hd"
            + "|\\d{2,5} ?x ?\\d{2,5}|全高清";

    private static final Pattern SIZES = word(SIZE);
    private static final Pattern FORMATS = word("(?:" + FORMAT + ")s?");
    private static final Pattern QUALITY = Pattern.compile(
            "\\b(high|highest|best|maximum|max|top|full|medium|mid|middle|normal|standard|low|lowest|lower|smallest"
            + "|minimum|draft)(?: possible)? (?:quality|resolution|def|definition)\\b"
            + "|(最?高画质|最高质量|高质量|最佳画质|最好画质|高品质|高清|超清)|(中等画质|中等质量|中画质|标清)|(最?低画质|最?低质量)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern VERSION = Pattern.compile(
            "(?:version (?:number )?|\\bv|第|版本)(\\d{1,4})(?:个?版|\\b)", Pattern.CASE_INSENSITIVE);
    private static final List<String> ORDINALS = List.of(
            "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth");
    private static final Pattern ORDINAL = Pattern.compile(
            "\\b(" + String.join("|", ORDINALS) + ") (?:version|draft)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern FILE = Pattern.compile(
            "[^\\s,，为成到叫]*[^\\s,./为成到叫]\\.[A-Za-z][A-Za-z0-9]{1,4}(?![A-Za-z0-9])");
    private static final Pattern NO_WAIT = Pattern.compile(
            "without waiting|do not wait|no wait|in (?:the )?background|不用等|不等|后台", Pattern.CASE_INSENSITIVE);
    private static final Pattern FORCE = Pattern.compile("overwrit|replace the old|覆盖", Pattern.CASE_INSENSITIVE);
    private static final Pattern DROP = Pattern.compile(
            "(?:without|dropping|drop) tracks? (\\d{1,4})(?: and (\\d{1,4}))?|(?:不要|去掉)(?:第|轨道)(\\d{1,4})",
            Pattern.CASE_INSENSITIVE);
    private static final String SOUND = "music|audio|sound|bgm|background music|audio tracks?|音乐|配乐|声音|音频|背景音乐";
    private static final String WORDS = "titles?|text|captions|subtitles|text tracks?|字幕|文字|标题";
    private static final Pattern LESS_SOUND = Pattern.compile(
            "(?:without (?:the |any )?|不要|不带|去掉)(?:" + SOUND + ")"
            + "|\\b(?:muted|silent|silently)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern LESS_WORDS = Pattern.compile(
            "(?:without (?:the |any )?|不要|不带|去掉)(?:" + WORDS + ")(?! \\d)", Pattern.CASE_INSENSITIVE);
    private static final Pattern ONLY = Pattern.compile(
            "(?:only|just) (?:the )?(video|audio|sound|music|pictures?|text|titles|bgm)"
            + "|(?:the )?(video|audio|sound|music|pictures?|text|titles|bgm) (?:tracks? )?only"
            + "|(?:只要|仅|只)(视频|音频|画面|声音|音乐|字幕|文字|标题)", Pattern.CASE_INSENSITIVE);

    private ExportWishes() {}

    /** Whether a word names a format, a size or a file. */
    static boolean isWish(String word) {
        return SIZES.matcher(word).matches() || FORMATS.matcher(word).matches() || FILE.matcher(word).matches();
    }

    /** The export that a phrase asks for. */
    static Arguments in(Said said) {
        String phrase = said.text();
        Map<String, String> options = new LinkedHashMap<>();
        List<String> positionals = new ArrayList<>();
        Matcher file = FILE.matcher(phrase);
        String rest = phrase;
        if (file.find()) {
            positionals.add(said.original().substring(file.start(), file.end()));
            rest = file.replaceFirst(" ");
        }
        put(options, "resolution", SIZES.matcher(rest), ExportWishes::size);
        put(options, "format", FORMATS.matcher(rest), ExportWishes::format);
        Matcher quality = QUALITY.matcher(rest);
        if (quality.find()) {
            options.put("quality", quality(quality));
        }
        put(options, "version", ORDINAL.matcher(rest), found -> String.valueOf(ORDINALS.indexOf(found) + 1));
        put(options, "version", VERSION.matcher(rest), found -> found);
        Matcher drop = DROP.matcher(rest);
        if (drop.find()) {
            String first = drop.group(1) == null ? drop.group(3) : drop.group(1);
            options.put("drop", drop.group(2) == null ? first : first + "," + drop.group(2));
        }
        kinds(options, rest);
        flag(options, "no-wait", NO_WAIT, rest);
        flag(options, "force", FORCE, rest);
        return new Arguments(options, positionals);
    }

    private static void kinds(Map<String, String> options, String phrase) {
        Matcher only = ONLY.matcher(phrase);
        if (only.find()) {
            String part = only.group(1) != null ? only.group(1) : only.group(2) != null ? only.group(2) : only.group(3);
            options.put("only", kind(part.toLowerCase(Locale.ROOT)));
        } else if (LESS_SOUND.matcher(phrase).find()) {
            options.put("only", "video,text");
        } else if (LESS_WORDS.matcher(phrase).find()) {
            options.put("only", "video,audio");
        }
    }

    private static String kind(String part) {
        return switch (part) {
            case "audio", "sound", "music", "bgm", "音频", "声音", "音乐" -> "audio";
            case "text", "titles", "字幕", "文字", "标题" -> "text";
            default -> "video";
        };
    }

    private static String size(String words) {
        return switch (words.replace(" ", "")) {
            case "1080", "fullhd", "fhd", "全高清" -> "1080p";
            case "720", "hd" -> "720p";
            case "540" -> "540p";
            case "2160p", "uhd", "ultrahd" -> "4k";
            default -> words.replace(" ", "");
        };
    }

    private static String format(String word) {
        String one = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
        return one.equals("quicktime") ? "mov" : one;
    }

    private static String quality(Matcher found) {
        if (found.group(1) == null) {
            return found.group(2) != null ? "high" : found.group(3) != null ? "medium" : "low";
        }
        return switch (found.group(1).toLowerCase(Locale.ROOT)) {
            case "medium", "mid", "middle", "normal", "standard" -> "medium";
            case "low", "lowest", "lower", "smallest", "minimum", "draft" -> "low";
            default -> "high";
        };
    }

    private static void put(
            Map<String, String> options, String name, Matcher found, UnaryOperator<String> spelled) {
        if (found.find()) {
            options.put(name, spelled.apply(found.group(1).toLowerCase(Locale.ROOT)));
        }
    }

    private static void flag(Map<String, String> options, String name, Pattern form, String phrase) {
        if (form.matcher(phrase).find()) {
            options.put(name, "");
        }
    }

    private static Pattern word(String forms) {
        return Pattern.compile("(?<![A-Za-z0-9.])(" + forms + ")(?![A-Za-z0-9.])", Pattern.CASE_INSENSITIVE);
    }
}
