package dev.nemosh.work;

import dev.nemosh.text.Language;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How English tells a user to handle a web editor. */
final class EnglishGui extends GuiLanguage {
    private static final String MARK = "[*_\"'“”‘’\\[\\]「」]";
    private static final String NAME = MARK + "{1,3}[^\"'”’*_\\]\\n]{1,30}" + MARK + "{1,3}";
    private static final String DETERMINER = "(?:the|your|our|a|an|this|that|its|my|any|each)";
    private static final String STOP =
            "of|to|in|on|at|with|for|from|and|or|that|which|as|by|into|is|are|so|if|when|but|then|not|shows?";
    private static final String NOUNS =
            "(?:(?!(?:" + STOP + ")\\b)[*\"']{0,2}[\\p{L}\\d’-]{1,20}[*\"']{0,2}\\s+){0,4}?[*\"']{0,2}";
    private static final String CONTROL =
            "(?:export|download|save|share|render|publish|play|preview|upload|done|settings)";
    private static final String WIDGET =
            "(?:button|icon|panel|tab|menu|link|slider|handles?|toolbar|sidebar|dropdown|checkbox|thumbnail|playhead)";
    private static final String PLACE =
            "(?:timeline|(?:preview|player|editor|export|upload|properties)\\s+(?:window|area|page|pane|section|view)"
                    + "|preview|player|editor|workspace|canvas|inspector|sidebar|toolbar|menus?|panels?|tabs?|settings"
                    + "|preferences|dashboard|(?:media|asset|music|stock)\\s+library|media\\s+pool|dropdown|billing"
                    + "|(?:account|billing|project|profile|pricing)\\s+page|account|profile|subscription|properties)";
    private static final String THE_PLACE = "(?:" + DETERMINER + "\\s+)?" + NOUNS + PLACE + "\\b" + MARK + "{0,2}";
    private static final String GAP =
            "\\s+(?:(?!(?:in|on|inside|within|from|using|via"
            + "|through)\\b)[^\\s.!?,;:—]+\\s+){0,8}?";
    private static final String WITHIN = "(?:in|on|inside|within|from|using|via|through|with)\\s+";
    /** The rest of an instruction: up to the next clause. */
    private static final String REST =
            "(?:(?!\\s*[,;—–()\\n]|\\s+(?:or|and|then|but|so|while|unless)\\b|\\s*[.!?…]+(?:[\\s\"'”’*_)]|\\z)).)*";

