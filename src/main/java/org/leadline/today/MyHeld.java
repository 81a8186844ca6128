package org.leadline.today;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.leadline.access.SignedIn;
import org.leadline.unit.sheet.Held;
import org.leadline.unit.sheet.Holds;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what one person holds, of every part, by when it is due. */
@Component
class MyHeld {
    private final List<Holds> parts;

    MyHeld(List<Holds> parts) {
        this.parts = List.copyOf(parts);
    }

    @Transactional(readOnly = true)
    public List<Held> list(SignedIn me) {
        return parts.stream()
                .flatMap(part -> part.listHeld(me.personId()).stream())
                .sorted(Comparator.comparing(MyHeld::due))
                .toList();
    }

    private static LocalDate due(Held held) {
        LocalDate due = held.due();
        return due == null ? LocalDate.MAX : due;
    }
}
