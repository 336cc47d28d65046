package io.datadriven.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PushdownSqlTest {

    private final PushdownTable table = Grading.read("""
            {"name": "orders", "lines": 10, "rowsPerLine": 1, "columns": [
              {"name": "ts", "type": "timestamp", "bytes": 8, "spread": "rises", "from": "2026-03-01 00:00:00", "to": "2026-03-31 23:59:59"},
              {"name": "day", "type": "date", "bytes": 4, "spread": "rises", "from": "2026-03-01", "to": "2026-03-31"},
              {"name": "id", "type": "integer", "bytes": 4, "spread": "random", "from": -5, "to": 4096},
              {"name": "town", "type": "text", "bytes": 2, "spread": "cycles", "values": ["Graz", "L'Aquila"]}]}""", PushdownTable.class);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'column': 'id', 'equals': -3} | id = -3",
                "{'column': 'id', 'in': [3, 5]} | id IN (3, 5)",
                "{'column': 'id', 'from': 3, 'before': 9} | id BETWEEN 3 AND 8",
                "{'column': 'id', 'from': 3} | id >= 3",
                "{'column': 'id', 'to': 3} | id <= 3",
                "{'column': 'id', 'isNull': true} | id IS NULL",
                "{'column': 'id', 'isNull': false} | id IS NOT NULL",
                "{'column': 'day', 'from': '2026-03-14', 'to': '2026-03-15'} | day BETWEEN DATE '2026-03-14' AND DATE '2026-03-15'",
                "{'column': 'ts', 'from': '2026-03-14 00:00:00', 'before': '2026-03-15 00:00:00'} | ts >= TIMESTAMP '2026-03-14 00:00:00' AND ts < TIMESTAMP '2026-03-15 00:00:00'",
                "{'column': 'ts', 'to': '2026-03-14 23:59:59'} | ts < TIMESTAMP '2026-03-15 00:00:00'",
                "{'column': 'town', 'equals': 'L#Aquila'} | town = 'L''Aquila'",
                "{'all': [{'column': 'id', 'equals': 3}, {'any': [{'column': 'id', 'from': 7}, {'column': 'town', 'equals': 'Graz'}]}]} | id = 3 AND (id >= 7 OR town = 'Graz')",
                "{'any': [{'column': 'id', 'equals': 3}, {'all': [{'column': 'id', 'in': [7, 8]}, {'column': 'town', 'equals': 'Graz'}]}]} | id = 3 OR (id IN (7, 8) AND town = 'Graz')",
                "{'all': [{'written': 'f(id) = 1 OR g(id)', 'means': {'column': 'id', 'equals': 1}}, {'column': 'id', 'equals': 1}]} | (f(id) = 1 OR g(id)) AND id = 1",
            })
    void a_condition_is_written_as_people_write_it(String authored, String sql) {
        var filter = Grading.read(authored.replace('\'', '"').replace('#', '\''), PushdownFilter.class)
                .filter(table);

        assertThat(new PushdownSql(table).query(List.of("id", "ts"), filter).replaceAll("\\s+", " "))
                .isEqualTo("SELECT id, ts FROM orders WHERE " + sql);
    }
}
