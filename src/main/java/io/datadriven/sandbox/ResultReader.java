package io.datadriven.sandbox;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes rows out of the engine as text, up to a limit. */
final class ResultReader {

    static final int MOST_ROWS = 10_000;

    private static final int MOST_CHARACTERS = 4_000_000;

    private ResultReader() {}

    /** The columns that a query would give. */
    static ResultTable none(ResultSetMetaData about) throws SQLException {
        return new ResultTable(columns(about), List.of());
    }

    private static List<ResultTable.Column> columns(ResultSetMetaData about) throws SQLException {
        var columns = new ArrayList<ResultTable.Column>();
        for (int i = 1; i <= about.getColumnCount(); i++) {
            columns.add(new ResultTable.Column(about.getColumnName(i), about.getColumnTypeName(i)));
        }
        return columns;
    }

    static ResultTable read(ResultSet rows) throws SQLException, TooMuchOutput {
        var columns = columns(rows.getMetaData());
        var cells = new ArrayList<List<String>>();
        var characters = 0L;
        while (rows.next()) {
            var row = new ArrayList<@Nullable String>();
            for (int i = 1; i <= columns.size(); i++) {
                var cell = cell(rows, i);
                characters += cell == null ? 0 : cell.length();
                row.add(cell);
            }
            cells.add(Collections.unmodifiableList(row));
            if (cells.size() > MOST_ROWS || characters > MOST_CHARACTERS) {
                throw new TooMuchOutput();
            }
        }
        return new ResultTable(columns, cells);
    }

    private static @Nullable String cell(ResultSet rows, int column) throws SQLException {
        return switch (rows.getObject(column)) {
            case null -> null;
            case BigDecimal number -> number.toPlainString();
            case java.time.temporal.TemporalAccessor time -> time.toString();
            case Number number -> number.toString();
            case Boolean truth -> truth.toString();
            case String text -> text;
            case Object other -> text(rows, column, other);
        };
    }

    private static String text(ResultSet rows, int column, Object other) throws SQLException {
        var text = rows.getString(column);
        return text == null ? other.toString() : text;
    }
}
