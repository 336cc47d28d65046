package io.datadriven.grading;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.datadriven.simulation.Sentence;
import java.util.ArrayList;
import java.util.List;

/** A script cut into its statements, at the semicolons that stand outside of texts, names and comments. */
record SqlScript(String text, List<Statement> statements) {

    /** Its words, and where they begin in the script. */
    record Statement(String sql, int begin) {}

    /** A place as people count it, from 1. */
    record Place(int line, int column) {}

    /** The script has no end: a text, a name or a comment is still open. */
    static final class Unclosed extends Exception {

        private static final long serialVersionUID = 1L;

        private final int begin;

        private Unclosed(String message, int begin) {
            super(message);
            this.begin = begin;
        }

        int begin() {
            return begin;
        }
    }

    static SqlScript of(String text) throws Unclosed {
        var statements = new ArrayList<Statement>();
        var begin = 0;
        var hasWords = false;
        var at = 0;
        while (at < text.length()) {
            var c = text.charAt(at);
            var next = afterQuoted(text, at);
            if (c == ';') {
                add(statements, text, hasWords ? begin : at, at);
                begin = at + 1;
                hasWords = false;
            } else if (!isComment(text, at) && !Character.isWhitespace(c) && !hasWords) {
                begin = at;
                hasWords = true;
            }
            at = next;
        }
        add(statements, text, hasWords ? begin : text.length(), text.length());
        return new SqlScript(text, List.copyOf(statements));
    }

    List<String> sql() {
        return statements.stream().map(Statement::sql).toList();
    }

    /** Where a fault lies: the engine counts the bytes from the beginning of the statement. */
    Place place(int statement, int bytes) {
        var it = statements.get(statement);
        var before = it.sql().getBytes(UTF_8);
        return place(
                text, it.begin() + new String(before, 0, Math.min(Math.max(0, bytes), before.length), UTF_8).length());
    }

    static Place place(String text, int at) {
        var before = text.substring(0, Math.min(at, text.length()));
        var line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        return new Place(line, before.length() - before.lastIndexOf('\n'));
    }

    private static void add(List<Statement> statements, String text, int begin, int end) {
        var sql = text.substring(begin, end).stripTrailing();
        if (!sql.isEmpty()) {
            statements.add(new Statement(sql, begin));
        }
    }

    private static boolean isComment(String text, int at) {
        return text.startsWith("--", at) || text.startsWith("/*", at);
    }

    /** The end of the text, name or comment that begins here; of anything else the next character. */
    private static int afterQuoted(String text, int at) throws Unclosed {
        var c = text.charAt(at);
        if (c == '\'') {
            return afterText(text, at);
        }
        if (c == '"') {
            return after(text, at, at + 1, "\"", "name");
        }
        if (c == '$') {
            return afterDollars(text, at);
        }
        if (text.startsWith("--", at)) {
            return afterLine(text, at);
        }
        return text.startsWith("/*", at) ? afterComment(text, at) : at + 1;
    }

    private static int afterText(String text, int at) throws Unclosed {
        var escapes = at > 0
                && (text.charAt(at - 1) == 'e' || text.charAt(at - 1) == 'E')
                && (at == 1 || !Character.isJavaIdentifierPart(text.charAt(at - 2)));
        for (int i = at + 1; i < text.length(); i++) {
            if (escapes && text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == '\'') {
                return i + 1;
            }
        }
        throw new Unclosed("The text that begins here with ' has no end.", at);
    }

    private static int afterDollars(String text, int at) throws Unclosed {
        var end = text.indexOf('$', at + 1);
        var isInName = at > 0 && Character.isJavaIdentifierPart(text.charAt(at - 1));
        if (isInName || end < 0 || !text.substring(at + 1, end).matches("|[\\p{L}_][\\p{L}\\p{N}_]*")) {
            return at + 1;
        }
        var tag = text.substring(at, end + 1);
        return after(text, at, end + 1, tag, "text");
    }

    private static int afterLine(String text, int at) {
        var end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end + 1;
    }

    private static int after(String text, int at, int from, String closing, String what) throws Unclosed {
        var end = text.indexOf(closing, from);
        if (end < 0) {
            throw new Unclosed(Sentence.of("The %s that begins here with %s has no end.", what, closing), at);
        }
        return end + closing.length();
    }

    /** Comments may stand in comments. */
    private static int afterComment(String text, int at) throws Unclosed {
        var depth = 0;
        for (int i = at; i < text.length() - 1; i++) {
            if (text.startsWith("/*", i)) {
                depth++;
                i++;
            } else if (text.startsWith("*/", i)) {
                depth--;
                i++;
                if (depth == 0) {
                    return i + 1;
                }
            }
        }
        throw new Unclosed("The comment that begins here with /* has no end.", at);
    }
}
