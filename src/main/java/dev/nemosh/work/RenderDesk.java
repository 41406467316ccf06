package dev.nemosh.work;

import dev.nemosh.api.ApiException;
import dev.nemosh.api.Sleeper;
import dev.nemosh.store.JobJournal;
import dev.nemosh.text.ExitCode;
import dev.nemosh.text.Failure;
import dev.nemosh.text.ForeignText;
import dev.nemosh.text.Messages;
import dev.nemosh.text.NemoException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What everything that has to do with render jobs works with.
 *
 * @param backing where they are rendered
 * @param jobs the journal of this machine's
 * @param failures tells calls that failed
 * @param messages the catalogue
 * @param poll how often a job is asked after ({@code export.poll})
 * @param timeout how long a job is waited for ({@code export.timeout})
 * @param clock tells the time
 * @param sleeper does the waiting
 */
public record RenderDesk(
        Backing backing, JobJournal jobs, Failures failures, Messages messages, Duration poll, Duration timeout,
        InstantSource clock, Sleeper sleeper) {

    /** An address as it is kept: relative where it is the backend's own, which may come up again on another port. */
    @Nullable String kept(@Nullable String address) {
        String own = backing.client().backend().api() + "/";
        return address != null && address.startsWith(own) ? address.substring(own.length()) : address;
    }

    /** An address that was kept, as it is told. */
    String whole(String kept) {
        boolean relative = !kept.contains("://") && !kept.startsWith("/");
        return relative ? backing.client().backend().api() + "/" + kept : kept;
    }

    /** Waits; a wish to stop ends it. */
    void pause(Duration time) {
        try {
            sleeper.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw stopped();
        }
    }

    /** Makes a call of which every failure is told. */
    <T> T told(Supplier<T> call) {
        try {
            return call.get();
        } catch (ApiException e) {
            throw new NemoException(failures.of(e), e);
        }
    }

    /** A failure of an export: its message and, under the same key with {@code -hint}, what to do. */
    NemoException failure(ExitCode exit, String code, String key, Object... values) {
        return failure(messages, exit, code, key, values);
    }

    static NemoException failure(Messages messages, ExitCode exit, String code, String key, Object... values) {
        return new NemoException(new Failure(
                exit, code, messages.text("export." + key, values), messages.text("export." + key + "-hint", values)));
    }

    /** The user has stopped watching. */
    NemoException stopped() {
        return failure(ExitCode.INTERRUPTED, "cancelled", "stopped");
    }

    /** The user has stopped watching that job. */
    NemoException stopped(String id) {
        String file = jobs.find(id).map(job -> RenderFetch.name(job).toString()).orElse(id);
        return failure(ExitCode.INTERRUPTED, "cancelled", "stopped-one", new ForeignText(file), new ForeignText(id));
    }

    /** Something to know about an export. */
    Event.Notice notice(String key, Object... values) {
        return new Event.Notice(messages.text("export." + key, values));
    }
}