    private static final String CLICK =
            "(?:double-|right-|left-|single-)?(?:click|tap)(?:\\s+on)?\\s+(?:" + DETERMINER
                    + "\\b|(?:on|here|it|one|anywhere|either|below|through|into|outside)\\b|" + NAME + "|" + CONTROL
                    + "\\b|(?-i:[A-Z]))";
    private static final String PRESS =
            "(?:press|hit|push|select|choose|pick|use|find|look\\s+for"
                    + "|locate)\\s+(?:(?:" + DETERMINER + "\\s+)?" + NOUNS
                    + "(?:" + NAME + "\\s+)?" + WIDGET + "\\b|(?:" + DETERMINER + "\\s+)?[*\"'“]{0,2}(?-i:Export"
                    + "|Download|"
                    + "Save|Play|Share|Render|Publish|Preview|Upload)\\b|(?:press|hit)\\s+(?:play|export|save"
                    + "|download)\\b)";
    private static final String HIT = "(?:press|hit)\\s+(?:" + NAME + "|" + CONTROL + "\\b)";
    private static final String OPEN =
            "(?:(?:re)?open(?:\\s+up)?|go(?:\\s+(?:back|over))?\\s+(?:to|into)|head(?:\\s+(?:back|over))?\\s+to"
                    + "|navigate\\s+to|visit|switch(?:\\s+over)?\\s+to|return\\s+to|jump\\s+(?:in)?to|expand|enter"
                    + "|access"
                    + "|log\\s*in(?:to|\\s+to)|sign\\s+in\\s+to|check(?:\\s+out)?|look\\s+(?:at|in)|view|see|review"
                    + "|use)\\s+"
                    + THE_PLACE;
    private static final String SEE_IN =
            "(?:preview|watch|see|view|review|play(?:\\s+back)?|find|check(?:\\s+out)?|look\\s+at|inspect|hear"
                    + "|listen\\s+to"
                    + "|export|download|save|manage|upgrade|select|choose|pick)" + GAP + WITHIN + THE_PLACE;
    private static final String PREVIEW =
            "preview(?:\\s+(?:it|this|them|everything|the|your|now|how)\\b|(?=\\s*(?:[.!?,\\n]|\\z|\\s(?:or|and)\\b)))";
    private static final String EXPORT =
            "(?:(?:re-?)?export|download)(?:\\s+(?:it|this|them|now|your|the|once|whenever|when|anytime|directly"
                    + "|here)\\b"
                    + "|\\s+(?:in|as|at|to|from)\\b(?!\\s+[^.!?\\n,;]{0,60}?\\b(?:is|was|are|has|will|takes?|took)\\b)"
                    + "|(?=\\s*(?:[.!?,\\n]|\\z|\\s(?:or|and)\\b)))";
    private static final String SAVE =
            "save\\s+(?:it|this|your\\s+(?:video|clip|film|work|project|file)|the\\s+(?:video|clip|film|file"
                    + "|result))\\b";
    private static final String ACCOUNT =
            "(?:check|view|see|review|manage|verify)\\s+(?:your|the)\\s+(?:" + NOUNS + ")?"
                    + "(?:account|billing|balance|credits?|plan|subscription|usage)\\b";
    private static final String DRAG =
            "drag(?:\\s*(?:and|&|-)\\s*drop)?(?:-and-drop)?\\s+(?:the|your|it|any|a|an|clips?|files?|them|this|that"
                    + "|in|to"
                    + "|on|each|media|segments?|or|its)\\b(?:\\s+(?:and|or)\\s+drop\\b)?";
    private static final String DROP =
            "drop\\s+(?:it|(?:the|your|a|an|any)?\\s*(?:files?|clips?|images?|photos?"
            + "|videos?))"
            + "\\s+(?:here|into?|onto)\\b";
    private static final String ADJUST =
            "(?:move|adjust|trim|resize|rearrange|reorder|edit|change|tweak|fine-?tune|modify|customi[sz]e|cut|split"
                    + "|reposition|arrange|set|delete|remove|add|upload|attach|import)" + GAP + WITHIN
                    + "(?:(?:the|your|our)\\s+" + NOUNS + "(?:" + PLACE + "|sliders?|handles?|controls|" + WIDGET
                    + ")\\b|the\\s+edges?\\b)" + MARK + "{0,2}";
    private static final String BUTTON =
            "(?:the|your)\\s+" + NOUNS + "(?:" + NAME + "\\s+)?(?:button|panel|tab|menu|icon|toolbar|sidebar)\\s+"
                    + "(?:is|are|lets|allows|can|will|on|at|in|to|has|contains|below|above)\\b";
    private static final String GERUND =
            "(?:clicking|tapping|pressing|hitting|opening|dragging|dropping|using|going\\s+to|heading\\s+to|visiting"
                    + "|selecting|choosing)\\s+(?:on\\s+|and\\s+dropping\\s+)?(?:(?:" + DETERMINER + "\\s+)?" + NOUNS
                    + "(?:" + NAME + "\\s+)?(?:" + WIDGET + "|" + PLACE + ")\\b|" + NAME + "|" + CONTROL + "\\b)";

    private static final List<Form> FORMS = List.of(
            form(DRAG, true, false), form(DROP, true, false), form(ADJUST, true, false),
            form(CLICK, false, false), form(PRESS, false, false), form(HIT, false, false), form(SEE_IN, false, false),
            form(OPEN, false, false), form(ACCOUNT, false, false), form(PREVIEW, false, false),
            form(EXPORT, false, false), form(SAVE, false, false), form(GERUND, false, true));
    private static final List<Form> FIRST_FORMS = Stream.concat(FORMS.stream(), Stream.of(new Form(
            Pattern.compile(MARK + "{0,2}(" + BUTTON + ")[^.!?\\n]*", Pattern.CASE_INSENSITIVE), false, false)))
            .toList();

