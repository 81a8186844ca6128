package org.leadline.unit.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Role;
import org.leadline.access.Sentences;
import org.leadline.unit.PersonForm;
import org.leadline.unit.StaffPlan;
import org.leadline.unit.StaffPlan.State;
import org.leadline.unit.intake.Column;
import org.leadline.unit.intake.Days;
import org.leadline.unit.intake.Fault;
import org.leadline.unit.intake.StaffRead;
import org.springframework.stereotype.Component;

/** Says what stands in a staff list, what is wrong with it and what it would do. */
@Component
class StaffWording {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private final Sentences sentences;

    StaffWording(Sentences sentences) {
        this.sentences = sentences;
    }

    /** "Line 3, leaving date: …" */
    String say(Fault fault) {
        String what = sentences.say(fault.key(), fault.value());
        if (fault.line() == 0) {
            return what;
        }
        Column column = fault.column();
        return column == null
                ? sentences.say("unit.staff.at-line", fault.line(), what)
                : sentences.say("unit.staff.at-cell", fault.line(), column(column), what);
    }

    StaffPlanView view(StaffRead.Table table, StaffPlan plan, Days.@Nullable Order order, boolean changedMeanwhile) {
        return new StaffPlanView(
                understood(table),
                Stream.of(State.values())
                        .filter(state -> plan.count(state) > 0)
                        .map(state -> sentences.say("unit.staff.count." + state.word(), plan.count(state)))
                        .collect(Collectors.joining(", ")),
                plan.lines().stream().map(this::line).toList(),
                plan.notInFile().isEmpty() ? "" : sentences.list("unit.staff.list", plan.notInFile()),
                plan.eitherDay() == null ? null : ask(plan.eitherDay()),
                plan.canBeEntered(),
                changedMeanwhile,
                Base64.getEncoder().encodeToString(table.text().getBytes(StandardCharsets.UTF_8)),
                table.encoding(),
                order == null ? "" : order == Days.Order.DAY_FIRST ? "day-first" : "month-first",
                plan.seal());
    }

    private List<String> understood(StaffRead.Table table) {
        List<String> lines = new ArrayList<>();
        lines.add(sentences.say(
                "unit.staff.understood", table.encoding(), sentences.say("unit.staff.delimiter." + sign(table))));
        lines.add(sentences.say(
                "unit.staff.columns",
                sentences.list(
                        "unit.staff.list",
                        Stream.of(Column.values())
                                .filter(table.headings()::containsKey)
                                .map(column -> heading(column, table.headings().getOrDefault(column, "")))
                                .toList())));
        if (!table.ignored().isEmpty()) {
            lines.add(sentences.say("unit.staff.ignored", sentences.list("unit.staff.list", table.ignored())));
        }
        return lines;
    }

    private String heading(Column column, String asWritten) {
        String ours = column(column);
        return ours.equalsIgnoreCase(asWritten) ? ours : sentences.say("unit.staff.column-as", ours, asWritten);
    }

    private static String sign(StaffRead.Table table) {
        return switch (table.delimiter()) {
            case ';' -> "semicolon";
            case '\t' -> "tab";
            case '|' -> "bar";
            default -> "comma";
        };
    }

    private StaffPlanView.Ask ask(StaffPlan.EitherDay day) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("day-first", sentences.say("unit.staff.days.day-first", day.text(), day(day.dayFirst())));
        options.put("month-first", sentences.say("unit.staff.days.month-first", day.text(), day(day.monthFirst())));
        return new StaffPlanView.Ask(sentences.say("unit.staff.days.ask", day.text(), day.line()), options);
    }

    private StaffPlanView.Line line(StaffPlan.Line line) {
        PersonForm person = line.person();
        List<String> more = new ArrayList<>();
        line.changes()
                .forEach(change -> more.add(sentences.say(
                        change.before().isEmpty()
                                ? "unit.staff.change.from-nothing"
                                : change.after().isEmpty() ? "unit.staff.change.to-nothing" : "unit.staff.change",
                        column(change.column()),
                        value(change.column(), change.before()),
                        value(change.column(), change.after()))));
        line.faults().forEach(fault -> more.add(say(fault)));
        return new StaffPlanView.Line(
                sentences.say("unit.staff.line", line.line()),
                line.name().isEmpty() ? sentences.say("unit.staff.nameless") : line.name(),
                person == null || line.state() != State.NEW ? "" : inWords(person),
                more,
                sentences.say("unit.staff.state." + line.state().word()),
                line.state() == State.REFUSED);
    }

    private String inWords(PersonForm person) {
        List<String> parts = new ArrayList<>();
        parts.add(person.profession().isEmpty() ? roles(person.roles()) : person.profession());
        if (!person.grade().isEmpty() && !person.grade().equals(person.profession())) {
            parts.add(person.grade());
        }
        if (!person.patientPartner()) {
            parts.add(roles(person.roles()));
        }
        if (person.nights()) {
            parts.add(sentences.say("unit.staff.nights"));
        }
        if (!person.leavingOn().isEmpty()) {
            parts.add(sentences.say("unit.leaving", day(person.leavingOn())));
        }
        if (!person.email().isEmpty()) {
            parts.add(person.email());
        }
        return String.join(" · ", parts);
    }

    private String value(Column column, String value) {
        return switch (column) {
            case ROLE -> roles(List.of(value.split(", ")));
            case LEAVING_DATE -> value.isEmpty() ? "" : day(value);
            default -> value;
        };
    }

    private String roles(List<String> words) {
        return words.stream()
                .filter(word -> words.size() == 1 || !word.equals(Role.MEMBER.word()))
                .map(word -> sentences.say("unit.role." + word))
                .collect(Collectors.joining(", "));
    }

    private String column(Column column) {
        return sentences.say("unit.staff.column." + column.word());
    }

    private static String day(String day) {
        return DAY.format(LocalDate.parse(day));
    }
}
