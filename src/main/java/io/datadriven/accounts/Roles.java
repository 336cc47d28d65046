package io.datadriven.accounts;

/** The roles that a token may carry. */
public final class Roles {

    public static final String LEARNER = "learner";
    public static final String AUTHOR = "author";
    public static final String ADMIN = "admin";

    private Roles() {}
}
