package org.leadline.aim;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.leadline.access.NotHere;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.aim.db.tables.records.PinnedRecord;
import org.leadline.aim.db.tables.records.ShareRecord;
import org.leadline.unit.sheet.Held;
import org.leadline.unit.sheet.Holds;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells who owns an aim or holds what is pinned, and lets it be given on or closed. */
@Component
@Transactional
class AimsHeld implements Holds {
    private static final String PART = "aim";
    private static final Pattern ID = Pattern.compile("(aim|pinned|share)-([0-9]{1,18})");
    private final AimStore aims;
    private final PinnedStore pinned;
    private final PinnedThings things;
    private final AimReading reading;
    private final AimOwners owners;
    private final JointHeld joint;
    private final Sentences sentences;
    private final Clock clock;

    AimsHeld(
            AimStore aims,
            PinnedStore pinned,
            PinnedThings things,
            AimReading reading,
            AimOwners owners,
            JointHeld joint,
            Sentences sentences,
            Clock clock) {
        this.aims = aims;
        this.pinned = pinned;
        this.things = things;
        this.reading = reading;
        this.owners = owners;
        this.joint = joint;
        this.sentences = sentences;
        this.clock = clock;
    }

    @Override
    public String part() {
        return PART;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Held> listHeld(long personId) {
        List<Held> held = new ArrayList<>();
        aims.listOwned(personId).forEach(rows -> held.add(held(reading.aim(rows))));
        joint.listOfPerson(personId).forEach(share -> held.add(held(share)));
        pinned.listOwned(personId).forEach(row -> held.add(held(things.pinned(row))));
        return List.copyOf(held);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Held> listOwnerless(long unitId) {
        List<Held> ownerless = new ArrayList<>();
        Stream.of(aims.listAims(unitId), aims.listDrafts(unitId), aims.listOfPeople(unitId), joint.listMadeIn(unitId))
                .flatMap(List::stream)
                .map(reading::aim)
                .filter(aim -> !owners.canOwn(aim.owner().personId(), aim))
                .forEach(aim -> ownerless.add(held(aim)));
        joint.listOfPeople(unitId).stream()
                .filter(share -> !owners.worksIn(share.getPersonId(), unitId))
                .forEach(share -> ownerless.add(held(share)));
        pinned.findInUnit(unitId)
                .map(things::pinned)
                .filter(thing -> !owners.worksIn(thing.owner().personId(), unitId))
                .ifPresent(thing -> ownerless.add(held(thing)));
        return List.copyOf(ownerless);
    }

    @Override
    public void giveOn(SignedIn by, String id, long toPersonId) {
        switch (kind(id)) {
            case "aim" -> owners.giveOn(by, aim(id), toPersonId);
            case "share" -> joint.giveOn(by, number(id), toPersonId);
            default -> things.giveOn(by, row(id), toPersonId);
        }
    }

    @Override
    public void close(SignedIn by, String id, String reason) {
        switch (kind(id)) {
            case "aim" -> owners.retire(by, aim(id), reason);
            case "share" -> joint.close(by, number(id), reason);
            default -> things.drop(by, row(id), reason);
        }
    }

    private Held held(Aim aim) {
        return new Held(
                PART,
                "aim-" + aim.id(),
                sentences.say(kindOf(aim)),
                aim.line(),
                aim.unitId(),
                aim.address(),
                aim.nextLook(),
                true);
    }

    private static String kindOf(Aim aim) {
        if (aim.joint()) {
            return "aim.held.joint";
        }
        return aim.person() != null ? "aim.held.mine" : aim.draft() ? "aim.held.draft" : "aim.held";
    }

    private Held held(ShareRecord share) {
        Aim aim = reading.aim(aims.findAim(share.getAimId()).orElseThrow());
        return new Held(
                PART,
                "share-" + share.getId(),
                sentences.say("aim.held.joint"),
                aim.line(),
                share.getUnitId(),
                aim.address(),
                null,
                true);
    }

    private Held held(Pinned thing) {
        return new Held(
                PART,
                "pinned-" + thing.id(),
                sentences.say("aim.held.pinned"),
                thing.line(),
                thing.unitId(),
                thing.address(),
                thing.since().atZone(clock.getZone()).toLocalDate().plusWeeks(Pinned.WEEKS),
                true);
    }

    private Aim aim(String id) {
        return aims.findAim(number(id))
                .map(reading::aim)
                .filter(aim -> aim.retired() == null)
                .orElseThrow(() -> new NotHere("aim"));
    }

    private PinnedRecord row(String id) {
        return things.pinnedNow(number(id));
    }

    private static String kind(String id) {
        return matched(id).group(1);
    }

    private static long number(String id) {
        return Long.parseLong(matched(id).group(2));
    }

    private static Matcher matched(String id) {
        Matcher matcher = ID.matcher(id);
        if (!matcher.matches()) {
            throw new NotHere("held");
        }
        return matcher;
    }
}
