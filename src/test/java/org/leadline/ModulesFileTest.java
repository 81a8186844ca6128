package org.leadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.leadline.access.database.Migrations;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** Spring Modulith reads the modules from a file instead of scanning all classes at each start; this keeps the file true. */
class ModulesFileTest {
    private static final String FILE = "src/main/resources/META-INF/spring-modulith/application-modules.json";
    private final ApplicationModules modules = ApplicationModules.of(Leadline.class);
    private final List<String> written = Migrations.modules();

    @Test
    void the_file_names_the_modules_that_are_there() {
        assertThat(written)
                .as("the keys of " + FILE)
                .containsExactlyInAnyOrderElementsOf(modules.stream()
                        .map(module -> module.getIdentifier().toString())
                        .toList());
    }

    @Test
    void each_module_stands_after_those_it_knows_so_that_its_tables_can_refer_to_theirs() {
        for (ApplicationModule module : modules) {
            String name = module.getIdentifier().toString();
            assertThat(written.subList(0, written.indexOf(name) + 1))
                    .as("the keys of " + FILE + " up to " + name)
                    .containsAll(module.getDirectDependencies(modules)
                            .uniqueModules()
                            .map(known -> known.getIdentifier().toString())
                            .toList());
        }
    }
}
