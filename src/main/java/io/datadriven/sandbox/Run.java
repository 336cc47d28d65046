package io.datadriven.sandbox;

import java.time.Duration;
import java.util.List;

/**
 * What is to be run on one fresh database. Everything is SQL of one statement per string.
 *
 * @param setup trusted statements that make the tables and their rows
 * @param sessions statements that nobody trusts; each inner list gets a connection of its own, which is closed after it, so that
 *     a transaction which it left open is lost as in a crash
 * @param reads trusted queries that are asked afterwards; without any, the rows of the last statement that gave some are taken
 * @param binding only says whether the statements could run: what gives rows is prepared and not executed, and
 *     its columns come without rows
 * @param limit wall-clock time until the process is killed
 */
public record Run(
        List<String> setup, List<List<String>> sessions, List<String> reads, boolean binding, Duration limit) {

    /** The script runs once, and its own last rows are what counts. */
    public static Run query(List<String> setup, List<String> script, Duration limit) {
        return new Run(setup, List.of(script), List.of(), false, limit);
    }

    /** The sessions run one after the other, and then the reads show what they left. */
    public static Run writes(List<String> setup, List<List<String>> sessions, List<String> reads, Duration limit) {
        return new Run(setup, sessions, reads, false, limit);
    }

    /** Nothing is asked but whether the script can be parsed and bound. */
    public static Run bind(List<String> setup, List<String> script, Duration limit) {
        return new Run(setup, List.of(script), List.of(), true, limit);
    }

    Run within(Duration other) {
        return new Run(setup, sessions, reads, binding, other);
    }
}
