package dev.nemosh.studio.director.reading;

import dev.nemosh.text.Language;
import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Set;

/**
 * The language of a prompt.
 *
 * @param remarks {@code foreign} where it is neither English nor Chinese
 */
record Speech(Language language, Set<String> remarks) {
    private static final Set<UnicodeScript> OURS =
            Set.of(UnicodeScript.LATIN, UnicodeScript.HAN, UnicodeScript.COMMON, UnicodeScript.INHERITED);

    /** The language of the prompt's own words: what stands between quotation marks does not count. */
    static Speech of(String prompt, List<Mention> mentions, Language otherwise) {
        int han = 0;
        int latin = 0;
        int foreign = 0;
        for (Mention mention : mentions) {
            if (mention.is(Topic.QUOTE) || mention.is(Topic.FILE) || mention.is(Topic.URL)) {
                continue;
            }
            boolean word = false;
            for (int point : mention.words().codePoints().toArray()) {
                UnicodeScript script = UnicodeScript.of(point);
                han += script == UnicodeScript.HAN ? 1 : 0;
                foreign += OURS.contains(script) ? 0 : 1;
                word |= script == UnicodeScript.LATIN && Character.isLetter(point);
            }
            latin += word && mention.words().length() > 1 ? 1 : 0;
        }
        long unknown = mentions.stream().filter(mention -> !mention.known()).count();
        boolean strange = han == 0 && unknown >= 4 && unknown * 2 > mentions.size();
        if (foreign > 2 || strange) {
            return new Speech(Language.ENGLISH, Set.of("foreign"));
        }
        Language language = han == 0 && latin == 0 ? otherwise : han >= latin && han > 0 ? Language.CHINESE
                : Language.ENGLISH;
        return new Speech(language, Set.of());
    }
}
