package org.leadline.unit.web;

import gg.jte.support.LocalizationSupport;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.leadline.access.Role;
import org.leadline.unit.Person;
import org.leadline.unit.Unit;

/** What the page of a unit shows; people and neighbours only where the unit is one's own. {@code keeps}: whether this visitor keeps its list. */
public record UnitView(
        Unit unit,
        boolean ours,
        boolean keeps,
        List<Above> above,
        List<Unit> below,
        List<Unit> neighbours,
        List<Unit> ourOthers,
        List<Group> people) {

    /** A layer that the unit nests in; {@code open} where its page is for this visitor too. */
    public record Above(Unit unit, boolean open) {}

    /** The people of one profession; patient partners are a group of their own. */
    public record Group(String profession, boolean patientPartners, List<Person.InUnit> people) {}

    /** Yes and no, for chips. */
    public static Map<String, String> yesNo(LocalizationSupport words) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("yes", words.lookup("unit.form.yes"));
        options.put("no", words.lookup("unit.form.no"));
        return options;
    }

    /** What somebody does in a unit beyond belonging to it: "deputy, shift lead"; empty where that is all. */
    public static String doing(List<Role> roles, LocalizationSupport words) {
        return roles.stream()
                .filter(role -> role != Role.MEMBER && role != Role.PATIENT_PARTNER)
                .map(role -> words.lookup("unit.role." + role.word()))
                .collect(Collectors.joining(", "));
    }

    /** What somebody is in a unit: what they do there, or that they belong to it. */
    public static String being(List<Role> roles, LocalizationSupport words) {
        String doing = doing(roles, words);
        return doing.isEmpty()
                ? roles.stream()
                        .map(role -> words.lookup("unit.role." + role.word()))
                        .collect(Collectors.joining(", "))
                : doing;
    }

    /** "doctor, consultant"; said once where profession and grade are the same word. */
    public static String calling(Person person) {
        String grade = person.grade();
        return grade == null || grade.equals(person.profession())
                ? person.profession()
                : person.profession() + ", " + grade;
    }

    static List<Group> byProfession(List<Person.InUnit> people) {
        return people.stream()
                .collect(Collectors.groupingBy(
                        someone -> new Group(
                                someone.person().patientPartner()
                                        ? ""
                                        : someone.person().profession(),
                                someone.person().patientPartner(),
                                List.of()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry ->
                        new Group(entry.getKey().profession(), entry.getKey().patientPartners(), entry.getValue()))
                .toList();
    }
}
