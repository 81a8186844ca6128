package org.leadline.start.web;

import gg.jte.support.LocalizationSupport;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.leadline.access.Role;
import org.leadline.care.Mode;
import org.leadline.sounding.act.Question;
import org.leadline.start.SetUp;
import org.leadline.start.Template;
import org.leadline.unit.Person;

/** What the steps offer to choose from, in words. */
public final class StepWords {
    private static final List<Role> OFFERED =
            List.of(Role.MEMBER, Role.LEAD, Role.DEPUTY, Role.SHIFT_LEAD, Role.PATIENT_PARTNER, Role.ADMINISTRATOR);

    private StepWords() {}

    public static Map<String, String> names(List<Template> templates) {
        Map<String, String> names = new LinkedHashMap<>();
        templates.forEach(template -> names.put(template.kind().word(), template.name()));
        return names;
    }

    public static Map<String, String> abouts(List<Template> templates) {
        return templates.stream()
                .collect(Collectors.toMap(template -> template.kind().word(), Template::about));
    }

    /** "about 12 minutes left"; empty where nothing is left. */
    public static String left(SetUp setUp, LocalizationSupport words) {
        return switch (setUp.minutesLeft()) {
            case 0 -> "";
            case 1 -> " · " + words.lookup("start.left.one");
            default -> " · " + words.lookup("start.left").replace("{0}", Integer.toString(setUp.minutesLeft()));
        };
    }

    /** Who is on the list already. */
    public static String names(List<Person.InUnit> people, LocalizationSupport words) {
        return people.stream().map(here -> here.person().name()).collect(Collectors.joining(", "));
    }

    public static Map<String, String> roles(LocalizationSupport words) {
        Map<String, String> roles = new LinkedHashMap<>();
        OFFERED.forEach(role -> roles.put(role.word(), words.lookup("unit.role." + role.word())));
        return roles;
    }

    /** The values to choose from, then one's own, then none. */
    public static Map<String, String> values(Map<String, String> values, LocalizationSupport words) {
        Map<String, String> options = new LinkedHashMap<>(values);
        options.put("own", words.lookup("start.aims.value.own"));
        options.put("none", words.lookup("start.aims.value.none"));
        return options;
    }

    public static Map<String, String> options(Question question) {
        Map<String, String> options = new LinkedHashMap<>();
        question.options().forEach(option -> options.put(option.key(), option.text()));
        return options;
    }

    public static Map<String, String> kinds(LocalizationSupport words) {
        Map<String, String> kinds = new LinkedHashMap<>();
        Stream.of(Mode.values()).forEach(mode -> kinds.put(mode.word(), words.lookup("start.kind." + mode.word())));
        return kinds;
    }

    /** "For example: the pharmacy, …" */
    public static String examples(SetUp setUp, LocalizationSupport words) {
        Template template = setUp.template();
        return template == null
                ? ""
                : words.lookup("start.neighbour.examples")
                        .replace(
                                "{0}",
                                template.neighbours().stream()
                                        .map(Template.Example::line)
                                        .collect(Collectors.joining("; ")));
    }

    /** The problems with one that stands under another field's name moved to the field that shows it. */
    public static Map<String, String> renamed(Map<String, String> problems, String from, String to) {
        String problem = problems.get(from);
        return problem == null ? problems : Map.of(to, problem);
    }
}
