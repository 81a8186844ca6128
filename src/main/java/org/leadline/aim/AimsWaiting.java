package org.leadline.aim;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.leadline.access.Role;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.access.SignedIn.Membership;
import org.leadline.unit.sheet.TakesMinutes;
import org.leadline.unit.sheet.Waiting;
import org.leadline.unit.sheet.Waits;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What waits for whoever owns an aim, holds what is pinned or leads the unit: a look once a quarter, a decision after four weeks. */
@Component
@Transactional(readOnly = true)
class AimsWaiting implements Waits, TakesMinutes {
    static final String LOOK = "aim-look";
    static final String PINNED = "aim-pinned";
    static final String BRING = "aim-bring";
    private static final Map<String, Integer> SECONDS = Map.of(LOOK, 120, PINNED, 60, BRING, 120);
    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private final AimStore aims;
    private final AimSight sight;
    private final JointWaiting together;
    private final PinnedStore pinned;
    private final PinnedThings things;
    private final AimReading reading;
    private final AimSays says;
    private final Sentences sentences;
    private final Clock clock;

    AimsWaiting(
            AimStore aims,
            AimSight sight,
            JointWaiting together,
            PinnedStore pinned,
            PinnedThings things,
            AimReading reading,
            AimSays says,
            Sentences sentences,
            Clock clock) {
        this.aims = aims;
        this.sight = sight;
        this.together = together;
        this.pinned = pinned;
        this.things = things;
        this.reading = reading;
        this.says = says;
        this.sentences = sentences;
        this.clock = clock;
    }

    @Override
    public List<Waiting> listWaiting(SignedIn me) {
        return listEver(me).stream()
                .filter(waiting -> !waiting.since().isAfter(clock.instant()))
                .toList();
    }

    @Override
    public List<Ask> listAsked(SignedIn me, Instant from, Instant until) {
        return listEver(me).stream()
                .filter(one -> one.beganIn(from, until))
                .map(one -> Ask.of(one, SECONDS.getOrDefault(one.kind(), 0), true))
                .toList();
    }

    /** What waits, or will from its {@code since} on. */
    private List<Waiting> listEver(SignedIn me) {
        List<Waiting> waits = new ArrayList<>();
        for (Pinned thing : thingsOf(me).values()) {
            LocalDate over = reading.dayOf(thing.since()).plusWeeks(Pinned.WEEKS);
            waits.add(new Waiting(
                    PINNED,
                    thing.unitId(),
                    thing.line(),
                    sentences.say("aim.waits.pinned", thing.week()),
                    sentences.say("aim.waits.pinned.step"),
                    thing.address(),
                    morning(over),
                    morning(over),
                    true,
                    false));
        }
        for (var rows : aims.listOwned(me.personId())) {
            Aim aim = reading.aim(rows);
            if (!aim.draft() && sight.belongs(me, aim)) {
                waits.add(new Waiting(
                        LOOK,
                        aim.unitId(),
                        aim.line(),
                        says.whyALook(aim),
                        sentences.say("aim.waits.look.step"),
                        aim.address(),
                        morning(aim.nextLook()),
                        null,
                        false,
                        false));
            }
        }
        together.listToBring(me).forEach(share -> {
            Aim aim = reading.aim(aims.findAim(share.getAimId()).orElseThrow());
            waits.add(new Waiting(
                    BRING,
                    share.getUnitId(),
                    aim.line(),
                    sentences.say("aim.waits.bring"),
                    sentences.say("aim.waits.bring.step"),
                    aim.address() + "#together",
                    share.getAt().toInstant(),
                    null,
                    false,
                    false));
        });
        return waits;
    }

    private Map<Long, Pinned> thingsOf(SignedIn me) {
        Map<Long, Pinned> mine = new LinkedHashMap<>();
        me.memberships().stream()
                .filter(membership -> membership.role() == Role.LEAD || membership.role() == Role.DEPUTY)
                .map(Membership::unitId)
                .distinct()
                .flatMap(unitId -> pinned.findInUnit(unitId).stream())
                .forEach(row -> mine.put(row.getId(), things.pinned(row)));
        pinned.listOwned(me.personId()).stream()
                .filter(row -> me.worksIn(row.getUnitId()))
                .forEach(row -> mine.put(row.getId(), things.pinned(row)));
        return mine;
    }

    private Instant morning(LocalDate day) {
        return day.atTime(MORNING).atZone(clock.getZone()).toInstant();
    }
}
