package io.datadriven.platform;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** Days as callers write them. */
public final class Dates {

    private static final Pattern FORM = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private Dates() {}

    /** The day that a parameter of this name is. */
    public static LocalDate parse(String day, String parameter) {
        try {
            if (FORM.matcher(day).matches()) {
                return LocalDate.parse(day);
            }
        } catch (DateTimeException _) {
            throw notADay(parameter);
        }
        throw notADay(parameter);
    }

    private static Problem notADay(String parameter) {
        return Problem.inParameter(parameter, "not_a_day", "'%s' is a day such as 2026-11-26.".formatted(parameter));
    }
}
