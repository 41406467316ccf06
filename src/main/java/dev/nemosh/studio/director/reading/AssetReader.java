package dev.nemosh.studio.director.reading;

import dev.nemosh.studio.director.plan.Edit;
import java.util.List;
import java.util.Locale;

/** Reads what is asked of the user's own media. */
final class AssetReader implements ClauseReader {

    @Override
    public List<Edit> read(Clause clause, Context context) {
        if (clause.has(Topic.URL)) {
            String address = clause.takeWord(Topic.URL).orElse("");
            clause.take(Topic.MOOD);
            return List.of(new Edit.Unsupported(streams(address) ? "music-link" : "link"));
        }
        List<String> files = clause.takeAll(Topic.FILE).stream().map(Sense::word).toList();
        String words = clause.mentions().stream().filter(mention -> mention.is(Topic.THING, "asset"))
                .map(Mention::words).findFirst().orElse("").toLowerCase(Locale.ROOT);
        boolean music = clause.has(Topic.THING, "music") || words.matches(".*(song|audio|music|track|音乐|歌|录音).*");
        boolean picture = words.matches(".*(photo|picture|image|pic|logo|snapshot|screenshot|照片|图片|标志|商标).*");
        String kind = music ? "audio" : picture ? "image" : words.matches(".*(video|clip|footage|视频|片段).*")
                ? "video" : "";
        boolean all = words.endsWith("s") || clause.mentions().stream().anyMatch(mention ->
                mention.words().matches("(?i)slide ?show|幻灯片|相册|all|所有|全部|这些.*"));
        if (clause.does("remove") || clause.negated()) {
            return List.of(new Edit.Unsupported("remove-asset"));
        }
        boolean start = clause.take(Topic.WHEN, "start")
                || clause.take(Topic.ORDINAL).map(o -> o.amount() == 1).orElse(false);
        clause.take(Topic.WHEN);
        boolean fresh = (clause.does("make") || clause.has(Topic.INDEFINITE)) && !clause.does("add")
                && clause.has(Topic.THING, "video");
        Long length = clause.take(Topic.LENGTH).map(Sense::millis).orElse(null);
        return List.of(new Edit.InsertAsset(files, kind, all, start, length, Wishes.canvas(clause), fresh));
    }

    private static boolean streams(String address) {
        return address.matches(".*(youtu|spotify|soundcloud|music\\.|"
                + "163\\.com|y\\.qq|tidal|deezer|kugou|kuwo|bilibili).*");
    }
}
