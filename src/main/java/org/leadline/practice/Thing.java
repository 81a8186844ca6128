package org.leadline.practice;

import org.leadline.unit.sheet.Held;

/** What a part of Leadline knows one held thing by. */
public record Thing(String part, String id) {

    static Thing of(Held held) {
        return new Thing(held.part(), held.id());
    }

    /** As it stands in the names of fields: {@code idea-12-holder}. */
    public String word() {
        return part + "-" + id;
    }
}
