package org.leadline.unit.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.unit.PersonForm;

/** What the form of a person sends; every field may be missing. */
record PersonTyping(
        @Nullable String name,
        @Nullable String profession,
        @Nullable String grade,
        @Nullable String leavingOn,
        @Nullable String nights,
        @Nullable String email,
        @Nullable String partner,
        @Nullable List<String> roles) {

    PersonForm form() {
        return new PersonForm(
                orEmpty(name),
                orEmpty(profession),
                orEmpty(grade),
                orEmpty(leavingOn),
                orEmpty(nights).equals("yes"),
                orEmpty(email),
                orEmpty(partner).equals("yes"),
                roles == null ? List.of() : roles);
    }

    private static String orEmpty(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
