package dev.nemosh.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A company's own certificate: refused by its issuer's name, accepted once it is named in {@code SSL_CERT_FILE}. */
class TrustTest {
    private static final char[] PASSWORD = "changeit".toCharArray();
    private static KeyStore store;

    @BeforeAll
    static void makeCertificate(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("company.p12");
        Process keytool = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair",
                "-alias", "company", "-keyalg", "EC", "-storetype", "PKCS12", "-dname", "CN=Example Company Proxy", "-ext",
                "SAN=dns:localhost", "-keystore", file.toString(), "-storepass", new String(PASSWORD))
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        assertEquals(0, keytool.waitFor());
        store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD);
        }
    }

    @Test
    void aForeignCertificateIsRefusedByItsIssuersName() throws Exception {
        ApiException failure = assertThrows(ApiException.class, () -> credits(null));
        assertEquals(ErrorCode.CERTIFICATE, failure.code());
        assertEquals("CN=Example Company Proxy", failure.words().raw());
        assertEquals(Reached.NO, failure.reached());
    }

    @Test
    void aCertificateThatIsNamedIsTrusted() throws Exception {
        String pem = "Our proxy\n-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder().encodeToString(store.getCertificate("company").getEncoded())
                + "\n-----END CERTIFICATE-----\n";
        assertEquals(new Credits(5, 0, 5), credits(pem));
    }

    @Test
    void aFileWithoutACertificateIsAMistake() {
        IllegalArgumentException bad = assertThrows(IllegalArgumentException.class, () -> credits("nothing here"));
        assertTrue(bad.getMessage().contains("SSL_CERT_FILE"));
    }

    private static Credits credits(@Nullable String pem) throws Exception {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        try (MockWebServer server = new MockWebServer();
                Transport transport = new Transport(new HttpOptions(
                        Duration.ofSeconds(20), Duration.ofSeconds(20), ProxyRules.none(), pem, "nemosh/test"))) {
            server.useHttps(context.getSocketFactory());
            server.enqueue(new MockResponse.Builder().body("{\"data\":{\"available\":5,\"total\":5}}").build());
            server.start();
            URI api = URI.create("https://localhost:" + server.getPort());
            return new HttpNemoClient(new Backend(Backend.Kind.SERVER, "s", api, api), Clients.ATTRIBUTION, transport,
                    Retries.none(), InstantSource.system()).credits(Clients.TOKEN);
        }
    }
}
