package dev.nemosh.api;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import okhttp3.Authenticator;
import okhttp3.Credentials;
import org.jspecify.annotations.Nullable;

/**
 * Which proxy serves which address, as {@code HTTPS_PROXY}, {@code HTTP_PROXY}, {@code ALL_PROXY} and {@code NO_PROXY}
 * say in either case. Loopback never goes through one.
 */
public final class ProxyRules {
    private final @Nullable URI https;
    private final @Nullable URI http;
    private final List<String> direct;

    private ProxyRules(@Nullable URI https, @Nullable URI http, List<String> direct) {
        this.https = https;
        this.http = http;
        this.direct = direct;
    }

    /** No proxy at all. */
    public static ProxyRules none() {
        return new ProxyRules(null, null, List.of());
    }

    /**
     * What an environment says.
     *
     * @throws IllegalArgumentException where a proxy's address is none; the message names the variable, not its value
     */
    public static ProxyRules of(Map<String, String> environment) {
        List<String> direct = Arrays.stream(value(environment, "NO_PROXY").orElse("").split("[,\\s]+"))
                .map(host -> host.toLowerCase(Locale.ROOT))
                .filter(host -> !host.isEmpty())
                .toList();
        URI all = address(environment, "ALL_PROXY");
        URI https = address(environment, "HTTPS_PROXY");
        URI http = address(environment, "HTTP_PROXY");
        return new ProxyRules(https == null ? all : https, http == null ? all : http, direct);
    }

    ProxySelector selector() {
        return new ProxySelector() {
            @Override
            public List<Proxy> select(URI address) {
                return List.of(proxyFor(address));
            }

            @Override
            public void connectFailed(URI address, SocketAddress proxy, IOException failure) {
                // The call itself tells it.
            }
        };
    }

    /** Gives a proxy the credentials of its address, once. */
    Authenticator authenticator() {
        return (route, response) -> {
            URI proxy = response.request().url().isHttps() ? https : http;
            boolean refused = response.request().header("Proxy-Authorization") != null;
            return proxy == null || proxy.getRawUserInfo() == null || refused
                    ? null
                    : response.request().newBuilder()
                            .header("Proxy-Authorization", credentials(proxy.getRawUserInfo()))
                            .build();
        };
    }

    Proxy proxyFor(URI address) {
        String host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
        URI proxy = "https".equalsIgnoreCase(address.getScheme()) ? https : http;
        if (proxy == null || isLoopback(host) || direct.stream().anyMatch(rule -> matches(rule, host, address))) {
            return Proxy.NO_PROXY;
        }
        boolean socks = proxy.getScheme().toLowerCase(Locale.ROOT).startsWith("socks");
        int port = proxy.getPort() > 0 ? proxy.getPort() : socks ? 1080 : 80;
        return new Proxy(
                socks ? Proxy.Type.SOCKS : Proxy.Type.HTTP, InetSocketAddress.createUnresolved(proxy.getHost(), port));
    }

    /** As curl reads it: {@code *}, a host, or a domain with all below it; a port where the rule names one. */
    private static boolean matches(String rule, String host, URI address) {
        String name = rule;
        int colon = rule.lastIndexOf(':');
        if (colon > 0 && rule.indexOf(':') == colon && rule.substring(colon + 1).matches("\\d+")) {
            int port = address.getPort() > 0 ? address.getPort() : "https".equals(address.getScheme()) ? 443 : 80;
            if (port != Integer.parseInt(rule.substring(colon + 1))) {
                return false;
            }
            name = rule.substring(0, colon);
        }
        name = name.startsWith("*.") ? name.substring(2) : name.startsWith(".") ? name.substring(1) : name;
        return name.equals("*") || host.equals(name) || host.endsWith("." + name);
    }

    private static boolean isLoopback(String host) {
        return host.equals("localhost") || host.matches("127(\\.\\d{1,3}){3}") || host.equals("[::1]");
    }

    private static String credentials(String userInfo) {
        int colon = userInfo.indexOf(':');
        String user = colon < 0 ? userInfo : userInfo.substring(0, colon);
        String password = colon < 0 ? "" : userInfo.substring(colon + 1);
        return Credentials.basic(decode(user), decode(password), StandardCharsets.UTF_8);
    }

    private static String decode(String escaped) {
        String plusKept = escaped.replace("+", "%2B");
        return URLDecoder.decode(plusKept, StandardCharsets.UTF_8);
    }

    private static @Nullable URI address(Map<String, String> environment, String name) {
        Optional<String> words = value(environment, name);
        if (words.isEmpty()) {
            return null;
        }
        try {
            URI address = URI.create(words.get().contains("://") ? words.get() : "http://" + words.get());
            if (address.getHost() != null) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            // Told below, without the value: it may hold a password.
        }
        throw new IllegalArgumentException(name);
    }

    private static Optional<String> value(Map<String, String> environment, String name) {
        String lower = environment.getOrDefault(name.toLowerCase(Locale.ROOT), "").strip();
        String upper = environment.getOrDefault(name, "").strip();
        return Optional.of(lower.isEmpty() ? upper : lower).filter(words -> !words.isEmpty());
    }
}
