package dev.nemosh.api;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Which certificates are trusted: Java's own and those of {@code SSL_CERT_FILE}. It remembers who issued the last one
 * that was refused, since a company's proxy is known by that name.
 */
final class Trust implements X509TrustManager {
    private final List<X509TrustManager> trusting = new ArrayList<>();
    private final AtomicReference<@Nullable String> refusedIssuer = new AtomicReference<>();

    /** @throws IllegalArgumentException where the PEM words hold no certificate that can be read */
    Trust(@Nullable String trustedPem) {
        try {
            trusting.add(managerOf(null));
            if (trustedPem != null) {
                trusting.add(managerOf(storeOf(trustedPem)));
            }
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalArgumentException("SSL_CERT_FILE", e);
        }
    }

    SSLSocketFactory sockets() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {this}, null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no TLS", e);
        }
    }

    /** Who issued the certificate that was refused last; null where none was. */
    @Nullable String refusedIssuer() {
        return refusedIssuer.get();
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String kind) throws CertificateException {
        @Nullable CertificateException refusal = null;
        for (X509TrustManager manager : trusting) {
            try {
                manager.checkServerTrusted(chain, kind);
                return;
            } catch (CertificateException e) {
                refusal = refusal == null ? e : refusal;
            }
        }
        refusedIssuer.set(chain[chain.length - 1].getIssuerX500Principal().getName());
        throw refusal == null ? new CertificateException("no trust") : refusal;
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String kind) throws CertificateException {
        throw new CertificateException("this end has no clients");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return trusting.stream()
                .flatMap(manager -> Arrays.stream(manager.getAcceptedIssuers()))
                .toArray(X509Certificate[]::new);
    }

    private static KeyStore storeOf(String pem) throws GeneralSecurityException, IOException {
        Collection<? extends Certificate> certificates = CertificateFactory.getInstance("X.509")
                .generateCertificates(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
        if (certificates.isEmpty()) {
            throw new CertificateException("no certificate");
        }
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        int number = 0;
        for (Certificate certificate : certificates) {
            store.setCertificateEntry(Integer.toString(number++), certificate);
        }
        return store;
    }

    private static X509TrustManager managerOf(@Nullable KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        for (TrustManager manager : factory.getTrustManagers()) {
            if (manager instanceof X509TrustManager found) {
                return found;
            }
        }
        throw new GeneralSecurityException("no X.509 trust");
    }
}
