package dev.nemosh.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgentEventsTest {

    static Stream<String> transcripts() {
        return Stream.of(
                Transcripts.TYPED_TEXT, Transcripts.TYPED_TWO_STAGES, Transcripts.TYPED_SILENT,
                Transcripts.ADK_TEXT, Transcripts.ADK_STREAMING, Transcripts.ADK_TWO_STAGES,
                Transcripts.ADK_ERROR, Transcripts.BROKEN_ERROR,
                Transcripts.TYPED_TWO_STAGES + Transcripts.ADK_STREAMING,
                Transcripts.ADK_TWO_STAGES.replace("\n", "\r\n"));
    }

    @ParameterizedTest
    @MethodSource("transcripts")
    void aCutAtAnyByteChangesNothing(String transcript) {
        byte[] bytes = transcript.getBytes(StandardCharsets.UTF_8);
        List<String> whole = Transcripts.read(transcript);
        for (int cut = 0; cut <= bytes.length; cut++) {
            assertEquals(whole, Transcripts.read(bytes, cut), "cut at byte " + cut);
        }
    }

    @Test
    void typedStagesAreToldInOrder() {
        assertEquals(
                List.of("say Generating a 10s city timelapse.", ".", "call generate_video_with_seedance", "heartbeat",
                        "heartbeat", "heartbeat", "heartbeat", "heartbeat", "done generate_video_with_seedance",
                        "say The raw clip is ready. 🎬", ".", "call edit_multitrack", "failed edit_multitrack",
                        "say Done! Preview it or click Export.", "."),
                Transcripts.read(Transcripts.TYPED_TWO_STAGES));
    }

    @Test
    void adkStagesAreToldInOrder() {
        assertEquals(
                List.of("say Generating.", ".", "call generate_video_with_seedance", "heartbeat",
                        "done generate_video_with_seedance", "state generated_media", "say Raw clip ready.", ".",
                        "call edit_multitrack", "done edit_multitrack", "state draft", "other"),
                Transcripts.read(Transcripts.ADK_TWO_STAGES));
    }

    @Test
    void wordsThatCameInPiecesAreNotSaidAgainByTheWhole() {
        assertEquals(
                List.of("other", "say Hello ", "heartbeat", "say there.", "."),
                Transcripts.read(Transcripts.ADK_STREAMING));
    }

    @Test
    void ofAWholeThatGoesOnTheRestIsSaid() {
        assertEquals(
                List.of("say Hello ", "say there.", "."),
                Transcripts.read(adk(true, "Hello ") + adk(false, "Hello there.")));
    }

    @Test
    void aWholeThatDiffersFromItsPiecesIsARecap() {
        assertEquals(List.of("say Hello", "."), Transcripts.read(adk(true, "Hello") + adk(false, "Hi!")));
    }

    @Test
    void voicesThatSpeakAtOnceAreKeptApart() {
        String a = adk(true, "Aa").replace("nemo_agent", "a");
        String b = adk(true, "Bb").replace("nemo_agent", "b");
        String wholeA = adk(false, "Aaaa").replace("nemo_agent", "a");
        String wholeB = adk(false, "Bb").replace("nemo_agent", "b");
        assertEquals(
                List.of("say Aa", ".", "say Bb", ".", "say aa", "."), Transcripts.read(a + b + wholeA + wholeB));
    }

    @Test
    void aFunctionCallUnderOneIdIsToldOnce() {
        String call = "data: {\"author\":\"x\",\"content\":{\"parts\":[{\"functionCall\":"
                + "{\"id\":\"adk-1\",\"name\":\"edit\"}}]}}\n\n";
        assertEquals(List.of("call edit", "other"), Transcripts.read(call + call));
    }

    @Test
    void aTransferToAnotherAgentIsNotShown() {
        assertEquals(List.of("other"), Transcripts.read("data: {\"author\":\"x\",\"content\":{\"parts\":["
                + "{\"functionCall\":{\"name\":\"transfer_to_agent\",\"args\":{}}}]}}\n\n"));
    }

    @Test
    void aModelsErrorIsAnError() {
        assertEquals(
                List.of("error SAFETY No.", "heartbeat"),
                Transcripts.read("data:{\"author\":\"x\",\"errorCode\":\"SAFETY\",\"errorMessage\":\"No.\"}\n\n:\n"));
    }

    @Test
    void typedTextsAreParagraphs() {
        assertEquals(List.of("say One.", ".", "say Two.", "."), Transcripts.read(typed("One.") + typed("Two.")));
    }

    @Test
    void aTypedTextThatGrowsIsSaidByItsRest() {
        assertEquals(
                List.of("say One", "say , two", "other", "."),
                Transcripts.read(typed("One") + typed("One, two") + typed("One, two")));
    }

    @Test
    void chunksAndTheirWholeAreSaidOnce() {
        String chunks = "data: {\"type\":\"chunk\",\"text\":\"Hel\"}\n\n"
                + "data: {\"type\":\"chunk\",\"content\":\"lo\"}\n\n";
        assertEquals(
                List.of("say First.", ".", "say Hel", "say lo", "other", "."),
                Transcripts.read(typed("First.") + chunks + typed("Hello")));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "data:", "data: heartbeat", "data: {\"type\":\"heartbeat\"}", "event: heartbeat", ": ping",
        "event: ping\ndata: {}", "data: {}", "data: null", "data: \"heartbeat\"", "retry: 100",
    })
    void everyHeartbeatIsASignOfLife(String frame) {
        assertEquals(List.of("heartbeat"), Transcripts.read(frame + "\n\n"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
        "{\"error\": \"Model overloaded\"}               | error  Model overloaded",
        "{\"error\": \"bad \"value\" here\"}             | error  bad \"value\" here",
        "{ \"error\": \"it's \"so\"\"}                   | error  it's \"so\"",
        "{\"type\":\"error\",\"error\":\"e\"}            | error  e",
        "{\"type\":\"error\",\"message\":\"m\"}          | error  m",
        "{\"code\":2001,\"message\":\"no credits\"}      | error 2001 no credits",
        "{\"code\":\"2001\",\"msg\":\"no credits\"}      | error 2001 no credits",
        "{\"error\":{\"code\":1001,\"message\":\"t\"}}   | error 1001 t",
        "{\"detail\":[{\"msg\":\"a\"},{\"msg\":\"b\"}]}  | error  a; b",
    })
    void everyShapeOfErrorIsAnError(String data, String told) {
        assertEquals(List.of(told), Transcripts.read("data: " + data + "\n\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"type\":\"text\",\"con", "hello", "{\"a\":"})
    void whatCannotBeReadIsMalformed(String data) {
        assertEquals(List.of("malformed"), Transcripts.read("data: " + data + "\n\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{\"type\":\"thinking_chunk\",\"text\":\"hm\"}", "{\"type\":\"done\"}", "{\"code\":0}", "7",
    })
    void whatIsInternalShowsNothing(String data) {
        assertEquals(List.of("other"), Transcripts.read("data: " + data + "\n\n"));
    }

    @Test
    void aQuestionIsSaidWithItsChoices() {
        assertEquals(
                List.of("say Mood\n1. Which?\n   - calm\n   - wild", "."),
                Transcripts.read("data: {\"type\":\"ask_question\",\"title\":\"Mood\",\"questions\":[{\"prompt\":"
                        + "\"Which?\",\"options\":[{\"label\":\"calm\"},{\"label\":\"wild\"}]}]}\n\n"));
    }

    @Test
    void charactersCutBetweenPiecesComeTogetherAgain() {
        assertEquals(
                List.of("say \uD83C", "say \uDFAC e", "say \u0301", "."),
                Transcripts.read(adk(true, "\\uD83C") + adk(true, "\\uDFAC e") + adk(true, "\\u0301")));
    }

    private static String typed(String words) {
        return "data: {\"type\":\"text\",\"content\":\"" + words + "\"}\n\n";
    }

    private static String adk(boolean partial, String words) {
        return "data: {\"content\":{\"parts\":[{\"text\":\"" + words + "\"}]},\"partial\":" + partial
                + ",\"invocationId\":\"e\",\"author\":\"nemo_agent\"}\n\n";
    }
}
