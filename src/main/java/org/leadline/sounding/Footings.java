package org.leadline.sounding;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.leadline.access.NotHere;
import org.leadline.access.Role;
import org.leadline.access.SignedIn;
import org.leadline.sounding.act.Moment;
import org.leadline.sounding.act.Standing;
import org.leadline.sounding.act.State;
import org.leadline.sounding.act.Template;
import org.leadline.sounding.act.Turn;
import org.leadline.sounding.seal.Box;
import org.leadline.unit.People;
import org.leadline.unit.Sight;
import org.leadline.unit.Units;
import org.springframework.stereotype.Component;

/** Finds out how somebody stands to a sounding now. */
@Component
class Footings {
    static final Duration UNTIL_THE_DEPUTY = Duration.ofDays(7);

    private final SoundingStore store;
    private final BoxStore boxes;
    private final ViewStore views;
    private final StandInStore standIns;
    private final People people;
    private final Units units;
    private final Clock clock;

    Footings(
            SoundingStore store,
            BoxStore boxes,
            ViewStore views,
            StandInStore standIns,
            People people,
            Units units,
            Clock clock) {
        this.store = store;
        this.boxes = boxes;
        this.views = views;
        this.standIns = standIns;
        this.people = people;
        this.units = units;
        this.clock = clock;
    }

    /** @throws NotHere where there is none, or the person may not know of it */
    Footing get(SignedIn me, long soundingId) {
        return known(me, store.hold(soundingId));
    }

    /** The same, and nobody else changes the sounding until this transaction ends. */
    Footing lock(SignedIn me, long soundingId) {
        return known(me, store.lock(soundingId));
    }

    Footing of(SignedIn me, Sounding sounding) {
        List<Asked> asked = store.listAsked(sounding.id());
        Optional<Box> box =
                sounding.state() == State.OPEN && sounding.template().hasViews()
                        ? Optional.of(boxes.open(sounding.id()))
                        : Optional.empty();
        boolean sealed = box.map(open -> open.holdsOneOf(me.personId()))
                .orElseGet(() -> views.hasOneOf(sounding.id(), me.personId()));
        return footing(me, sounding, asked, box, sealed);
    }

    /** Whether the person may know of it; asks nothing of who has answered. */
    boolean mayKnow(SignedIn me, Sounding sounding) {
        return footing(me, sounding, store.listAsked(sounding.id()), Optional.empty(), false)
                .mayKnow();
    }

    /** Whether every first plan is in that can still come, so that the last turn's form is open. */
    boolean firstTurnIn(Sounding sounding, List<Asked> asked, Box box) {
        return asked.stream()
                .filter(person -> person.turn() == Turn.FIRST)
                .allMatch(person -> box.holdsOneOf(person.personId()) || hasLeft(person));
    }

    /** Whether every view is in that can still come. */
    boolean allIn(List<Asked> asked, Box box) {
        return asked.stream().allMatch(person -> box.holdsOneOf(person.personId()) || hasLeft(person));
    }

    boolean hasLeft(Asked person) {
        return people.findHere(person.personId()).isEmpty();
    }

    /** Whether the deputy stands in: the asker has left, everybody who decides has, or the answer is seven days late. */
    boolean deputyStandsIn(Sounding sounding) {
        boolean waits = switch (sounding.state()) {
            case OPEN -> sounding.template() == Template.UPWARD;
            case REVEALED, NOBODY_HEARD -> true;
            default -> false;
        };
        return askerIsGone(sounding)
                || waits && !now().isBefore(sounding.promise().answerBy().plus(UNTIL_THE_DEPUTY))
                || waits && decidersAreGone(sounding);
    }

    /** Whether that person stands in for whoever asks or decides: as the deputy, where that stands in, or because it was given on to them. */
    boolean standsIn(long personId, Sounding sounding) {
        return standsIn(personId, sounding, deputyStandsIn(sounding), standIns.list(sounding.id()));
    }

    /** Whether that person's asking or deciding was given on to somebody else. */
    boolean hasGivenOn(long personId, Sounding sounding) {
        return standIns.list(sounding.id()).hasPassedOn(personId);
    }

    boolean askerIsGone(Sounding sounding) {
        return people.find(sounding.asker().personId())
                .filter(asker -> asker.belongsTo(sounding.unitId()))
                .isEmpty();
    }

    boolean decidersAreGone(Sounding sounding) {
        return sounding.promise().deciders().stream().allMatch(decider -> isGone(decider.personId(), sounding));
    }

    /** Whether somebody has left the unit that asks, and every unit above, below and beside it. */
    boolean isGone(long personId, Sounding sounding) {
        return people.find(personId)
                .filter(here -> here.belongsTo(sounding.unitId()) || units.sight(here, sounding.unitId()) != Sight.NONE)
                .isEmpty();
    }

    private static boolean standsIn(long personId, Sounding sounding, boolean deputyStandsIn, StandIns passed) {
        Long deputy = sounding.deputyId();
        return passed.isOne(personId)
                || deputyStandsIn && deputy != null && deputy == personId && !passed.hasPassedOn(personId);
    }

    Instant now() {
        return clock.instant();
    }

    private Footing known(SignedIn me, Optional<Sounding> sounding) {
        return sounding.map(found -> of(me, found)).filter(Footing::mayKnow).orElseThrow(() -> new NotHere("sounding"));
    }

    private Footing footing(SignedIn me, Sounding sounding, List<Asked> asked, Optional<Box> box, boolean sealed) {
        StandIns passed = standIns.list(sounding.id());
        boolean deputy = deputyStandsIn(sounding);
        return new Footing(
                me,
                sounding,
                asked,
                box,
                moment(sounding, asked, box, deputy || !passed.now().isEmpty()),
                standing(me, sounding, asked, sealed, standsIn(me.personId(), sounding, deputy, passed)));
    }

    private Moment moment(Sounding sounding, List<Asked> asked, Optional<Box> box, boolean deputyStandsIn) {
        return new Moment(
                sounding.template(),
                sounding.promise().named(),
                sounding.state(),
                !now().isBefore(sounding.promise().closesAt()),
                sounding.template().isBedside()
                        && box.map(open -> firstTurnIn(sounding, asked, open)).orElse(true),
                deputyStandsIn);
    }

    private static Standing standing(
            SignedIn me, Sounding sounding, List<Asked> asked, boolean sealed, boolean standsIn) {
        Turn turn = asked.stream()
                .filter(person -> person.personId() == me.personId())
                .map(Asked::turn)
                .findFirst()
                .orElse(null);
        return new Standing(
                sounding.asker().personId() == me.personId(),
                sounding.promise().deciders().stream().anyMatch(decider -> decider.personId() == me.personId()),
                standsIn,
                turn,
                sealed,
                me.memberships().stream()
                        .anyMatch(mine -> mine.unitId() == sounding.unitId() && mine.role() == Role.SHIFT_LEAD),
                me.belongsTo(sounding.unitId()),
                me.worksIn(sounding.unitId()));
    }
}
