package org.leadline.unit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Role;

/** What a form about a person says once it was read: nothing in it is wrong by itself. Roles always hold at least one. */
record PersonEntry(
        String name,
        String profession,
        @Nullable String grade,
        @Nullable LocalDate leavingOn,
        boolean nights,
        @Nullable String email,
        boolean patientPartner,
        Set<Role> roles) {
    static final int MOST_OF_NAME = 120;
    static final int MOST_OF_CALLING = 80;
    private static final int MOST_YEARS_AHEAD = 60;
    private static final Set<Role> WORKING = EnumSet.of(Role.LEAD, Role.DEPUTY, Role.SHIFT_LEAD);

    PersonEntry {
        roles = Set.copyOf(roles);
    }

    /** The entry, or null and the problems by field. @param partner what a patient partner's profession is called where none was typed */
    static @Nullable PersonEntry read(PersonForm typed, String partner, Clock clock, Map<String, String> problems) {
        TypedLine name = TypedLine.of(typed.name());
        TypedLine profession =
                TypedLine.of(typed.patientPartner() && typed.profession().isBlank() ? partner : typed.profession());
        TypedLine grade = TypedLine.of(typed.grade());
        TypedLine email = TypedLine.of(typed.email());
        name.check("name", true, MOST_OF_NAME, problems);
        profession.check("profession", true, MOST_OF_CALLING, problems);
        grade.check("grade", false, MOST_OF_CALLING, problems);
        LocalDate leavingOn = day(typed.leavingOn().strip(), LocalDate.now(clock), problems);
        if (!email.isBlank() && !NewPerson.isEmail(email.text())) {
            problems.put("email", "unit.problem.email");
        }
        Set<Role> roles = roles(typed, problems);
        return problems.isEmpty()
                ? new PersonEntry(
                        name.text(),
                        profession.text(),
                        grade.isBlank() ? null : grade.text(),
                        leavingOn,
                        typed.nights(),
                        email.isBlank() ? null : email.text(),
                        typed.patientPartner(),
                        roles)
                : null;
    }

    NewPerson toPerson(String slug, long homeUnitId) {
        return new NewPerson(slug, name, profession, grade, null, homeUnitId, patientPartner, leavingOn, nights, email);
    }

    boolean saysTheSameAs(Person person, @Nullable String personsEmail) {
        return new NewPerson(
                        "",
                        person.name(),
                        person.profession(),
                        person.grade(),
                        null,
                        0,
                        person.patientPartner(),
                        person.leavingOn(),
                        person.nights(),
                        personsEmail)
                .equals(toPerson("", 0));
    }

    private static @Nullable LocalDate day(String typed, LocalDate today, Map<String, String> problems) {
        if (typed.isEmpty()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(typed);
            if (day.isAfter(today.plusYears(MOST_YEARS_AHEAD)) || day.isBefore(today.minusYears(1))) {
                problems.put("leavingOn", "unit.problem.day-far");
            }
            return day;
        } catch (DateTimeParseException none) {
            problems.put("leavingOn", "unit.problem.day");
            return null;
        }
    }

    private static Set<Role> roles(PersonForm typed, Map<String, String> problems) {
        if (typed.patientPartner()) {
            return EnumSet.of(Role.PATIENT_PARTNER);
        }
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String word : typed.roles()) {
            Map<String, Role> known = new LinkedHashMap<>();
            for (Role role : Role.values()) {
                known.put(role.word(), role);
            }
            Role role = known.get(word);
            if (role == null || role == Role.PATIENT_PARTNER) {
                problems.put("roles", "unit.problem.role");
            } else {
                roles.add(role);
            }
        }
        if (roles.stream().anyMatch(WORKING::contains)) {
            roles.add(Role.MEMBER);
        }
        if (roles.isEmpty()) {
            problems.putIfAbsent("roles", "unit.problem.blank.roles");
        }
        return roles;
    }
}
