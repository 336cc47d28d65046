package io.datadriven.judging;

/** No opinion was to be had. The grade stays as it is. */
public final class JudgeFailed extends Exception {

    private static final long serialVersionUID = 1;

    JudgeFailed(String message) {
        super(message);
    }

    JudgeFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
