package org.leadline.aim;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.leadline.access.Role;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.aim.JointAims.Share;
import org.leadline.aim.db.tables.records.ShareRecord;
import org.leadline.post.ToldBacks;
import org.leadline.unit.People;
import org.leadline.unit.Person;
import org.springframework.stereotype.Component;

/** Tells the owners of a joint aim what became of it. */
@Component
class JointTold {
    private static final Set<Role> LEADING = Set.of(Role.LEAD, Role.DEPUTY);
    private final ShareStore shares;
    private final People people;
    private final ToldBacks toldBacks;
    private final Sentences sentences;

    JointTold(ShareStore shares, People people, ToldBacks toldBacks, Sentences sentences) {
        this.shares = shares;
        this.people = people;
        this.toldBacks = toldBacks;
        this.sentences = sentences;
    }

    /** Those who speak for an owner: the person, or whoever leads the unit and their deputies. */
    Set<Long> speakers(ShareRecord share) {
        Long personId = share.getPersonId();
        return personId != null
                ? Set.of(personId)
                : people.listEverybody(share.getUnitId()).stream()
                        .filter(here -> here.roles().stream().anyMatch(LEADING::contains))
                        .map(Person.InUnit::person)
                        .map(Person::id)
                        .collect(Collectors.toSet());
    }

    void asked(SignedIn by, Aim aim, List<ShareRecord> newcomers) {
        tell(
                by,
                aim,
                newcomers.stream().flatMap(share -> speakers(share).stream()),
                sentences.say("aim.told.joint-asked", by.name()));
    }

    void brought(SignedIn by, Aim aim, String owner, String brings) {
        tellAll(by, aim, sentences.say("aim.told.joint-brought", owner, brings));
    }

    void left(SignedIn by, Aim aim, Share share, String because) {
        tellAll(by, aim, sentences.say("aim.told.joint-left", share.name(), because));
    }

    private void tellAll(SignedIn by, Aim aim, String sentence) {
        Stream<Long> speakers = shares.list(aim.id()).stream().flatMap(share -> speakers(share).stream());
        tell(by, aim, Stream.concat(speakers, Stream.of(aim.owner().personId())), sentence);
    }

    private void tell(SignedIn by, Aim aim, Stream<Long> whom, String sentence) {
        whom.distinct()
                .filter(personId -> personId != by.personId())
                .forEach(personId -> toldBacks.tell(personId, aim.unitId(), aim.address(), aim.line(), sentence));
    }
}
