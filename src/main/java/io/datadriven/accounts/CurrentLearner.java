package io.datadriven.accounts;

import static java.util.Objects.requireNonNullElse;

import io.datadriven.platform.Problem;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Who sends this request. */
@RequestScoped
public class CurrentLearner {

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_SUBJECT = 500;

    private final SecurityIdentity identity;
    private final Learners learners;

    CurrentLearner(SecurityIdentity identity, Learners learners) {
        this.identity = identity;
        this.learners = learners;
    }

    /** The learner's id. A learner who was never here before is made known. */
    public UUID id() {
        var token = (JsonWebToken) identity.getPrincipal();
        var account = account(token);
        return learners.knownId(account).orElseGet(() -> learners.idOf(account, name(token)));
    }

    /** Looks the learner up again: what was known of them turned out to be erased. */
    public UUID freshId() {
        learners.forget(account((JsonWebToken) identity.getPrincipal()));
        return id();
    }

    private static Learners.Account account(JsonWebToken token) {
        var subject = token.getSubject();
        if (subject == null || subject.isBlank() || subject.length() > LONGEST_SUBJECT || subject.indexOf('\0') >= 0) {
            throw new Problem(
                    Problem.Type.UNAUTHENTICATED,
                    "The token does not say whom it is for: it has no 'sub' that can be used.");
        }
        return new Learners.Account(token.getIssuer(), subject);
    }

    private static String name(JsonWebToken token) {
        var claim = requireNonNullElse(asText(token.getClaim("name")), "Learner");
        var name = claim.replaceAll("\\p{Cntrl}", "").strip();
        var end = name.offsetByCodePoints(0, Math.min(LONGEST_NAME / 2, name.codePointCount(0, name.length())));
        return name.isEmpty() ? "Learner" : name.substring(0, end);
    }

    private static @Nullable String asText(@Nullable Object claim) {
        return claim instanceof String text ? text : null;
    }
}
