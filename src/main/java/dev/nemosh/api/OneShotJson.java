package dev.nemosh.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;
import retrofit2.Converter;
import retrofit2.Retrofit;

/**
 * Writes bodies as JSON that is sent once. OkHttp repeats a POST by itself after a closed warm connection, 408, 503 and
 * redirects, unless its body is one-shot; and these cost the user.
 */
final class OneShotJson extends Converter.Factory {
    private static final MediaType JSON = MediaType.get("application/json");

    @Override
    public @Nullable Converter<?, RequestBody> requestBodyConverter(
            Type type, Annotation[] parameter, Annotation[] method, Retrofit retrofit) {
        boolean ours = type instanceof Class<?> kind && kind.getEnclosingClass() == Bodies.class;
        return ours ? (Converter<Object, RequestBody>) OneShotJson::bodyOf : null;
    }

    private static RequestBody bodyOf(Object value) throws JsonProcessingException {
        boolean nothing = value instanceof Bodies.Nothing;
        byte[] bytes = nothing ? new byte[0] : Json.MAPPER.writeValueAsBytes(value);
        return new RequestBody() {
            @Override
            public @Nullable MediaType contentType() {
                return nothing ? null : JSON;
            }

            @Override
            public long contentLength() {
                return bytes.length;
            }

            @Override
            public boolean isOneShot() {
                return true;
            }

            @Override
            public void writeTo(BufferedSink sink) throws IOException {
                sink.write(bytes);
            }
        };
    }
}
