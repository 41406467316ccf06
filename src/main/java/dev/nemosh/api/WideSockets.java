package dev.nemosh.api;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Sockets that take from the network as much as has come. The library above asks for 8 KB at a time: as many calls of
 * the system as that makes cost half of a fast download's time.
 */
final class WideSockets extends SocketFactory {
    private static final int WIDE = 128 * 1024;

    @Override
    public Socket createSocket() {
        return new WideSocket();
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port), null);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port), null);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress own, int ownPort) throws IOException {
        return connected(new InetSocketAddress(host, port), new InetSocketAddress(own, ownPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress own, int ownPort) throws IOException {
        return connected(new InetSocketAddress(host, port), new InetSocketAddress(own, ownPort));
    }

    private static Socket connected(InetSocketAddress there, @Nullable InetSocketAddress here) throws IOException {
        Socket socket = new WideSocket();
        socket.bind(here);
        socket.connect(there);
        return socket;
    }

    private static final class WideSocket extends Socket {
        private @Nullable InputStream wide;

        @Override
        public synchronized InputStream getInputStream() throws IOException {
            if (wide == null) {
                wide = new BufferedInputStream(super.getInputStream(), WIDE);
            }
            return wide;
        }
    }
}
