package dev.nemosh.studio.server.media;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * Which addresses the studio may fetch from on a client's behalf: public ones only, so that nobody can use it to reach
 * this machine or its network.
 */
final class AddressGuard {
    private AddressGuard() {}

    /** Whether the address is of this machine, of a private network, or of no single host. */
    static boolean closed(InetAddress address) {
        if (address.isLoopbackAddress() || address.isAnyLocalAddress() || address.isLinkLocalAddress()
                || address.isSiteLocalAddress() || address.isMulticastAddress()) {
            return true;
        }
        byte[] bytes = address.getAddress();
        return address instanceof Inet6Address ? closedSix(bytes) : closedFour(bytes);
    }

    /** This network, carriers' shared space, protocol assignments, benchmarks, reserved. */
    private static boolean closedFour(byte[] bytes) {
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        return first == 0 || first >= 240
                || first == 100 && second >= 64 && second <= 127
                || first == 192 && second == 0 && bytes[2] == 0
                || first == 198 && (second == 18 || second == 19);
    }

    /** Unique local addresses, and those that only wrap an IPv4 address that is closed. */
    private static boolean closedSix(byte[] bytes) {
        int first = (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
        if ((first & 0xfe00) == 0xfc00) {
            return true;
        }
        boolean translated = first == 0x0064 && (bytes[2] & 0xff) == 0xff && (bytes[3] & 0xff) == 0x9b;
        if (translated) {
            return closed(Arrays.copyOfRange(bytes, 12, 16));
        }
        return first == 0x2002 && closed(Arrays.copyOfRange(bytes, 2, 6));
    }

    private static boolean closed(byte[] four) {
        try {
            return closed(InetAddress.getByAddress(four));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("four bytes are an address", e);
        }
    }
}
