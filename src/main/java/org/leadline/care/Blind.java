package org.leadline.care;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leadline.access.SignedIn;
import org.leadline.sounding.Sounding;
import org.leadline.sounding.Soundings;
import org.springframework.stereotype.Component;

/**
 * Who must not see yet what the notes show: nobody before the team has said which kind of care it is; and while it is asked again and until it has
 * decided, nobody who may know of that. Whoever may not know of it sees what they saw before, so that nothing tells them.
 */
@Component
class Blind {
    private static final String PROCESSES = "/care/process/";

    private final Soundings soundings;

    Blind(Soundings soundings) {
        this.soundings = soundings;
    }

    Optional<Withheld> from(SignedIn me, CareProcess process) {
        return Optional.ofNullable(among(me, process.unitId(), List.of(process)).get(process.id()));
    }

    /** By process, those of a unit that are withheld from this person. */
    Map<Long, Withheld> among(SignedIn me, long unitId, List<CareProcess> processes) {
        List<Sounding> undecided = soundings.listAbout(me, unitId, PROCESSES).stream()
                .filter(sounding -> switch (sounding.state()) {
                    case OPEN, REVEALED -> true;
                    default -> false;
                })
                .toList();
        Map<Long, Withheld> withheld = new HashMap<>();
        for (CareProcess process : processes) {
            Optional<String> asked = undecided.stream()
                    .filter(sounding -> sounding.chooses(process.address(), SixQuestions.words()))
                    .map(Sounding::address)
                    .findFirst();
            if (process.mode() == null) {
                withheld.put(process.id(), new Withheld(Withheld.Why.NOT_YET_SAID, asked.orElse(null)));
            } else if (asked.isPresent()) {
                withheld.put(process.id(), new Withheld(Withheld.Why.BEING_ASKED, asked.get()));
            }
        }
        return withheld;
    }
}
