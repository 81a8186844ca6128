package org.leadline;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.leadline.access.Admits;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** How the house is built, checked; each rule has a twin that breaks it, so that no rule can pass by looking at nothing. */
class ArchitectureTest {

    private static final int MOST_LINES = 300;
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.leadline");
    private static final JavaClasses TWINS = new ClassFileImporter().importPackages("org.twins");

    private static final DescribedPredicate<JavaClass> LOUD = resideInAnyPackage(
            "org.springframework..",
            "org.jooq..",
            "java.sql..",
            "javax.sql..",
            "jakarta..",
            "org.slf4j..",
            "java.net..",
            "java.nio.file..",
            "java.lang.foreign..");

    private static final ArchRule QUIET_ROOMS_STAY_QUIET = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.leadline.access.chain..",
                    "org.leadline.aim.graph..",
                    "org.leadline.care.flow..",
                    "org.leadline.care.journey..",
                    "org.leadline.care.rule..",
                    "org.leadline.chart..",
                    "org.leadline.measure.publish..",
                    "org.leadline.measure.spc..",
                    "org.twins.quiet..")
            .and()
            .doNotHaveSimpleName("package-info")
            .should()
            .dependOnClassesThat(LOUD)
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now");

    private static final ArchRule STORES_ALONE_SPEAK_SQL = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Store")
            .and()
            .resideOutsideOfPackages("..db..", "org.leadline.access.database..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.jooq..", "java.sql.."));

    private static final ArchRule STORES_ARE_HIDDEN =
            classes().that().haveSimpleNameEndingWith("Store").should().notBePublic();

    private static final ArchRule PICOCLI_LIVES_IN_CLI = noClasses()
            .that()
            .resideOutsideOfPackage("org.leadline.cli..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("picocli.."));

    private static final ArchRule DB_SCHEDULER_LIVES_IN_ACCESS = noClasses()
            .that()
            .resideOutsideOfPackage("org.leadline.access")
            .should()
            .dependOnClassesThat(resideInAnyPackage("com.github.kagkarlsson.."));

    private static final ArchRule MAIL_AND_CALENDAR_LIVE_IN_POST = noClasses()
            .that()
            .resideOutsideOfPackage("org.leadline.post")
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage("jakarta.mail..", "org.springframework.mail..", "net.fortuna.ical4j.."));

    private static final ArchRule LAYOUT_LIVES_IN_CHART = noClasses()
            .that()
            .resideOutsideOfPackage("org.leadline.chart..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.eclipse.elk..", "org.eclipse.xtext.."));

    private static final ArchRule COMMANDS_START_NO_SPRING = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.leadline.cli..",
                    "org.leadline.access.chain..",
                    "org.leadline.care.intake..",
                    "org.leadline.care.flow..",
                    "org.leadline.care.journey..",
                    "org.leadline.care.rule..",
                    "org.leadline.measure.intake..",
                    "org.leadline.measure.spc..",
                    "org.leadline.sounding.seal..",
                    "org.twins.quiet..")
            .and()
            .doNotHaveSimpleName("package-info")
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.springframework.."));

    private static final ArchRule CLASSES_ARE_NULL_MARKED = classes()
            .that()
            .resideOutsideOfPackages("..db..", "leadline.page..")
            .and()
            .areTopLevelClasses()
            .should(new ArchCondition<>("stand in a package that is @NullMarked") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    boolean marked = type.getPackage()
                            .tryGetAnnotationOfType(NullMarked.class)
                            .isPresent();
                    events.add(new SimpleConditionEvent(type, marked, type.getName() + " is in a package without it"));
                }
            });

    private static final ArchRule ADDRESSES_CARRY_A_RULE = methods()
            .that()
            .areDeclaredInClassesThat()
            .areMetaAnnotatedWith(Controller.class)
            .and()
            .areMetaAnnotatedWith(RequestMapping.class)
            .should()
            .beAnnotatedWith(Admits.class);

    private static final ArchRule NAMES_SAY_WHAT_THEY_ARE = noClasses()
            .that()
            .resideOutsideOfPackages("..db..", "leadline.page..")
            .should()
            .haveNameMatching(
                    ".*\\.[A-Za-z]*(Impl|Manager|Helper|Util|Utils|Common|DTO|Dto)|.*\\.(Base|Abstract)[A-Z]\\w*");

    @TestFactory
    Stream<DynamicTest> the_house_keeps_each_rule_and_a_twin_breaks_it() {
        return Stream.of(
                        QUIET_ROOMS_STAY_QUIET,
                        STORES_ALONE_SPEAK_SQL,
                        STORES_ARE_HIDDEN,
                        PICOCLI_LIVES_IN_CLI,
                        DB_SCHEDULER_LIVES_IN_ACCESS,
                        MAIL_AND_CALENDAR_LIVE_IN_POST,
                        LAYOUT_LIVES_IN_CHART,
                        COMMANDS_START_NO_SPRING,
                        CLASSES_ARE_NULL_MARKED,
                        ADDRESSES_CARRY_A_RULE,
                        NAMES_SAY_WHAT_THEY_ARE)
                .flatMap(rule -> Stream.of(
                        DynamicTest.dynamicTest("kept: " + rule.getDescription(), () -> rule.check(HOUSE)),
                        DynamicTest.dynamicTest(
                                "broken by its twin: " + rule.getDescription(),
                                () -> assertThatThrownBy(() -> rule.check(TWINS))
                                        .isInstanceOf(AssertionError.class)
                                        .hasMessageContaining("was violated"))));
    }

    @Test
    void the_arrows_between_modules_are_the_ones_written_down() {
        ApplicationModules.of(Leadline.class).verify();
    }

    @Test
    void an_arrow_that_is_not_written_down_is_found() {
        assertThatThrownBy(ApplicationModules.of("org.twins", location -> true)::verify)
                .isInstanceOf(Violations.class)
                .hasMessageContaining("yard");
    }

    @Test
    void no_hand_written_file_is_longer_than_three_hundred_lines() throws IOException {
        assertThat(tooLong(List.of(Path.of("src/main/java"), Path.of("src/test/java"))))
                .isEmpty();
    }

    @Test
    void a_file_that_is_too_long_is_found(@org.junit.jupiter.api.io.TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("Long.java"), "\n".repeat(MOST_LINES + 1));
        Files.writeString(folder.resolve("Short.java"), "\n".repeat(MOST_LINES));
        assertThat(tooLong(List.of(folder))).containsExactly("Long.java: 301 lines");
    }

    @Test
    void no_test_package_hides_what_a_package_says_of_itself() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            assertThat(files.filter(file -> file.endsWith("package-info.java"))
                            .map(file -> Path.of("src/main/java")
                                    .resolve(Path.of("src/test/java").relativize(file)))
                            .filter(Files::exists))
                    .as("both compile to one class, and the test's would stand first")
                    .isEmpty();
        }
    }

    private static List<String> tooLong(List<Path> folders) throws IOException {
        try (Stream<Path> files = folders.stream().flatMap(ArchitectureTest::javaFiles)) {
            return files.filter(file -> lines(file) > MOST_LINES)
                    .map(file -> file.getFileName() + ": " + lines(file) + " lines")
                    .sorted()
                    .toList();
        }
    }

    private static Stream<Path> javaFiles(Path folder) {
        try {
            return Files.walk(folder).filter(file -> file.toString().endsWith(".java"));
        } catch (IOException fault) {
            throw new java.io.UncheckedIOException(fault);
        }
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException fault) {
            throw new java.io.UncheckedIOException(fault);
        }
    }
}
