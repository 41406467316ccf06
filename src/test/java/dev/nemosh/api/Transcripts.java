package dev.nemosh.api;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The streams that the protocol shows, and a short way to write down what must come of one. */
final class Transcripts {
    static final String TYPED_TEXT = """
            data: {"type":"text","content":"I can do that. Which mood?"}

            """;
    static final String TYPED_TWO_STAGES = """
            data: {"type":"text","content":"Generating a 10s city timelapse."}

            data: {"type":"tool_call","name":"generate_video_with_seedance","args":{"prompt":"城市","duration":10}}

            data: {"type":"heartbeat"}

            data:

            data: heartbeat

            event: heartbeat

            : keep-alive

            data: {"type":"tool_result","name":"generate_video_with_seedance","result":{"status":"success"}}

            data: {"type":"text","content":"The raw clip is ready. 🎬"}

            data: {"type":"tool_call","name":"edit_multitrack","args":{}}

            data: {"type":"tool_result","name":"edit_multitrack","result":{"status":"error"}}

            data: {"type":"text","content":"Done! Preview it or click Export."}

            """;
    static final String TYPED_SILENT = """
            data: {"type":"tool_call","name":"edit_multitrack","args":{"op":"add_title"}}

            data: {"type":"tool_result","name":"edit_multitrack","result":{"status":"success"}}

            """;
    static final String ADK_TEXT = """
            data: {"content":{"parts":[{"text":"I can do that. Which mood?"}],"role":"model"},"invocationId":"e-1",\
            "author":"nemo_agent","actions":{"stateDelta":{},"artifactDelta":{},"requestedAuthConfigs":{}},\
            "id":"a1B2c3D4","timestamp":1773900000.1}

            """;
    static final String ADK_STREAMING = """
            data: {"content":{"parts":[{"text":"plan…","thought":true}],"role":"model"},"partial":true,\
            "invocationId":"e-2","author":"nemo_agent","actions":{"stateDelta":{}},"id":"p0"}

            data: {"content":{"parts":[{"text":"Hello "}],"role":"model"},"partial":true,"invocationId":"e-2",\
            "author":"nemo_agent","actions":{"stateDelta":{}},"id":"p1"}

            data: {"type":"heartbeat"}

            data: {"content":{"parts":[{"text":"there."}],"role":"model"},"partial":true,"finishReason":"STOP",\
            "invocationId":"e-2","author":"nemo_agent","actions":{"stateDelta":{}},"id":"p2"}

            data: {"content":{"parts":[{"text":"plan…","thought":true},{"text":"Hello there.","thought":false}],\
            "role":"model"},"finishReason":"STOP","invocationId":"e-2","author":"nemo_agent",\
            "actions":{"stateDelta":{}},"id":"p3"}

            """;
    static final String ADK_TWO_STAGES = """
            data: {"content":{"parts":[{"text":"Generating."},{"functionCall":{"id":"adk-1",\
            "name":"generate_video_with_seedance","args":{"duration":10}}}],"role":"model"},"invocationId":"e-3",\
            "author":"nemo_agent","actions":{"stateDelta":{}},"longRunningToolIds":[],"id":"t1"}

            : keep-alive

            data: {"content":{"parts":[{"functionResponse":{"id":"adk-1","name":"generate_video_with_seedance",\
            "response":{"status":"success"}}}],"role":"user"},"invocationId":"e-3","author":"nemo_agent",\
            "actions":{"stateDelta":{"generated_media":[{"id":"gm1"}]}},"id":"t2"}

            data:{"content":{"parts":[{"text":"Raw clip ready."},{"functionCall":{"id":"adk-2",\
            "name":"edit_multitrack","args":{}}}],"role":"model"},"invocationId":"e-3","author":"nemo_agent",\
            "actions":{"stateDelta":{}},"id":"t3"}

            data:{"content":{"parts":[{"functionResponse":{"id":"adk-2","name":"edit_multitrack",\
            "response":{"result":"ok"}}}],"role":"user"},"invocationId":"e-3","author":"nemo_agent",\
            "actions":{"stateDelta":{"draft":{"t":[]}}},"id":"t4"}

            data:{"content":{"role":"model"},"invocationId":"e-3","author":"nemo_agent","id":"t5"}

            """;
    static final String ADK_ERROR = """
            data: {"error": "Model overloaded"}

            """;
    static final String BROKEN_ERROR = """
            data: {"error": "bad "value" here"}

            """;

    private Transcripts() {}

    static List<String> read(String transcript) {
        byte[] bytes = transcript.getBytes(StandardCharsets.UTF_8);
        return read(bytes, bytes.length);
    }

    /** What comes of the bytes, given in two pieces. */
    static List<String> read(byte[] bytes, int cut) {
        List<AgentEvent> events = new ArrayList<>();
        AgentEvents agent = new AgentEvents(events::add);
        SseReader reader = new SseReader(1 << 20, agent::read);
        reader.feed(bytes, 0, cut);
        reader.feed(bytes, cut, bytes.length);
        agent.end();
        return events.stream().map(Transcripts::words).collect(Collectors.toList());
    }

    static String words(AgentEvent event) {
        if (event instanceof AgentEvent.Text text) {
            return "say " + text.piece().raw();
        } else if (event instanceof AgentEvent.TextEnd) {
            return ".";
        } else if (event instanceof AgentEvent.ToolCall call) {
            return "call " + call.tool().raw();
        } else if (event instanceof AgentEvent.ToolResult result) {
            return (result.succeeded() ? "done " : "failed ") + result.tool().raw();
        } else if (event instanceof AgentEvent.StateDelta delta) {
            return "state " + String.join(",", delta.keys());
        } else if (event instanceof AgentEvent.Failed failed) {
            return "error " + failed.code() + " " + failed.message().raw();
        }
        return event.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
    }
}
