package org.leadline.unit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Role;
import org.leadline.unit.StaffPlan.Change;
import org.leadline.unit.StaffPlan.EitherDay;
import org.leadline.unit.StaffPlan.Line;
import org.leadline.unit.StaffPlan.State;
import org.leadline.unit.intake.Column;
import org.leadline.unit.intake.Days;
import org.leadline.unit.intake.Fault;
import org.leadline.unit.intake.StaffRead;
import org.leadline.unit.intake.StaffWords;

/** Works out what each row of a staff list would do to a unit's list. */
final class StaffPlanning {

    /** One row, read. @param before null for somebody new @param entry null where the row is refused */
    record Step(Person.@Nullable InUnit before, @Nullable PersonEntry entry, Line line) {}

    /** What the unit knows of somebody. @param described whether the file may change more than their roles */
    record Known(Person.InUnit here, PersonForm form, boolean described) {}

    private final List<Known> known;
    private final Days.@Nullable Order order;
    private final String partner;
    private final Clock clock;
    private final BiConsumer<Step, List<Fault>> check;
    private final Map<String, Long> lineByName = new HashMap<>();
    private final Set<Long> named = new HashSet<>();
    private @Nullable EitherDay eitherDay;

    /** @param check adds what else is at fault with a row that can be read */
    StaffPlanning(
            List<Known> known,
            Days.@Nullable Order order,
            String partner,
            Clock clock,
            BiConsumer<Step, List<Fault>> check) {
        this.known = known;
        this.order = order;
        this.partner = partner;
        this.clock = clock;
        this.check = check;
    }

    List<Step> steps(StaffRead.Table table) {
        return keepingSomebody(table.rows().stream().map(this::step).toList());
    }

    @Nullable
    EitherDay eitherDay() {
        return eitherDay;
    }

    List<String> notInFile() {
        return known.stream()
                .map(Known::here)
                .filter(here -> !named.contains(here.person().id()))
                .map(here -> here.person().name())
                .toList();
    }

    private Step step(StaffRead.Row row) {
        String name = TypedLine.of(row.cells().getOrDefault(Column.NAME, "")).text();
        List<Fault> faults = new ArrayList<>();
        Known before = name.isEmpty() ? null : find(row, name, faults);
        if (before != null) {
            named.add(before.here.person().id());
        }
        Long earlier = name.isEmpty() ? null : lineByName.putIfAbsent(plain(name) + mail(row), row.line());
        if (earlier != null) {
            faults.add(new Fault("unit.staff.fault.row-twice", row.line(), null, earlier.toString()));
        }
        PersonForm form = form(row, name, before, faults);
        Map<String, String> problems = new LinkedHashMap<>();
        PersonEntry entry = PersonEntry.read(form, partner, clock, problems);
        problems.forEach((field, key) -> {
            Column column = columnOf(field);
            if (faults.stream().noneMatch(fault -> fault.column() == column)) {
                faults.add(new Fault(key, row.line(), column, row.cells().getOrDefault(column, "")));
            }
        });
        List<Change> changes = before == null ? List.of() : changes(before.form, form);
        if (before != null && !before.described) {
            changes.stream()
                    .filter(change -> change.column() != Column.ROLE)
                    .forEach(change -> faults.add(
                            new Fault("unit.staff.fault.elsewhere", row.line(), change.column(), change.after())));
        }
        Step step = new Step(
                before == null ? null : before.here,
                entry,
                new Line(row.line(), name, before == null ? State.NEW : State.CHANGED, form, changes, List.of()));
        if (entry != null && faults.isEmpty()) {
            check.accept(step, faults);
        }
        return settled(step, faults);
    }

    private static Step settled(Step step, List<Fault> faults) {
        Line line = step.line;
        if (!faults.isEmpty()) {
            return new Step(
                    step.before, null, new Line(line.line(), line.name(), State.REFUSED, null, List.of(), faults));
        }
        State state = step.before != null && line.changes().isEmpty() ? State.SAME : line.state();
        return new Step(
                step.before,
                step.entry,
                new Line(line.line(), line.name(), state, line.person(), line.changes(), List.of()));
    }

    private @Nullable Known find(StaffRead.Row row, String name, List<Fault> faults) {
        List<Known> ofThatName = known.stream()
                .filter(someone -> plain(someone.here.person().name()).equals(plain(name)))
                .toList();
        String mail = mail(row);
        List<Known> ofThatMail = mail.isEmpty()
                ? List.of()
                : known.stream()
                        .filter(someone -> someone.form.email().equalsIgnoreCase(mail))
                        .toList();
        if (ofThatName.size() > 1) {
            List<Known> both = ofThatName.stream().filter(ofThatMail::contains).toList();
            if (both.size() == 1) {
                return both.getFirst();
            }
            faults.add(new Fault("unit.staff.fault.two-of-name", row.line(), Column.NAME, name));
            return null;
        }
        if (ofThatName.isEmpty() && ofThatMail.size() == 1) {
            return ofThatMail.getFirst();
        }
        return ofThatName.isEmpty() ? null : ofThatName.getFirst();
    }

    private PersonForm form(StaffRead.Row row, String name, @Nullable Known before, List<Fault> faults) {
        PersonForm kept = before == null
                ? new PersonForm("", "", "", "", false, "", false, List.of(Role.MEMBER.word()))
                : before.form;
        List<String> roles = roles(row, kept.roles(), faults);
        boolean partnerByRole = roles.contains(Role.PATIENT_PARTNER.word());
        boolean partner = row.cells().containsKey(Column.PATIENT_PARTNER)
                ? yes(row, Column.PATIENT_PARTNER, faults) || partnerByRole
                : kept.patientPartner() || partnerByRole;
        return new PersonForm(
                name,
                cell(row, Column.PROFESSION, kept.profession()),
                cell(row, Column.GRADE, kept.grade()),
                row.cells().containsKey(Column.LEAVING_DATE) ? day(row, faults) : kept.leavingOn(),
                row.cells().containsKey(Column.NIGHTS) ? yes(row, Column.NIGHTS, faults) : kept.nights(),
                before != null && !before.described ? kept.email() : cell(row, Column.EMAIL, kept.email()),
                partner,
                partner ? List.of(Role.PATIENT_PARTNER.word()) : roles);
    }

