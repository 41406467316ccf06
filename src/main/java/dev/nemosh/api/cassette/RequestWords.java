package dev.nemosh.api.cassette;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.util.HexFormat;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.Request;
import okhttp3.RequestBody;
import okio.Buffer;
import okio.BufferedSink;
import okio.HashingSink;
import okio.Okio;
import org.jspecify.annotations.Nullable;

/**
 * What a request carries, as a cassette has it: words with their secrets masked; of files sent along only their names,
 * lengths and hashes, which are known when they have been sent.
 *
 * @param request the request itself
 * @param text the words of its body; empty for none and for files
 */
record RequestWords(Request request, String text) {
    private static final Pattern FILE_NAME = Pattern.compile("filename=\"([^\"]*)\"");

    static RequestWords of(Request request, Masking masking) throws IOException {
        RequestBody body = request.body();
        if (body == null || body instanceof MultipartBody) {
            return new RequestWords(request, "");
        }
        Buffer words = new Buffer();
        body.writeTo(words);
        return new RequestWords(request, masking.mask(words.readUtf8()));
    }

    /** The request that measures the files of its body as they pass, and tells of them when the last one has passed. */
    Request measured(Consumer<ArrayNode> sent) {
        if (!(request.body() instanceof MultipartBody files)) {
            return request;
        }
        ArrayNode measures = CassetteFile.JSON.createArrayNode();
        MultipartBody.Builder body = new MultipartBody.Builder(files.boundary()).setType(files.type());
        for (MultipartBody.Part part : files.parts()) {
            String place = String.valueOf(part.headers() == null ? null : part.headers().get("Content-Disposition"));
            Matcher name = FILE_NAME.matcher(place);
            String file = name.find() ? name.group(1) : "";
            body.addPart(MultipartBody.Part.create(part.headers(), new MeasuredBody(part.body(), (bytes, hash) -> {
                measures.addObject().put("file", file).put("bytes", bytes).put("sha256", hash);
                if (measures.size() == files.size()) {
                    sent.accept(measures);
                }
            })));
        }
        return request.newBuilder().method(request.method(), body.build()).build();
    }

    /** Takes the length and the hash of a body that has passed. */
    private interface Measure {
        void taken(long bytes, String sha256);
    }

    /** A body that is measured while it is sent. */
    private static final class MeasuredBody extends RequestBody {
        private final RequestBody body;
        private final Measure measure;

        MeasuredBody(RequestBody body, Measure measure) {
            this.body = body;
            this.measure = measure;
        }

        @Override
        public @Nullable MediaType contentType() {
            return body.contentType();
        }

        @Override
        public long contentLength() throws IOException {
            return body.contentLength();
        }

        @Override
        public boolean isOneShot() {
            return body.isOneShot();
        }

        @Override
        public void writeTo(BufferedSink sink) throws IOException {
            HashingSink hashing = HashingSink.sha256(sink);
            BufferedSink through = Okio.buffer(hashing);
            body.writeTo(through);
            through.emit();
            measure.taken(body.contentLength(), HexFormat.of().formatHex(hashing.hash().toByteArray()));
        }
    }
}
