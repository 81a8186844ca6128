package org.leadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JooqClassesTest {
    private static final Path COMMITTED = Path.of("src/generated/java");

    @TempDir
    Path generated;

    @Test
    void the_committed_jooq_classes_are_those_that_the_migrations_make() throws Exception {
        try (RealDatabase database = RealDatabase.fresh()) {
            List<String> schemas = JooqGeneration.generate(database, generated);
            assertThat(schemas).contains("access");
        }
        assertThat(texts(COMMITTED))
                .as("src/generated/java differs from the migrations; run ./leadline tables and commit what it writes")
                .isEqualTo(texts(generated));
    }

    @Test
    void a_column_more_in_a_migration_shows_as_a_difference() throws Exception {
        try (RealDatabase database = RealDatabase.fresh();
                var connection = database.owner().dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("alter table access.audit add column surprise text");
            JooqGeneration.generate(database, generated);
        }
        assertThat(texts(COMMITTED)).isNotEqualTo(texts(generated));
    }

    private static Map<String, String> texts(Path folder) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return texts;
    }
}
