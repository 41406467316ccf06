package dev.nemosh.studio.server;

import io.javalin.config.RoutesConfig;

/** Routes that belong together. */
interface RouteGroup {

    /** Adds them to the server's. */
    void route(RoutesConfig routes);
}
