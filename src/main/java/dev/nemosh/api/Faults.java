package dev.nemosh.api;

import dev.nemosh.api.cassette.CallFault;
import dev.nemosh.api.cassette.ReplayedFault;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.util.Arrays;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/** Says what the breaking of a call means. */
final class Faults {
    private final Transport transport;

    Faults(Transport transport) {
        this.transport = transport;
    }

    /** The failure of a call that got no answer. {@code request}: as it was sent, with its trace. */
    ApiException beforeAnswer(Request request, IOException fault) {
        CallTrace trace = request.tag(CallTrace.class);
        Reached reached = trace == null ? Reached.MAYBE : trace.reached();
        boolean connected = trace != null && trace.isConnected();
        String host = request.url().host() + ":" + request.url().port();
        if (fault instanceof ReplayedFault replayed) {
            return replayed(replayed.fault(), fault);
        }
        if (has(fault, FileBody.SourceException.class)) {
            return ApiException.local(ErrorCode.SOURCE, reached, String.valueOf(fault.getMessage()), fault);
        }
        if (has(fault, CertificateException.class)) {
            String issuer = transport.refusedIssuer();
            return ApiException.local(ErrorCode.CERTIFICATE, reached, issuer == null ? host : issuer, fault);
        }
        if (has(fault, SSLPeerUnverifiedException.class)) {
            return ApiException.local(ErrorCode.CERTIFICATE, reached, host, fault);
        }
        if (!connected && String.valueOf(fault.getMessage()).contains("407")) {
            return ApiException.local(ErrorCode.PROXY, reached, host, fault);
        }
        if (!connected || has(fault, ConnectException.class) || has(fault, UnknownHostException.class)) {
            return ApiException.local(ErrorCode.UNREACHABLE, reached, host, fault);
        }
        if (fault instanceof InterruptedIOException) {
            return ApiException.local(ErrorCode.TIMEOUT, reached, host, fault);
        }
        boolean garbled = fault instanceof ProtocolException && !isCutShort(fault) || fault instanceof SSLException;
        return ApiException.local(garbled ? ErrorCode.MALFORMED : ErrorCode.CONNECTION_LOST, reached, host, fault);
    }

    /** The same as a cassette has it. */
    CallFault recorded(Request request, IOException fault) {
        ApiException failure = beforeAnswer(request, fault);
        return new CallFault(failure.code().word(), failure.reached().name(), failure.words().raw());
    }

    private static ApiException replayed(CallFault fault, IOException cause) {
        ErrorCode code = Arrays.stream(ErrorCode.values()).filter(known -> known.word().equals(fault.code()))
                .findFirst().orElse(ErrorCode.CONNECTION_LOST);
        Reached reached = Arrays.stream(Reached.values()).filter(known -> known.name().equals(fault.reached()))
                .findFirst().orElse(Reached.MAYBE);
        return ApiException.local(code, reached, fault.words(), cause);
    }

    /** The failure of a call whose answer broke off. */
    ApiException inAnswer(Request request, IOException fault) {
        ErrorCode code = fault instanceof InterruptedIOException ? ErrorCode.TIMEOUT : ErrorCode.CONNECTION_LOST;
        return ApiException.local(code, Reached.YES, request.url().host(), fault);
    }

    private static boolean isCutShort(IOException fault) {
        return String.valueOf(fault.getMessage()).startsWith("unexpected end of stream");
    }

    private static boolean has(@Nullable Throwable fault, Class<? extends Throwable> kind) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }
}
