package org.leadline.unit.web;

import gg.jte.support.LocalizationSupport;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Role;
import org.leadline.unit.Person;
import org.leadline.unit.PersonForm;
import org.leadline.unit.Unit;

/**
 * The form of a person.
 *
 * @param person null for somebody new
 * @param describes whether more than the roles can be changed here
 * @param appoints whether who keeps the system and privacy officers can be chosen
 */
public record PersonFormView(
        Unit unit,
        @Nullable Person person,
        PersonForm typed,
        boolean describes,
        boolean appoints,
        Map<String, String> problems) {

    /** Where the form is sent. */
    public String address() {
        return unit.address() + "/person/" + (person == null ? "new" : Long.toString(person.id()));
    }

    /** The roles that can be chosen, each with its word; a role that somebody has and that cannot be chosen stays with them. */
    public Map<String, String> roles(LocalizationSupport words) {
        Map<String, String> roles = new LinkedHashMap<>();
        Stream.of(Role.values())
                .filter(role -> role != Role.PATIENT_PARTNER)
                .filter(role -> appoints || !isOfTheSystem(role))
                .forEach(role -> roles.put(role.word(), words.lookup("unit.role." + role.word())));
        return roles;
    }

    /** What each of them may do that others may not. */
    public static Map<String, String> hints(LocalizationSupport words) {
        Map<String, String> hints = new LinkedHashMap<>();
        Stream.of(Role.values())
                .filter(role -> role != Role.PATIENT_PARTNER && role != Role.MEMBER)
                .forEach(role -> hints.put(role.word(), words.lookup("unit.role." + role.word() + ".hint")));
        return hints;
    }

    /** Roles that stay as they are, since somebody else gives them. */
    public List<String> kept() {
        return appoints
                ? List.of()
                : typed.roles().stream()
                        .filter(role ->
                                role.equals(Role.ADMINISTRATOR.word()) || role.equals(Role.PRIVACY_OFFICER.word()))
                        .toList();
    }

    private static boolean isOfTheSystem(Role role) {
        return role == Role.ADMINISTRATOR || role == Role.PRIVACY_OFFICER;
    }
}
