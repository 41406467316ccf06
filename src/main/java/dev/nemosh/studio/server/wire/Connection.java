package dev.nemosh.studio.server.wire;

import io.javalin.http.Context;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

/** The socket under a call. */
public final class Connection {
    private Connection() {}

    /** Cuts it, in the middle of whatever is being sent. */
    public static void cut(Context call) {
        ServletContextRequest.getServletContextRequest(call.req())
                .getConnectionMetaData().getConnection().getEndPoint().close();
    }
}
