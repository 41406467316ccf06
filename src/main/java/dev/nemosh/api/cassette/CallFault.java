package dev.nemosh.api.cassette;

/**
 * A call that got no answer, as a cassette has it.
 *
 * @param code the short name of the failure, {@code unreachable}
 * @param reached {@code NO}, {@code MAYBE} or {@code YES}: whether the request may have done its work
 * @param words what is known of it: a host, an issuer
 */
public record CallFault(String code, String reached, String words) {
    /** The code of a call that a cassette does not hold. */
    public static final String UNRECORDED = "unrecorded";
}
