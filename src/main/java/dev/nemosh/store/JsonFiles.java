package dev.nemosh.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Records as JSON files of a {@link StateDirectory}. Fields that a record does not know (those of a newer version) are
 * kept when it is written again. A file that cannot be read as its record counts as not there.
 */
final class JsonFiles {
    private final StateDirectory directory;
    private final ObjectMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addModule(new SimpleModule()
                    .addSerializer(Instant.class, ToStringSerializer.instance)
                    .addDeserializer(Instant.class, new Parsed<>(Instant.class, Instant::parse))
                    .addSerializer(Duration.class, ToStringSerializer.instance)
                    .addDeserializer(Duration.class, new Parsed<>(Duration.class, Duration::parse)))
            .build();

    JsonFiles(StateDirectory directory) {
        this.directory = directory;
    }

    StateDirectory directory() {
        return directory;
    }

    <T> Optional<T> read(String name, Class<T> type) {
        return tree(name).flatMap(tree -> {
            try {
                return Optional.ofNullable(json.treeToValue(tree, type));
            } catch (JsonProcessingException | IllegalArgumentException e) {
                return Optional.empty();
            }
        });
    }

    <T> List<T> readAll(String folder, Class<T> type) {
        return directory.list(folder).stream()
                .filter(name -> name.endsWith(".json"))
                .flatMap(name -> read(name, type).stream())
                .toList();
    }

    void write(String name, Object record) {
        ObjectNode kept = tree(name).filter(JsonNode::isObject).map(ObjectNode.class::cast)
                .orElseGet(json::createObjectNode);
        kept.setAll((ObjectNode) json.valueToTree(record));
        try {
            directory.write(name, json.writeValueAsBytes(kept));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<JsonNode> tree(String name) {
        return directory.read(name).flatMap(bytes -> {
            try {
                return Optional.ofNullable(json.readTree(bytes));
            } catch (IOException e) {
                return Optional.empty();
            }
        });
    }

    private static final class Parsed<T> extends FromStringDeserializer<T> {
        private static final long serialVersionUID = 1L;

        private final transient Function<String, T> parse;

        Parsed(Class<T> type, Function<String, T> parse) {
            super(type);
            this.parse = parse;
        }

        @Override
        protected T _deserialize(String value, DeserializationContext context) throws IOException {
            try {
                return parse.apply(value);
            } catch (DateTimeException e) {
                throw context.weirdStringException(value, _valueClass, e.getMessage());
            }
        }
    }
}
