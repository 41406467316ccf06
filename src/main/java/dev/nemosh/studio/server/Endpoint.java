package dev.nemosh.studio.server;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nemosh.studio.server.disk.PrivateFiles;
import dev.nemosh.studio.server.wire.Json;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Where the owner of a data directory serves it, written into the directory for this user's other processes. The file
 * may outlive its writer, and somebody else may then listen on that port: so an answer on it is trusted only with proof
 * that it comes from who wrote the file.
 *
 * @param address the server's base URL
 * @param secret what only readers of the file know
 */
record Endpoint(URI address, String secret) {
    private static final String FILE = "endpoint.json";
    private static final String HMAC = "HmacSHA256";

    /** What the directory's file says; none where there is none. */
    static Optional<Endpoint> read(Path directory) throws IOException {
        try {
            JsonNode form = Json.read(Files.readString(directory.resolve(FILE)));
            return Optional.of(new Endpoint(URI.create(Json.text(form, "address")), Json.text(form, "secret")));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    void write(Path directory) throws IOException {
        String form = Json.object().put("address", address.toString()).put("secret", secret).toString();
        PrivateFiles.replace(directory.resolve(FILE), form.getBytes(StandardCharsets.UTF_8));
    }

    static void remove(Path directory) throws IOException {
        Files.deleteIfExists(directory.resolve(FILE));
    }

    /** What somebody who knows the secret answers to that challenge. */
    String proof(String challenge) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC));
            return HexFormat.of().formatHex(mac.doFinal(challenge.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + HMAC, e);
        }
    }

    @Override
    public String toString() {
        return "Endpoint[" + address + "]";
    }
}
