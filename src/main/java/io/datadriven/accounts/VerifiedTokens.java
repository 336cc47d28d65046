package io.datadriven.accounts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Duration;
import java.time.InstantSource;

/**
 * Verifies a token once and then knows it for a minute: the signature costs more than all the rest of a request. A token that
 * expires within the minute is known no longer than it is valid, and a key that its issuer withdraws is out of use a minute later.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class VerifiedTokens extends JWTCallerPrincipalFactory {

    private static final int KNOWN = 10_000;
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final JWTCallerPrincipalFactory verifier = new DefaultJWTCallerPrincipalFactory();
    private final Cache<String, JWTCallerPrincipal> known;

    VerifiedTokens(InstantSource clock) {
        known = Caffeine.newBuilder()
                .maximumSize(KNOWN)
                .expireAfter(Expiry.creating((String _, JWTCallerPrincipal token) -> lifetime(token, clock)))
                .build();
    }

    private static Duration lifetime(JWTCallerPrincipal token, InstantSource clock) {
        var left =
                Duration.ofSeconds(token.getExpirationTime() - clock.instant().getEpochSecond());
        return left.isNegative() ? Duration.ZERO : left.compareTo(LONGEST) < 0 ? left : LONGEST;
    }

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo context) throws ParseException {
        var before = known.getIfPresent(token);
        if (before != null) {
            return before;
        }
        var verified = verifier.parse(token, context);
        known.put(token, verified);
        return verified;
    }
}
