package dev.nemosh.work;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The language that a prompt is written in, by its script and its little words: what a new session is told. */
final class PromptLanguage {
    private static final String TRADITIONAL = "個這們來時說國過對會發還樣種開關長東車馬門風電視頻頭話請點轉換點製廣場節慶樂";
    private static final Map<UnicodeScript, String> SCRIPTS = Map.of(
            UnicodeScript.HANGUL, "ko", UnicodeScript.CYRILLIC, "ru", UnicodeScript.ARABIC, "ar",
            UnicodeScript.THAI, "th", UnicodeScript.DEVANAGARI, "hi", UnicodeScript.GREEK, "el",
            UnicodeScript.HEBREW, "he");
    private static final Map<String, Set<String>> LITTLE_WORDS = littleWords();

    private PromptLanguage() {}

    /** A tag such as {@code en} or {@code zh-CN}; the locale's where the words tell nothing. */
    static String of(String prompt, Locale locale) {
        Map<UnicodeScript, Integer> scripts = new LinkedHashMap<>();
        prompt.codePoints().filter(Character::isLetter)
                .forEach(letter -> scripts.merge(UnicodeScript.of(letter), 1, Integer::sum));
        if (scripts.containsKey(UnicodeScript.HIRAGANA) || scripts.containsKey(UnicodeScript.KATAKANA)) {
            return "ja";
        }
        if (scripts.containsKey(UnicodeScript.HAN)) {
            return prompt.chars().anyMatch(letter -> TRADITIONAL.indexOf(letter) >= 0) ? "zh-TW" : "zh-CN";
        }
        for (UnicodeScript script : scripts.keySet()) {
            String language = SCRIPTS.get(script);
            if (language != null) {
                return language;
            }
        }
        return byWords(prompt, locale);
    }

    private static String byWords(String prompt, Locale locale) {
        String[] words = prompt.toLowerCase(Locale.ROOT).split("[^\\p{L}]+");
        String best = locale.getLanguage().isEmpty() ? "en" : locale.getLanguage();
        best = best.equals("zh") ? "zh-CN" : best;
        long most = 0;
        for (Map.Entry<String, Set<String>> language : LITTLE_WORDS.entrySet()) {
            long hits = Arrays.stream(words).filter(language.getValue()::contains).count();
            if (hits > most) {
                most = hits;
                best = language.getKey();
            }
        }
        return best;
    }

    private static Map<String, Set<String>> littleWords() {
        Map<String, Set<String>> words = new LinkedHashMap<>();
        words.put("en", Set.of(
                "a", "an", "the", "of", "with", "and", "make", "create", "add", "to", "in", "second", "video", "music",
                "title", "my", "this", "that", "for", "it", "is", "at", "on", "me", "please", "trim", "change",
                "clip"));
        words.put("es", Set.of(
                "el", "los", "las", "una", "y", "con", "haz", "crea", "segundos", "para", "mi", "música", "título",
                "del", "vídeo", "añade", "quiero", "sobre", "que", "por", "un", "de", "la", "en"));
        words.put("fr", Set.of(
                "le", "les", "une", "et", "avec", "fais", "crée", "secondes", "pour", "mon", "ma", "musique", "titre",
                "du", "vidéo", "ajoute", "sur", "dans", "des", "au", "un", "de", "la", "en"));
        words.put("de", Set.of(
                "der", "die", "das", "ein", "eine", "einen", "und", "mit", "mach", "mache", "erstelle", "sekunden",
                "für", "mein", "musik", "titel", "füge", "über", "von", "im", "am", "bitte", "den"));
        words.put("pt", Set.of(
                "o", "os", "uma", "e", "com", "faça", "crie", "segundos", "para", "meu", "minha", "título", "vídeo",
                "adicione", "sobre", "do", "da", "no", "na", "um", "de", "em"));
        words.put("it", Set.of(
                "il", "gli", "una", "e", "con", "fai", "crea", "secondi", "per", "mio", "musica", "titolo", "aggiungi",
                "del", "della", "nel", "un", "di", "la", "che", "sul"));
        return words;
    }
}
