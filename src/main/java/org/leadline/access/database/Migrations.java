package org.leadline.access.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.modulith.core.ApplicationModuleIdentifier;
import org.springframework.modulith.core.ApplicationModuleIdentifiers;
import org.springframework.modulith.runtime.flyway.HasMigrationFiles;
import org.springframework.modulith.runtime.flyway.SpringModulithFlywayMigrationStrategy;
import tools.jackson.databind.json.JsonMapper;

/** The tables of every module, brought up to date: {@code db/migration/__root} first, then module by module in the order of their arrows. */
public final class Migrations {
    /** Holds the histories of the migrations; the application cannot see into it. */
    static final String HISTORY_SCHEMA = "flyway";

    private static final String MODULES = "META-INF/spring-modulith/application-modules.json";

    private Migrations() {}

    /** Runs what is missing, without Spring; the server does the same through Spring at its start. */
    public static void run(Login owner, Login application) {
        FluentConfiguration configuration =
                Flyway.configure().dataSource(owner.dataSource()).locations("classpath:db/migration");
        configure(configuration, application);
        new SpringModulithFlywayMigrationStrategy(
                        ApplicationModuleIdentifiers.of(modules().stream()
                                .map(ApplicationModuleIdentifier::of)
                                .toList()),
                        new HasMigrationFiles(new PathMatchingResourcePatternResolver()))
                .migrate(configuration.load());
    }

    static void configure(FluentConfiguration configuration, Login application) {
        configuration
                .defaultSchema(HISTORY_SCHEMA)
                .placeholders(Map.of("application", "\"" + application.user().replace("\"", "\"\"") + "\""));
    }

    /** The modules in the order of their arrows, as the file says from which Spring Modulith reads them too. */
    public static List<String> modules() {
        try (InputStream in = Migrations.class.getClassLoader().getResourceAsStream(MODULES)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + MODULES);
            }
            return List.copyOf(JsonMapper.shared().readTree(in).propertyNames());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
