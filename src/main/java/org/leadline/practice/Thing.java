package org.leadline.practice;

import org.leadline.unit.sheet.Held;

/** What a part of Leadline knows one held thing by. */
public record Thing(String part, String id) {

    static Thing of(Held held) {
        return new Thing(held.part(), held.id());
    }

    /** As it stands in the names of fields, which are words of letters and digits: {@code ideaXideaX12}. */
    public String word() {
        return (part + "-" + id).replace('-', 'X');
    }

    /** As it stands in the values of fields and in the audit trail: {@code idea/idea-12}. */
    public String name() {
        return part + "/" + id;
    }
}
