package dev.nemosh.work;

import dev.nemosh.api.ApiException;
import dev.nemosh.api.Backend;
import dev.nemosh.api.ErrorCode;
import dev.nemosh.text.CleanText;
import dev.nemosh.text.Durations;
import dev.nemosh.text.ExitCode;
import dev.nemosh.text.Failure;
import dev.nemosh.text.ForeignText;
import dev.nemosh.text.Messages;
import dev.nemosh.text.Secrets;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** Turns a call that failed into what a user is told: what happened, what to do, and the exit code (protocol, 9). */
public final class Failures {
    /** The types that the service takes, for people. */
    static final String TYPES = "mp4, mov, avi, webm, mkv, jpg, jpeg, png, gif, webp, mp3, wav, m4a, aac";

    private final Messages messages;
    private final Backend backend;
    private final Supplier<Account.Status> account;

    /** The failures of calls to that backend by that account. */
    public Failures(Messages messages, Backend backend, Supplier<Account.Status> account) {
        this.messages = messages;
        this.backend = backend;
        this.account = account;
    }

    /** What to tell of a call. */
    public Failure of(ApiException failed) {
        return switch (failed.code()) {
            case TOKEN -> told(failed, ExitCode.AUTHENTICATION, "token");
            case SESSION -> told(failed, ExitCode.BACKEND, "session");
            case CREDITS -> credits();
            case UNSUPPORTED_FILE -> told(failed, ExitCode.FILE, "unsupported-file", TYPES);
            case FILE_TOO_LARGE -> told(failed, ExitCode.FILE, "file-too-large");
            case BAD_REQUEST -> told(failed, ExitCode.BACKEND, "bad-request");
            case PLAN -> plan(failed);
            case FORBIDDEN -> told(failed, ExitCode.AUTHENTICATION, "forbidden");
            case NOT_FOUND -> told(failed, ExitCode.BACKEND, "not-found");
            case RATE_LIMIT -> told(failed, ExitCode.BACKEND, "rate-limit",
                    failed.retryAfter().map(Durations::elapsed).orElse("30s"));
            case SERVER -> told(failed, ExitCode.BACKEND, "server", failed.status());
            case REFUSED -> told(failed, ExitCode.FAILED, "refused", failed.wireCode());
            case UNREACHABLE, TIMEOUT, CONNECTION_LOST -> unreachable(failed);
            case CERTIFICATE -> plain(failed, ExitCode.BACKEND, "certificate", failed.words(), host());
            case PROXY -> plain(failed, ExitCode.BACKEND, "proxy");
            case INSECURE -> plain(failed, ExitCode.BACKEND, "insecure", failed.words());
            case WEB_PAGE -> plain(failed, ExitCode.BACKEND, "web-page", host());
            case REDIRECT -> plain(failed, ExitCode.BACKEND, "redirect", failed.words());
            case MALFORMED -> plain(failed, ExitCode.BACKEND, "malformed", host());
            case SOURCE -> plain(failed, ExitCode.FILE, "source", failed.words());
            case UNRECORDED -> unrecorded(failed);
            case CANCELLED -> plain(failed, ExitCode.INTERRUPTED, "cancelled");
        };
    }

    /** What to tell of an export that was refused: a plan that is not allowed to is told as 402 is. */
    Failure ofExport(ApiException failed) {
        return switch (failed.code()) {
            case FORBIDDEN -> plan(failed);
            case BAD_REQUEST, REFUSED -> told(failed, ExitCode.FAILED, "no-export");
            default -> of(failed);
        };
    }

    private Failure plan(ApiException failed) {
        return new Failure(
                ExitCode.PLAN, ErrorCode.PLAN.word(), said(messages.text("failures.plan"), failed),
                messages.text("failures.plan-hint", registration()));
    }

    /** Out of credits: an anonymous user registers and keeps the project, others top up. */
    private Failure credits() {
        boolean anonymous = account.get().source() == Account.Source.ANONYMOUS;
        CleanText hint = anonymous
                ? messages.text("failures.credits-hint-anonymous", registration())
                : messages.text("failures.credits-hint", backend.web());
        return new Failure(ExitCode.CREDITS, ErrorCode.CREDITS.word(), messages.text("failures.credits"), hint);
    }

    private String registration() {
        Account.Status status = account.get();
        String page = backend.web() + "/register";
        boolean bound = status.source() == Account.Source.ANONYMOUS && status.userId() != null;
        return bound
                ? page + "?bind=" + URLEncoder.encode(status.userId(), StandardCharsets.UTF_8)
                : page;
    }

    private Failure unreachable(ApiException failed) {
        String hint = backend.kind() == Backend.Kind.EMBEDDED ? "failures.embedded-hint" : "failures.unreachable-hint";
        return new Failure(
                ExitCode.BACKEND, failed.code().word(), messages.text("failures." + failed.code().word(), host()),
                messages.text(hint));
    }

    /** A call that is not as it was recorded says in two further lines what it is now, and what it was. */
    private Failure unrecorded(ApiException failed) {
        String[] lines = failed.words().raw().split("\n", 3);
        return lines.length < 3
                ? plain(failed, ExitCode.BACKEND, "unrecorded", failed.words())
                : plain(failed, ExitCode.BACKEND, "recorded-otherwise", new ForeignText(lines[0]),
                        new ForeignText(lines[1]), new ForeignText(lines[2]));
    }

    private Failure plain(ApiException failed, ExitCode exit, String key, Object... values) {
        return new Failure(
                exit, failed.code().word(), messages.text("failures." + key, values),
                messages.text("failures." + key + "-hint", values));
    }

    private Failure told(ApiException failed, ExitCode exit, String key, Object... values) {
        Failure plain = plain(failed, exit, key, values);
        return new Failure(exit, plain.code(), said(plain.message(), failed), plain.hint());
    }

    /** What happened, with the backend's own words behind it where it has any. */
    private CleanText said(CleanText message, ApiException failed) {
        String words = Secrets.mask(failed.words().raw()).strip();
        boolean raw = words.isEmpty() || words.startsWith("{") || words.startsWith("<") || words.startsWith("[");
        return raw ? message : messages.text("failures.said", message, new ForeignText(words));
    }

    private String host() {
        String host = backend.api().getHost();
        return backend.api().getPort() < 0 ? host : host + ":" + backend.api().getPort();
    }
}
