package org.leadline.post;

import java.util.stream.LongStream;
import org.leadline.access.Sentences;
import org.leadline.unit.FacetGiven;
import org.leadline.unit.People;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells whoever keeps one of the six things of a unit from now on, and whoever kept it. The unit itself knows no post. */
@Component
class FacetsTold {
    private final ToldBacks toldBacks;
    private final People people;
    private final Sentences sentences;

    FacetsTold(ToldBacks toldBacks, People people, Sentences sentences) {
        this.toldBacks = toldBacks;
        this.people = people;
        this.sentences = sentences;
    }

    @EventListener
    void tell(FacetGiven given) {
        String sentence = sentences.say("unit.facet.told", people.getName(given.toPersonId()), given.byName());
        LongStream.of(given.toPersonId(), given.fromPersonId())
                .filter(personId -> personId != given.byPersonId())
                .forEach(
                        personId -> toldBacks.tell(personId, given.unitId(), given.address(), given.title(), sentence));
    }
}
