package org.leadline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.MatcherRule;
import org.jooq.meta.jaxb.MatcherTransformType;
import org.jooq.meta.jaxb.Matchers;
import org.jooq.meta.jaxb.MatchersSchemaType;
import org.jooq.meta.jaxb.Strategy;
import org.jooq.meta.jaxb.Target;
import org.leadline.access.database.Login;

/** Writes the jOOQ classes of every module's schema, as the migrations make it, into src/generated/java: {@code org.leadline.<module>.db}. */
public final class JooqGeneration {
    private JooqGeneration() {}

    /**
     * Run by {@code ./leadline tables} after a migration was added.
     *
     * @param arguments the folder to write to; src/generated/java when absent
     */
    public static void main(String[] arguments) throws Exception {
        Path target = Path.of(arguments.length > 0 ? arguments[0] : "src/generated/java");
        try (RealDatabase database = RealDatabase.fresh()) {
            generate(database, target);
        }
        System.exit(0);
    }

    /** Replaces the generated packages under that folder, one for each schema that the migrations made; returns the names of the schemas. */
    static List<String> generate(RealDatabase database, Path target) throws Exception {
        List<String> schemas = database.schemas();
        for (String schema : schemas) {
            Path folder = target.resolve("org/leadline").resolve(schema).resolve("db");
            clear(folder);
            GenerationTool.generate(configuration(database.owner(), schema, target));
        }
        return schemas;
    }

    private static Configuration configuration(Login owner, String schema, Path target) {
        return new Configuration()
                .withLogging(Logging.WARN)
                .withJdbc(new Jdbc()
                        .withDriver("org.postgresql.Driver")
                        .withUrl(owner.url())
                        .withUser(owner.user())
                        .withPassword(owner.password()))
                .withGenerator(new Generator()
                        .withStrategy(new Strategy().withMatchers(schemaApartFromTableOfSameName()))
                        .withDatabase(new org.jooq.meta.jaxb.Database()
                                .withName("org.jooq.meta.postgres.PostgresDatabase")
                                .withInputSchema(schema)
                                .withIncludes(".*"))
                        .withGenerate(new Generate()
                                .withGeneratedAnnotation(false)
                                .withGlobalCatalogReferences(false)
                                .withDefaultCatalog(false)
                                .withIndexes(false)
                                .withImplicitJoinPathTableSubtypes(false)
                                .withImplicitJoinPathsToOne(false)
                                .withImplicitJoinPathsToMany(false)
                                .withJavaTimeTypes(true))
                        .withTarget(new Target()
                                .withPackageName("org.leadline." + schema + ".db")
                                .withDirectory(target.toString())
                                .withEncoding("UTF-8")));
    }

    /** Without this, the table {@code unit.unit} would be called UNIT_, for the schema's own name is taken. */
    private static Matchers schemaApartFromTableOfSameName() {
        return new Matchers()
                .withSchemas(new MatchersSchemaType()
                        .withSchemaClass(new MatcherRule()
                                .withTransform(MatcherTransformType.PASCAL)
                                .withExpression("$0_schema"))
                        .withSchemaIdentifier(new MatcherRule()
                                .withTransform(MatcherTransformType.UPPER)
                                .withExpression("$0_schema")));
    }

    private static void clear(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(folder)) {
            all.forEach(files::add);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        for (Path file : files.stream().sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(file);
        }
    }
}
