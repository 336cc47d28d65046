package io.datadriven.platform;

import static java.util.Locale.ROOT;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An error that the caller can understand, sent as an RFC 9457 problem. */
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Every problem of this API. The name is the last part of the problem's type URI, so a name is never changed. */
    public enum Type {
        UNREADABLE_BODY(
                400,
                "The body cannot be read",
                "The body is not JSON, or not the JSON that this operation takes: a field is unknown, repeated, or of another type. `errors` points to the place."),
        INVALID_PARAMETER(
                400,
                "A parameter is not valid",
                "A path, query or header parameter is unknown or has a value that it cannot have. `errors` names it."),
        BAD_REQUEST(
                400,
                "The request cannot be understood",
                "The request breaks the rules of HTTP. Mend the client; sending it again will not help."),
        UNAUTHENTICATED(
                401,
                "Please sign in",
                "The operation needs a bearer token, and there is none, or it has expired, or it was not made for this service."),
        FORBIDDEN(
                403, "You may not do this", "The token is good but does not carry the role that the operation needs."),
        SOLUTION_CLOSED(
                403,
                "The solution is not open yet",
                "Each challenge has a rule for when its solution opens: with a pass, after some tries, when it is closed, or never. `detail` says which it is, and how far you are."),
        NOT_FOUND(404, "There is no such thing", "Nothing is called so, or it belongs to somebody else."),
        METHOD_NOT_ALLOWED(
                405,
                "This method is not allowed here",
                "The path exists, but not with this method. `Allow` lists the methods that it has."),
        NOT_ACCEPTABLE(
                406,
                "No such representation",
                "The thing cannot be had in a media type that the `Accept` header names."),
        CONFLICT(
                409,
                "The request conflicts with what is there",
                "Something else happened at the same time. Read the current state and decide again."),
        CHALLENGE_CLOSED(
                409,
                "The challenge is closed",
                "You have given up on the challenge, or used all the tries that it has. `detail` says which."),
        NO_HINT(
                409,
                "There is no hint to give",
                "You have seen all the hints of the challenge, or it is an exam that gives none before its end."),
        EXAM_IS_SILENT(
                409,
                "An exam says nothing before it is closed",
                "What comes of a design under the workload of an exam is its verdict. It is told with the grade, when the exam is closed."),
        NAME_TAKEN(
                409,
                "The name is taken",
                "Names on the boards are unique, whatever their case and spaces. Choose another one."),
        NOTHING_TO_RUN(
                409,
                "There is nothing to run",
                "Only the answers of some kinds are programs. `detail` says of which kind the challenge is."),
        NOT_IN_QTI(
                409,
                "QTI has no such item",
                "The challenge is of a kind that QTI 3.0 cannot express, or has parameters. `detail` says which."),
        SYNC_TOKEN_EXPIRED(
                410,
                "The token cannot be used any more",
                "The token is too old, or is of another learner, or of a database that is no longer the one in use. Ask for all changes, without `since`, and put them in the place of what you have."),
        PRECONDITION_FAILED(
                412,
                "It has changed in the meantime",
                "`If-Match` names a version that is no longer the current one. Read it again, and repeat the change on what it is now."),
        BODY_TOO_LARGE(413, "The body is too large", "The body is over the limit that `detail` names."),
        UNSUPPORTED_MEDIA_TYPE(
                415,
                "This media type is not supported",
                "Send the body as the media type that the operation takes, usually `application/json`."),
        INVALID_BODY(
                422,
                "The body is not valid",
                "The body can be read, but a value in it cannot be used. `errors` points to each."),
        INVALID_ANSWER(
                422,
                "The answer cannot be graded",
                "The answer breaks the form that the challenge asks for. It costs no try. `errors` points to what has to be mended."),
        IDEMPOTENCY_KEY_REUSED(
                422,
                "This Idempotency-Key was used for another request",
                "The key has come with another body before. Use a new key for a new request, and the same one only to repeat it."),
        PRECONDITION_REQUIRED(
                428,
                "Say which version you are changing",
                "The operation needs `If-Match` with the ETag that was read, so that no change of another device is lost."),
        TOO_MANY_REQUESTS(429, "Too many requests", "Wait for the seconds in `Retry-After`, then go on."),
        COOLING_DOWN(
                429,
                "The next try has to wait",
                "The challenge asks for some time between two tries. It costs no try to have asked; wait for the seconds in `Retry-After`."),
        HEADERS_TOO_LARGE(431, "The headers are too large", "The request's headers are over the limit."),
        INTERNAL_ERROR(
                500,
                "Something went wrong on our side",
                "It is our fault and has been logged. Quote `traceId` when you report it."),
        UNAVAILABLE(
                503,
                "The service cannot do this right now",
                "A part that the operation needs is down or busy. Wait for the seconds in `Retry-After` and send the same request again; with an `Idempotency-Key` that is safe.");

        private static final String PATH = "/problems/";

        final int status;
        final String title;
        final String explanation;

        Type(int status, String title, String explanation) {
            this.status = status;
            this.title = title;
            this.explanation = explanation;
        }

        String code() {
            return name().toLowerCase(ROOT).replace('_', '-');
        }

        String uri() {
            return PATH + code();
        }

        static Optional<Type> ofCode(String code) {
            return Stream.of(values()).filter(type -> type.code().equals(code)).findFirst();
        }

        /** The most general type of a status. */
        static Type ofStatus(int status) {
            return switch (status) {
                case 400 -> BAD_REQUEST;
                case 422 -> INVALID_BODY;
                default ->
                    Stream.of(values())
                            .filter(type -> type.status == status)
                            .findFirst()
                            .orElse(status < 500 ? BAD_REQUEST : INTERNAL_ERROR);
            };
        }
    }

    /**
     * What is wrong with one part of the request.
     *
     * @param pointer JSON pointer into the body, as a URI fragment such as {@code #/answer/order/2}
     * @param parameter name of a path, query or header parameter; this or the pointer is there
     */
    public record Fault(@Nullable String pointer, @Nullable String parameter, String code, String detail) {

        public static Fault inBody(String pointer, String code, String detail) {
            return new Fault("#" + pointer, null, code, detail);
        }

        public static Fault inParameter(String parameter, String code, String detail) {
            return new Fault(null, parameter, code, detail);
        }
    }

    private final Type type;
    private final transient List<Fault> faults;
    private final transient OptionalInt retryAfterSeconds;

    public Problem(Type type, String detail) {
        this(type, detail, List.of(), OptionalInt.empty(), null);
    }

    public Problem(Type type, String detail, List<Fault> faults) {
        this(type, detail, faults, OptionalInt.empty(), null);
    }

    private Problem(
            Type type, String detail, List<Fault> faults, OptionalInt retryAfterSeconds, @Nullable Throwable cause) {
        super(detail, cause);
        this.type = type;
        this.faults = List.copyOf(faults);
        this.retryAfterSeconds = retryAfterSeconds;
    }

    /** One parameter has a value that it cannot have. */
    public static Problem inParameter(String parameter, String code, String detail) {
        return new Problem(Type.INVALID_PARAMETER, detail, List.of(Fault.inParameter(parameter, code, detail)));
    }

    /** Something is worth trying again after so many seconds. */
    public static Problem retry(Type type, String detail, int afterSeconds, @Nullable Throwable cause) {
        return new Problem(type, detail, List.of(), OptionalInt.of(afterSeconds), cause);
    }

    /** The same problem of a part of the body that lies at this pointer. */
    public Problem within(String pointer) {
        var moved = faults.stream()
                .map(it -> it.pointer() == null
                        ? it
                        : Fault.inBody(pointer + it.pointer().substring(1), it.code(), it.detail()))
                .toList();
        return new Problem(type, String.valueOf(getMessage()), moved, retryAfterSeconds, this);
    }

    public Type type() {
        return type;
    }

    /** The HTTP status of its type. */
    public int status() {
        return type.status;
    }

    List<Fault> faults() {
        return faults;
    }

    public OptionalInt retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
