package dev.nemosh.studio.director;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nemosh.studio.director.timeline.Canvas;
import dev.nemosh.studio.film.Cue;
import dev.nemosh.studio.film.Film;
import dev.nemosh.studio.film.Shot;
import dev.nemosh.text.NemoException;
import java.util.List;
import org.junit.jupiter.api.Test;

class DraftFormTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PROMPT = "20s city at night, lo-fi music at 35%, title 'Urban Dreams' at the top";

    private final DraftForm form = new DraftForm(Rehearsal.FAMILIES, Rehearsal.MOODS);

    @Test
    void aDraftHasTheDocumentedFields() {
        ObjectNode draft = Rehearsal.of(PROMPT).draft();
        assertEquals(List.of(0, 1, 7), List.of(type(draft, 0), type(draft, 1), type(draft, 2)));
        assertEquals(20_000, draft.path("d").asLong());
        assertEquals(0.35, draft.at("/t/1/sg/0/m/volume").asDouble());
        assertEquals("Urban Dreams", draft.at("/t/2/sg/0/m/text").asText());
        assertEquals("top", draft.at("/t/2/sg/0/m/style/position").asText());
        assertEquals("studio:scene/skyline", draft.at("/t/0/sg/0/m/src").asText());
    }

    @Test
    void aDraftReadAndWrittenAgainIsTheSame() {
        ObjectNode draft = Rehearsal.of(PROMPT, "put logo.png at the end", "add my song", "add captions \"a\"").draft();
        ((ObjectNode) draft.path("x_studio")).remove("back");
        assertEquals(draft, form.write(form.timeline(draft)));
    }

    @Test
    void aFilmIsExactToItsDraft() {
        Film film = form.read(Rehearsal.of(PROMPT).draft(), null);
        assertEquals(600, film.frameCount());
        assertEquals(2, film.shots().size());
        assertTrue(film.shots().get(0).endMillis() > film.shots().get(1).startMillis(), "the shots cross-fade");
        assertEquals("lofi", ((Cue.Score) film.cues().get(0)).score().mood());
    }

    @Test
    void aNarrowedDraftIsStillAFilm() {
        ObjectNode draft = Rehearsal.of(PROMPT).draft();
        ((ArrayNode) draft.path("t")).remove(2);
        ((ArrayNode) draft.path("t")).remove(1);
        Film film = form.read(draft, new Canvas(640, 360));
        assertEquals(List.of(640, 360, 0, 0), List.of(film.width(), film.height(), film.cues().size(),
                film.captions().size()));
    }

    @Test
    void whatIsMissingHasItsDefault() throws JsonProcessingException {
        Film film = form.read(JSON.readTree("""
                {"t":[{"tt":0,"sg":[{"d":2000,"m":{"src":"studio:scene/ocean"}},
                {"d":3000,"m":{"src":"/media/a.JPG?x=1"}}]}]}
                """), null);
        assertEquals(List.of(1_920, 1_080, 30), List.of(film.width(), film.height(), film.framesPerSecond()));
        assertEquals(2_000, film.shots().get(1).startMillis());
        assertTrue(((Shot.Media) film.shots().get(1)).picture());
    }

    @Test
    void whatCannotBeRenderedIsNamed() throws JsonProcessingException {
        assertTrue(refusal("{\"t\":[{\"tt\":0,\"sg\":[{\"d\":5,\"m\":{\"src\":\"studio:scene/llama\"}}]}]}")
                .contains("llama"));
        assertTrue(refusal("{\"t\":[{\"tt\":1,\"sg\":[{\"d\":5,\"m\":{\"src\":\"studio:score/polka\"}}]}]}")
                .contains("polka"));
        assertTrue(refusal("{\"t\":[{\"tt\":0,\"sg\":[{\"d\":5,\"m\":{\"name\":\"x\"}}]}]}").contains("no media"));
        assertTrue(refusal("{\"t\":[{\"tt\":5,\"sg\":[{\"d\":5}]}]}").contains("unknown type"));
        assertTrue(refusal("{\"t\":[]}").contains("nothing"));
    }

    private String refusal(String draft) throws JsonProcessingException {
        var json = JSON.readTree(draft);
        return assertThrows(NemoException.class, () -> form.read(json, null)).failure().message().toString();
    }

    private static int type(ObjectNode draft, int track) {
        return draft.path("t").path(track).path("tt").asInt();
    }
}