    private static final String NEVER_FIRST = "bkqxz";
    private static final String LIGHT =
            "(?:now|also|then|just|simply|always|easily|directly|still|either|even|quickly|please|next|finally|first"
                    + "|kindly|only|go\\s+ahead\\s+and)";
    private static final Pattern PLACES = Pattern.compile(
            "(?:[,;:—–(!?]|\\s-|\\p{So}|\\b(?:and|or|by|here|please|let's"
                    + "|done|ready|finished|happy|satisfied|complete|like(?:\\s+it)?|liking|below|above)"
                    + "|\\byou(?:'ll|’ll|'d|\\s+(?:can|could|may|might|should|must|will|would|have\\s+to|need\\s+to))"
                    + "|\\b(?:need|want|like|free|ready|sure|remember|forget|able|wish|prefer|have|how|where|option"
                    + "|time)"
                    + "\\s+to)(?:\\s*" + LIGHT + ")*\\s*$|^\\s*(?:" + LIGHT + "\\s*)+$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SUBJECT = Pattern.compile(
            "\\b(?:(I|I'll|I’ll|I've|I’ve|I'm|I’m|we|we'll|me|he|she|they|hero|heroine|character|protagonist|actor"
                    + "|actress"
                    + "|man|woman|boy|girl|kid|dog|cat|robot|hand|finger|camera|scenes?|shots?|frames?|caption"
                    + "|titles?|text"
                    + "|subtitles?|voice-?over|narrat\\w+|script|dialogue|lyrics|prompt|example|says?|reads?)|(you"
                    + "|your|you'll"
                    + "|you’ll|you'd|please))\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PROMISE = Pattern.compile(
            "\\byou\\s*(?:['’]ll|will|should|ought\\s+to|are\\s+going\\s+to)"
                    + "(?:\\s+(?:now|also|then|soon|be\\s+able\\s+to))*\\s+$",
            Pattern.CASE_INSENSITIVE);
    private static final String SEEING = "(?:see|find|hear|view|watch|review)\\b";
    private static final Pattern SEE = Pattern.compile(SEEING, Pattern.CASE_INSENSITIVE);
    private static final Pattern SEEN = Pattern.compile(
            "(" + SEEING + "(?:\\s+(?!" + WIDGET + "|" + CONTROL + "|in\\b|on\\b)[^\\s.!?,;:—]+)"
                    + "{1,8}?)\\s+" + WITHIN + THE_PLACE, Pattern.CASE_INSENSITIVE);
    private static final Pattern LAST_CLAUSE = Pattern.compile("[^,;—–(!?]*$");
    private static final Pattern LINK = Pattern.compile(
            "\\s*[,;]?\\s+(?:(?:and|or|then|and\\s+then|or\\s+else|to|also|you\\s+can|just|simply)\\s+){0,3}",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CONTINUATION = Pattern.compile(
            "(?:choose|select|pick|save|share|set|confirm|wait|follow|release|drop|hold)\\b" + REST,
            Pattern.CASE_INSENSITIVE);

    private static Form form(String head, boolean editing, boolean gerund) {
        String words = MARK + "{0,2}\\b(" + head + ")" + REST;
        return new Form(Pattern.compile(words, Pattern.CASE_INSENSITIVE), editing, gerund);
    }

    @Override
    Language language() {
        return Language.ENGLISH;
    }

    @Override
    boolean mayBegin(char letter) {
        return NEVER_FIRST.indexOf(Character.toLowerCase(letter)) < 0;
    }

    @Override
    Optional<String> promised(CharSequence before, CharSequence instruction) {
        if (!PROMISE.matcher(before).find() || !SEE.matcher(instruction).lookingAt()) {
            return Optional.empty();
        }
        Matcher seen = SEEN.matcher(instruction);
        return Optional.of(seen.lookingAt() ? seen.group(1) : "");
    }

    @Override
    List<Form> forms(boolean sentenceStart) {
        return sentenceStart ? FIRST_FORMS : FORMS;
    }

    @Override
    Pattern connector() {
        return LINK;
    }

    @Override
    Pattern continuation() {
        return CONTINUATION;
    }

    @Override
    boolean mayStand(CharSequence before) {
        return before.isEmpty() || PLACES.matcher(before).find() && !hasOwnSubject(before.toString());
    }

    /** Whether the clause is about somebody else than the user: the agent itself, or somebody in the film. */
    private static boolean hasOwnSubject(String before) {
        Matcher clause = LAST_CLAUSE.matcher(before);
        boolean own = false;
        if (clause.find()) {
            Matcher subject = SUBJECT.matcher(clause.group());
            while (subject.find()) {
                own = subject.group(1) != null;
            }
        }
        return own;
    }
}