    private static String cell(StaffRead.Row row, Column column, String kept) {
        return TypedLine.of(row.cells().getOrDefault(column, kept)).text();
    }

    private static List<String> roles(StaffRead.Row row, List<String> kept, List<Fault> faults) {
        String cell = row.cells().getOrDefault(Column.ROLE, "");
        if (cell.isBlank()) {
            return kept;
        }
        List<String> roles = new ArrayList<>();
        for (String word : cell.split("[,;/+&|]")) {
            StaffWords.findRole(word)
                    .ifPresentOrElse(
                            roles::add,
                            () -> faults.add(
                                    new Fault("unit.staff.fault.role", row.line(), Column.ROLE, word.strip())));
        }
        Set<Role> known = new HashSet<>();
        roles.forEach(role -> known.add(Role.of(role)));
        if (known.stream().anyMatch(role -> role == Role.LEAD || role == Role.DEPUTY || role == Role.SHIFT_LEAD)) {
            known.add(Role.MEMBER);
        }
        return known.stream().sorted().map(Role::word).toList();
    }

    private static boolean yes(StaffRead.Row row, Column column, List<Fault> faults) {
        String cell = row.cells().getOrDefault(column, "");
        return StaffWords.findYes(cell).orElseGet(() -> {
            faults.add(new Fault("unit.staff.fault.yes-no", row.line(), column, cell));
            return false;
        });
    }

    private String day(StaffRead.Row row, List<Fault> faults) {
        String cell = row.cells().getOrDefault(Column.LEAVING_DATE, "");
        if (cell.isBlank()) {
            return "";
        }
        return switch (Days.read(cell, order)) {
            case Days.Read.Day(LocalDate day) -> day.toString();
            case Days.Read.Either(LocalDate dayFirst, LocalDate monthFirst) -> {
                if (eitherDay == null) {
                    eitherDay = new EitherDay(row.line(), cell, dayFirst.toString(), monthFirst.toString());
                }
                faults.add(new Fault("unit.staff.fault.day-either", row.line(), Column.LEAVING_DATE, cell));
                yield "";
            }
            case Days.Read.None none -> {
                faults.add(new Fault("unit.staff.fault.day", row.line(), Column.LEAVING_DATE, cell));
                yield "";
            }
        };
    }

    /** The rows, the last that takes a keeper away refused where nobody would be left to keep the list. */
    private List<Step> keepingSomebody(List<Step> steps) {
        Set<Long> keepers = new HashSet<>();
        known.stream()
                .filter(someone -> someone.here.roles().stream().anyMatch(Keepers.ROLES::contains))
                .forEach(someone -> keepers.add(someone.here.person().id()));
        boolean somebodyNew = false;
        Step taken = null;
        for (Step step : steps) {
            PersonEntry entry = step.entry;
            if (entry == null) {
                continue;
            }
            boolean keeps = entry.roles().stream().anyMatch(Keepers.ROLES::contains)
                    && (entry.leavingOn() == null || !entry.leavingOn().isBefore(LocalDate.now(clock)));
            somebodyNew |= keeps;
            if (!keeps
                    && step.before != null
                    && keepers.remove(step.before.person().id())) {
                taken = step;
            }
        }
        if (somebodyNew || !keepers.isEmpty() || taken == null) {
            return steps;
        }
        Step last = taken;
        Fault fault = new Fault("unit.problem.last-keeper", last.line.line(), Column.ROLE, "");
        return steps.stream()
                .map(step -> step == last ? settled(step, List.of(fault)) : step)
                .toList();
    }

    private static List<Change> changes(PersonForm before, PersonForm after) {
        Map<Column, Function<PersonForm, String>> parts = new LinkedHashMap<>();
        parts.put(Column.NAME, PersonForm::name);
        parts.put(Column.PROFESSION, PersonForm::profession);
        parts.put(Column.GRADE, PersonForm::grade);
        parts.put(Column.ROLE, form -> String.join(", ", sorted(form.roles())));
        parts.put(Column.LEAVING_DATE, PersonForm::leavingOn);
        parts.put(Column.NIGHTS, form -> form.nights() ? "yes" : "no");
        parts.put(Column.EMAIL, PersonForm::email);
        parts.put(Column.PATIENT_PARTNER, form -> form.patientPartner() ? "yes" : "no");
        return parts.entrySet().stream()
                .map(part -> new Change(
                        part.getKey(),
                        part.getValue().apply(before),
                        part.getValue().apply(after)))
                .filter(change -> !Objects.equals(change.before(), change.after()))
                .toList();
    }

    private static List<String> sorted(List<String> roles) {
        return roles.stream().map(Role::of).sorted().map(Role::word).toList();
    }

    private static String mail(StaffRead.Row row) {
        return row.cells().getOrDefault(Column.EMAIL, "");
    }

    private static Column columnOf(String field) {
        return Stream.of(Column.values())
                .filter(column -> column.word().replace("-", "").equalsIgnoreCase(field))
                .findFirst()
                .orElse(field.equals("roles") ? Column.ROLE : Column.LEAVING_DATE);
    }

    private static String plain(String name) {
        return TypedLine.of(name).text().toLowerCase(Locale.ROOT);
    }
}
