package dev.nemosh.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProxyRulesTest {
    private static final Map<String, String> ENVIRONMENT = Map.of(
            "HTTPS_PROXY", "http://secure:8443", "http_proxy", "plain:3128",
            "NO_PROXY", "localhost, .inner.example,direct.example:8080,*.star.example");

    @ParameterizedTest
    @CsvSource({
        "https://api.example/,            HTTP @ secure:8443",
        "http://api.example/,             HTTP @ plain:3128",
        "https://x.inner.example/,        DIRECT",
        "https://inner.example/,          DIRECT",
        "https://notinner.example/,       HTTP @ secure:8443",
        "https://a.star.example/,         DIRECT",
        "https://direct.example:8080/,    DIRECT",
        "https://direct.example/,         HTTP @ secure:8443",
        "http://127.0.0.1:9/,             DIRECT",
        "http://[::1]:9/,                 DIRECT",
    })
    void eachAddressHasItsWay(String address, String way) {
        assertEquals(way, words(ProxyRules.of(ENVIRONMENT).proxyFor(URI.create(address))));
    }

    @Test
    void oneProxyForAllMaySpeakSocks() {
        ProxyRules rules = ProxyRules.of(Map.of("ALL_PROXY", "socks5h://127.0.0.1"));
        assertEquals("SOCKS @ 127.0.0.1:1080", words(rules.proxyFor(URI.create("https://api.example/"))));
    }

    @Test
    void aBadAddressIsToldByItsNameWithoutItsPassword() {
        IllegalArgumentException bad = assertThrows(
                IllegalArgumentException.class, () -> ProxyRules.of(Map.of("HTTPS_PROXY", "http://me:pass word@:x")));
        assertEquals("HTTPS_PROXY", bad.getMessage());
    }

    @Test
    void credentialsOfTheAddressAreShownToTheProxyOnly() throws Exception {
        try (RawServer proxy = new RawServer((number, request, socket) -> {
            String answer = number == 1
                    ? "HTTP/1.1 407 x\r\nProxy-Authenticate: Basic realm=\"r\"\r\nContent-Length: 0\r\n\r\n"
                    : "HTTP/1.1 502 x\r\nContent-Length: 0\r\n\r\n";
            RawServer.write(socket, answer);
            return number == 1;
        })) {
            ProxyRules rules = ProxyRules.of(Map.of(
                    "HTTPS_PROXY", "http://me:p%40ss@127.0.0.1:" + proxy.uri().getPort()));
            try (Transport transport = new Transport(new HttpOptions(
                    Duration.ofSeconds(10), Duration.ofSeconds(10), rules, null, "nemosh/test"))) {
                URI api = URI.create("https://api.example");
                NemoClient client = new HttpNemoClient(new Backend(Backend.Kind.CLOUD, "cloud", api, api),
                        Clients.ATTRIBUTION, transport, Retries.none(), InstantSource.system());
                assertThrows(ApiException.class, () -> client.credits(Clients.TOKEN));
            }
            String last = proxy.requests().get(proxy.requests().size() - 1);
            assertTrue(last.startsWith("CONNECT api.example:443 "), last);
            assertTrue(last.contains("Proxy-Authorization: Basic bWU6cEBzcw=="), last);
            assertFalse(last.contains("Bearer"), last);
        }
    }

    private static String words(Proxy proxy) {
        if (proxy.type() == Proxy.Type.DIRECT) {
            return "DIRECT";
        }
        InetSocketAddress address = (InetSocketAddress) proxy.address();
        return proxy.type() + " @ " + address.getHostString() + ":" + address.getPort();
    }
}
