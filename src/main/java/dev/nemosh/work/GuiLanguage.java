package dev.nemosh.work;

import dev.nemosh.text.Language;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How one language tells a user to handle a web editor: the forms of such an instruction, each anchored at its first
 * word, and the words that tell what it is about. Forms are matched on text that may still be growing.
 */
abstract class GuiLanguage {
    /** An instruction is settled after so many characters, however long its sentence goes on. */
    private static final int LONGEST = 400;

    /** What a look at a place in the text found. */
    sealed interface Finding {}

    /** No instruction begins here. */
    record Nothing() implements Finding {}

    /** What follows will tell. */
    record Undecided() implements Finding {}

    /** An instruction that ends before {@code end}. {@code action} is null for what only carries on the one before. */
    record Instruction(int end, @Nullable GuiAction action, boolean gerund) implements Finding {}

    /** A form of instruction: its pattern, whose first group is verb and object, and whether it speaks of editing. */
    record Form(Pattern pattern, boolean editing, boolean gerund) {}

    static final Finding NOTHING = new Nothing();
    static final Finding UNDECIDED = new Undecided();

    private static final Pattern UPLOAD = Pattern.compile(
            "upload|attach|paperclip|import|\\bhere\\b|上传|附件|回形针|导入", Pattern.CASE_INSENSITIVE);
    private static final Pattern EXPORT = Pattern.compile(
            "export|download|save|share|render|publish|导出|下载|保存|分享|渲染|发布", Pattern.CASE_INSENSITIVE);
    private static final Pattern CREDITS = Pattern.compile(
            "account|billing|credit|balance|\\bplan\\b|subscription|settings?\\b|preferences|dashboard|profile|usage|"
                    + "log\\s?in|sign in|账户|账号|帐户|余额|积分|账单|套餐|订阅|设置|仪表盘|控制台|个人中心",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TRACKS = Pattern.compile(
            "timeline|preview|play|watch|panel|tab|menu|editor|canvas|inspector|toolbar|sidebar|library|view|track|"
                    + "时间线|时间轴|预览|播放|面板|菜单|编辑器|画布|侧边栏|工具栏|轨道|素材库|媒体库|查看|属性|选项卡|标签页",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern EDITING = Pattern.compile(
            "\\b(?:edit|change|adjust|move|resize)\\b|修改|调整|编辑(?!器|界面)|移动", Pattern.CASE_INSENSITIVE);
    private static final Pattern PURPOSE = Pattern.compile("\\s+to\\s+(?!the\\b|your\\b)", Pattern.CASE_INSENSITIVE);

    /** The language that what stands in for an instruction is said in. */
    abstract Language language();

    /** Whether an instruction may begin with that letter: the cheap answer for nearly all text. */
    abstract boolean mayBegin(char letter);

    /** Whether an instruction may stand here, by what the sentence has said so far. */
    abstract boolean mayStand(CharSequence before);

    /**
     * What a sentence says that the user will see somewhere ("You'll" / "see the title in the timeline"), so that "type
     * ..." would not go on from it: verb and object, or an empty string where they are not to be said. Empty where it
     * says no such thing.
     */
    abstract Optional<String> promised(CharSequence before, CharSequence instruction);

    /** The forms that may begin at that place. */
    abstract List<Form> forms(boolean sentenceStart);

    /** What may stand between two instructions. */
    abstract Pattern connector();

    /** What carries on an instruction after a connector without being one of its own ("and choose 1080p"). */
    abstract Pattern continuation();

    /** Looks for an instruction at that place. {@code complete}: nothing will follow the text. */
    Finding find(CharSequence text, int from, CharSequence before, boolean complete) {
        return mayBegin(text.charAt(from)) && mayStand(before)
                ? match(text, from, before.isEmpty(), complete)
                : NOTHING;
    }

    private Finding match(CharSequence text, int from, boolean sentenceStart, boolean complete) {
        boolean undecided = false;
        for (Form form : forms(sentenceStart)) {
            Matcher matcher = limited(form.pattern(), text, from);
            boolean found = matcher.lookingAt();
            if (isOpen(matcher, text, complete)) {
                undecided = true;
            } else if (found && !undecided) {
                String object = matcher.group(1) + PURPOSE.split(text.subSequence(matcher.end(1), matcher.end()), 2)[0];
                return new Instruction(matcher.end(), action(form, object, matcher.group()), form.gerund());
            }
        }
        return undecided ? UNDECIDED : NOTHING;
    }

    /** Looks for what links an instruction that has ended there with a further one, and for that one. */
    Finding findNext(CharSequence text, int from, boolean complete) {
        Matcher link = limited(connector(), text, from);
        boolean linked = link.lookingAt();
        if (isOpen(link, text, complete)) {
            return UNDECIDED;
        }
        if (!linked) {
            return NOTHING;
        }
        Finding next = match(text, link.end(), false, complete);
        if (next != NOTHING) {
            return next;
        }
        Matcher further = limited(continuation(), text, link.end());
        boolean continued = further.lookingAt();
        if (isOpen(further, text, complete)) {
            return UNDECIDED;
        }
        return continued ? new Instruction(further.end(), null, false) : NOTHING;
    }

    private static Matcher limited(Pattern pattern, CharSequence text, int from) {
        return pattern.matcher(text).region(from, Math.min(text.length(), from + LONGEST));
    }

    /** Whether more text could change the answer. */
    private static boolean isOpen(Matcher matcher, CharSequence text, boolean complete) {
        return !complete && matcher.hitEnd() && matcher.regionEnd() - matcher.regionStart() < LONGEST;
    }

    private static GuiAction action(Form form, String about, String words) {
        if (UPLOAD.matcher(about).find()) {
            return GuiAction.UPLOAD;
        }
        if (form.editing()) {
            return GuiAction.EDIT;
        }
        if (EXPORT.matcher(about).find()) {
            return GuiAction.EXPORT;
        }
        if (CREDITS.matcher(about).find()) {
            return GuiAction.CREDITS;
        }
        boolean looking = TRACKS.matcher(about).find() && !EDITING.matcher(words).find();
        return looking ? GuiAction.TRACKS : GuiAction.EDIT;
    }
}
