package org.leadline.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadline.sample.SampleTables.cell;
import static org.leadline.sample.SampleTables.entries;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The hand-written tables of the sample hospital hang together, and hold nothing that could be taken for a patient. */
class SampleHospitalTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Set<String> MODES = Set.of("same-every-time", "choose-together", "find-out");
    private static final Set<String> KINDS = Set.of("board", "division", "ward", "clinic", "practice", "team");
    private static final Set<String> ROLES =
            Set.of("member", "lead", "shift-lead", "deputy", "administrator", "privacy-officer", "patient-partner");

    private final List<Map<String, String>> units = rows("units.csv");
    private final List<Map<String, String>> people = rows("people.csv");
    private final List<Map<String, String>> roles = rows("roles.csv");
    private final List<Map<String, String>> processes = rows("processes.csv");
    private final Set<String> unitSlugs = column(units, "slug");
    private final Set<String> personSlugs = column(people, "slug");

    @Test
    void slugs_and_names_are_used_once() {
        for (var table : List.of(units, people, processes)) {
            assertThat(table.stream().map(row -> cell(row, "slug")))
                    .doesNotHaveDuplicates()
                    .allMatch(slug -> slug.matches("[a-z0-9]+(-[a-z0-9]+)*"));
            assertThat(table.stream().map(row -> cell(row, "name"))).doesNotHaveDuplicates();
        }
        assertThat(roles).doesNotHaveDuplicates();
    }

    @Test
    void units_nest_under_one_board() {
        for (var unit : units) {
            assertThat(KINDS).contains(cell(unit, "kind"));
            if (cell(unit, "kind").equals("board")) {
                assertThat(cell(unit, "parent")).isEmpty();
            } else {
                assertThat(topOf(unit)).isEqualTo("saltmarsh");
            }
        }
        assertThat(column(units, "kind")).containsExactlyInAnyOrderElementsOf(KINDS);
    }

    @Test
    void neighbours_and_telephones_are_of_units_that_exist() {
        var pairs = new HashSet<Set<String>>();
        for (var row : rows("neighbours.csv")) {
            assertThat(unitSlugs).contains(cell(row, "unit"), cell(row, "neighbour"));
            assertThat(pairs.add(Set.of(cell(row, "unit"), cell(row, "neighbour"))))
                    .isTrue();
        }
        for (var row : rows("telephones.csv")) {
            assertThat(unitSlugs).contains(cell(row, "unit"));
            assertThat(cell(row, "number")).matches("\\d{4}");
        }
    }

    @Test
    void people_have_a_home_and_a_role_there() {
        for (var person : people) {
            var home = cell(person, "home_unit");
            assertThat(unitSlugs).contains(home);
            boolean partner = cell(person, "patient_partner").equals("yes");
            assertThat(rolesOf(cell(person, "slug"), home)).contains(partner ? "patient-partner" : "member");
            assertThat(cell(person, "who")).isNotBlank().hasSizeLessThan(80);
            if (!cell(person, "leaving_on").isEmpty()) {
                String day = cell(person, "leaving_on");
                assertThat(day.matches("\\+[1-9][0-9]?") || LocalDate.parse(day).isAfter(TODAY))
                        .as(day)
                        .isTrue();
            }
        }
        for (var role : roles) {
            assertThat(personSlugs).contains(cell(role, "person"));
            assertThat(unitSlugs).contains(cell(role, "unit"));
            assertThat(ROLES).contains(cell(role, "role"));
        }
    }

    @Test
    void there_are_enough_people_to_count_and_partners_to_ask() {
        assertThat(people).hasSizeBetween(20, 48);
        assertThat(column(roles, "role")).containsExactlyInAnyOrderElementsOf(ROLES);
        assertThat(people.stream().filter(person -> cell(person, "home_unit").equals("ward-7")))
                .hasSizeGreaterThanOrEqualTo(12);
        assertThat(people.stream()
                        .filter(person -> cell(person, "patient_partner").equals("yes")))
                .hasSizeGreaterThanOrEqualTo(3);
        assertThat(unitSlugs)
                .allSatisfy(unit -> assertThat(column(
                                roles.stream()
                                        .filter(role -> cell(role, "role").equals("lead"))
                                        .toList(),
                                "unit"))
                        .contains(unit));
    }

    @Test
    void processes_are_owned_and_their_mode_is_dated_by_somebody_of_the_unit() {
        for (var process : processes) {
            var unit = cell(process, "unit");
            assertThat(unitSlugs).contains(unit);
            assertThat(rolesOf(cell(process, "owner"), unit)).contains("member");
            if (cell(process, "mode").isEmpty()) {
                assertThat(cell(process, "mode_on") + cell(process, "decided_by"))
                        .isEmpty();
                assertThat(column(rows("soundings.csv"), "about")).contains(cell(process, "slug"));
            } else {
                assertThat(rolesOf(cell(process, "decided_by"), unit)).contains("lead");
                assertThat(MODES).contains(cell(process, "mode"));
                assertThat(LocalDate.parse(cell(process, "mode_on"))).isBefore(TODAY);
            }
            assertThat(cell(process, "known_best_way")).isIn("yes", "no");
            assertThat(cell(process, "so_that")).startsWith("so that ");
        }
        assertThat(processes.stream().filter(process -> cell(process, "log").isEmpty()))
                .hasSize(3);
        var onWard7 = processes.stream()
                .filter(process -> cell(process, "unit").equals("ward-7"))
                .toList();
        assertThat(onWard7).hasSizeGreaterThanOrEqualTo(5);
        assertThat(column(onWard7, "mode")).containsAll(MODES);
    }

    @Test
    void soundings_name_people_who_are_there_and_views_belong_to_somebody_asked() {
        var asked = new HashMap<String, Map<String, String>>();
        for (var sounding : rows("soundings.csv")) {
            asked.put(cell(sounding, "slug"), sounding);
            assertThat(unitSlugs).contains(cell(sounding, "unit"));
            assertThat(personSlugs).contains(cell(sounding, "asker")).containsAll(entries(sounding, "deciders"));
            assertThat(entries(sounding, "asked"))
                    .allMatch(person -> person.equals("everybody") || personSlugs.contains(person));
        }
        var views = new HashSet<List<String>>();
        for (var view : rows("views.csv")) {
            var person = cell(view, "person");
            var sounding = Objects.requireNonNull(asked.get(cell(view, "sounding")), person);
            assertThat(views.add(List.of(cell(view, "sounding"), person)))
                    .as(person)
                    .isTrue();
            var people = entries(sounding, "asked");
            if (people.isEmpty() || people.contains("everybody")) {
                assertThat(rolesOf(person, cell(sounding, "unit"))).isNotEmpty();
            } else {
                assertThat(people).contains(person);
            }
        }
        assertThat(rows("decisions.csv"))
                .allSatisfy(decision -> assertThat(
                                entries(Objects.requireNonNull(asked.get(cell(decision, "sounding"))), "deciders"))
                        .contains(cell(decision, "decider")));
    }

    @Test
    void every_step_that_a_process_names_is_in_its_log() throws IOException {
        for (var process : processes) {
            if (cell(process, "log").isEmpty()) {
                continue;
            }
            var log = SampleLog.read(WriteSample.SAMPLE.resolve("logs"), process);
            var activities =
                    log.events().stream().map(SampleLog.Event::activity).collect(Collectors.toSet());
            for (var column : List.of("known_best_steps", "finished_by", "left_out")) {
                assertThat(activities).containsAll(entries(process, column));
            }
            assertThat(entries(process, "taken_out"))
                    .allSatisfy(ending -> assertThat(activities).contains(ending.split("=", 2)[0]));
        }
    }

    @Test
    void nothing_looks_like_a_patient_identifier() throws IOException {
        var birthDate =
                Pattern.compile("(?i)\\b(born|birth|dob)\\b|\\b\\d{1,2}[/.]\\d{1,2}[/.](19|20)\\d\\d\\b|\\b19\\d\\d-");
        var healthNumber = Pattern.compile("\\b\\d{3}[ -]?\\d{3}[ -]?\\d{4}\\b|\\d{6,}|(?i)\\bMRN\\b");
        assertThat(healthNumber.matcher("943 476 5919").find()).isTrue();
        assertThat(birthDate.matcher("04/11/1952").find()).isTrue();
        try (var files = Files.walk(WriteSample.SAMPLE)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                var text = SampleLog.text(file);
                assertThat(healthNumber.matcher(text).find())
                        .as(file + " health number")
                        .isFalse();
                assertThat(birthDate.matcher(text).find())
                        .as(file + " date of birth")
                        .isFalse();
            }
        }
    }

    @Test
    void the_sample_is_small() throws IOException {
        long bytes = 0;
        try (var files = Files.walk(WriteSample.SAMPLE)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
            }
        }
        assertThat(bytes).isLessThan(1_500_000);
    }

    private String topOf(Map<String, String> unit) {
        var here = unit;
        for (int step = 0; step < units.size() && !cell(here, "parent").isEmpty(); step++) {
            var parent = cell(here, "parent");
            here = units.stream()
                    .filter(other -> cell(other, "slug").equals(parent))
                    .findFirst()
                    .orElseThrow();
        }
        return cell(here, "slug");
    }

    private Set<String> rolesOf(String person, String unit) {
        return column(
                roles.stream()
                        .filter(role -> cell(role, "person").equals(person)
                                && cell(role, "unit").equals(unit))
                        .toList(),
                "role");
    }

    private static Set<String> column(List<Map<String, String>> rows, String column) {
        return rows.stream().map(row -> cell(row, column)).collect(Collectors.toSet());
    }

    private static List<Map<String, String>> rows(String file) {
        return SampleTables.read(WriteSample.SAMPLE, file);
    }
}
