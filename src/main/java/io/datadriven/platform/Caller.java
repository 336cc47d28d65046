package io.datadriven.platform;

import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;

/** Who calls, as far as limits go: a learner by the token's subject, anybody else by address. */
public final class Caller {

    private Caller() {}

    public static String of(RoutingContext routing) {
        return routing.user() instanceof QuarkusHttpUser user
                        && !user.getSecurityIdentity().isAnonymous()
                ? "learner " + user.getSecurityIdentity().getPrincipal().getName()
                : "address " + routing.request().remoteAddress().hostAddress();
    }
}
