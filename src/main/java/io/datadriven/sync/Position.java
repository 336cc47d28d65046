package io.datadriven.sync;

/**
 * A place in the order of changes: that of the transactions that made them, and within one, of kind and key.
 *
 * @param transaction PostgreSQL's number of it, which never comes again
 */
record Position(long transaction, String kind, String key) {

    static final Position START = new Position(0, "", "");

    /** Behind everything that older transactions did, and before whatever this one and later ones do. */
    static Position before(long transaction) {
        return new Position(transaction, "", "");
    }
}
