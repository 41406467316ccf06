package dev.nemosh.studio.director;

import dev.nemosh.studio.director.timeline.Timeline;
import java.util.List;

/**
 * What came of an edit.
 *
 * @param said sentences that tell what was done, or why not
 * @param done whether the timeline is another one now
 */
record Outcome(Timeline timeline, List<String> said, boolean done) {

    static Outcome done(Timeline timeline, String... said) {
        return new Outcome(timeline, List.of(said), true);
    }

    static Outcome refused(Timeline timeline, String why) {
        return new Outcome(timeline, List.of(why), false);
    }
}
