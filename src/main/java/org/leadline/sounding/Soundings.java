package org.leadline.sounding;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leadline.access.AuditTrail;
import org.leadline.access.SignedIn;
import org.leadline.sounding.act.Deed;
import org.leadline.sounding.act.ProfessionCounts;
import org.leadline.sounding.act.Readers;
import org.leadline.sounding.act.State;
import org.leadline.sounding.seal.SealedView;
import org.leadline.unit.People;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door that shows soundings. It reads views only after the reveal: before, there is no question it could ask that returns another's. */
@Service
@Transactional
public class Soundings {
    private final SoundingStore store;
    private final BoxStore boxes;
    private final ViewStore views;
    private final Counting counting;
    private final DecisionStore decisions;
    private final Footings footings;
    private final Telling telling;
    private final Memory memory;
    private final People people;
    private final Units units;
    private final AuditTrail audit;

    Soundings(
            SoundingStore store,
            BoxStore boxes,
            ViewStore views,
            Counting counting,
            DecisionStore decisions,
            Footings footings,
            Telling telling,
            Memory memory,
            People people,
            Units units,
            AuditTrail audit) {
        this.store = store;
        this.boxes = boxes;
        this.views = views;
        this.counting = counting;
        this.decisions = decisions;
        this.footings = footings;
        this.telling = telling;
        this.memory = memory;
        this.people = people;
        this.units = units;
        this.audit = audit;
    }

    /** @throws org.leadline.access.NotHere where there is none, or the person may not know of it */
    public Seen get(SignedIn me, long soundingId) {
        Footing mine = footings.get(me, soundingId);
        Set<Deed> may = mine.may();
        List<Kept> kept = may.contains(Deed.READ_VIEWS) ? views.list(soundingId) : List.of();
        if (kept.stream().anyMatch(view -> view.author() != null && !view.isOf(me.personId()))) {
            audit.read(me, mine.sounding().address(), mine.sounding().unitId());
        }
        return seen(mine, may, kept);
    }

    /** A unit's soundings about addresses that begin so, as far as the person may know of them, the newest first. */
    @Transactional(readOnly = true)
    public List<Sounding> listAbout(SignedIn me, long unitId, String beginning) {
        return store.listAboutBeginning(unitId, beginning).stream()
                .filter(sounding -> footings.mayKnow(me, sounding))
                .toList();
    }

    /**
     * How many chose what, by {@code field=choice}, of a sounding whose views the person may read; nobody's own words are read for it.
     *
     * @throws org.leadline.access.NotHere where there is none, or the person may not know of it
     * @throws org.leadline.access.NotYours where its views are not to be read, such as before the reveal
     */
    public Map<String, String> count(SignedIn me, long soundingId) {
        Footing mine = footings.get(me, soundingId);
        mine.demand(Deed.READ_VIEWS);
        return ProfessionCounts.without(counting.count(mine, views.list(soundingId)));
    }

    /**
     * The same by profession, where the promise said so: in groups of five or more, the small professions together; empty where there would be one
     * group only.
     *
     * @throws org.leadline.access.NotHere as {@link #count}
     * @throws org.leadline.access.NotYours as {@link #count}
     */
    public List<ProfessionCounts.Group> countByProfession(SignedIn me, long soundingId) {
        Footing mine = footings.get(me, soundingId);
        mine.demand(Deed.READ_VIEWS);
        return ProfessionCounts.read(counting.count(mine, views.list(soundingId)));
    }

    /** Soundings that the person may know of, the newest first; what has come in plays no part in the list. */
    @Transactional(readOnly = true)
    public List<Sounding> list(SignedIn me) {
        List<Long> mine = me.memberships().stream()
                .map(SignedIn.Membership::unitId)
                .distinct()
                .toList();
        return store.listFor(me.personId(), mine).stream()
                .filter(sounding -> footings.mayKnow(me, sounding))
                .toList();
    }

    /**
     * The unit's soundings that wait to be read or decided and that each of these people may know of by themselves; none from the bedside. What has come
     * in plays no part in the list.
     *
     * @param everybody ids of all who belong to the unit
     */
    @Transactional(readOnly = true)
    public List<Sounding> listForEverybody(long unitId, Set<Long> everybody) {
        return store.listOf(unitId).stream()
                .filter(sounding -> !sounding.template().isBedside())
                .filter(sounding -> switch (sounding.state()) {
                    case OPEN ->
                        sounding.template().hasViews()
                                ? takesPart(sounding).containsAll(everybody)
                                : sounding.promise().readers() == Readers.OURS;
                    case REVEALED, NOBODY_HEARD -> sounding.promise().readers() == Readers.OURS;
                    default -> false;
                })
                .toList();
    }

    /** Ids of those who were asked; nothing of who has answered. @throws org.leadline.access.NotHere as {@link #get} */
    @Transactional(readOnly = true)
    public Set<Long> listAskedPeople(SignedIn me, long soundingId) {
        return footings.get(me, soundingId).asked().stream()
                .map(Asked::personId)
                .collect(Collectors.toSet());
    }

    /** What this person was asked, opened from one instant until before another, whatever became of it since. */
    @Transactional(readOnly = true)
    public List<Sounding> listAskedOf(SignedIn me, Instant from, Instant until) {
        return store.listFor(me.personId(), List.of()).stream()
                .filter(sounding -> !sounding.openedAt().isBefore(from)
                        && sounding.openedAt().isBefore(until))
                .filter(sounding -> sounding.asker().personId() != me.personId())
                .filter(sounding ->
                        store.listAsked(sounding.id()).stream().anyMatch(asked -> asked.personId() == me.personId()))
                .toList();
    }

    /** The last of a unit's decided soundings about an address; empty where there is none that the person may know of. */
    @Transactional(readOnly = true)
    public Optional<Sounding> findLastAbout(SignedIn me, long unitId, String address) {
        return store.listAbout(unitId, address).stream()
                .filter(sounding -> footings.mayKnow(me, sounding))
                .findFirst();
    }

    /**
     * The last time that a unit was asked to choose among these about an address, open or not, unless it was taken back or too few answered; empty where there
     * is none that the person may know of.
     *
     * @param keys of the choices, in their order
     */
    @Transactional(readOnly = true)
    public Optional<Sounding> findLastToChoose(SignedIn me, long unitId, String address, List<String> keys) {
        return listAbout(me, unitId, address).stream()
                .filter(sounding -> sounding.chooses(address, keys))
                .filter(sounding -> sounding.state() != State.WITHDRAWN && sounding.state() != State.TOO_FEW)
                .findFirst();
    }

    /** What came of it when the same was asked before; empty where it was not, or the person may not know of that one. */
    @Transactional(readOnly = true)
    public Optional<Earlier> findEarlier(SignedIn me, Sounding sounding) {
        return memory.findEarlier(me, sounding);
    }

    /** The patient partners asked, by name. @throws org.leadline.access.NotYours unless one may take down their views by telephone */
    public List<Someone> listPartners(SignedIn me, long soundingId) {
        Footing mine = footings.get(me, soundingId);
        mine.demand(Deed.SCRIBE);
        return mine.asked().stream()
                .filter(Asked::partner)
                .map(asked -> new Someone(asked.personId(), nameOf(asked.personId())))
                .sorted(Comparator.comparing(Someone::name))
                .toList();
    }

    /** What proves that what is shown is what was sealed. @throws org.leadline.access.NotHere unless one may read the views */
    public Proof prove(SignedIn me, long soundingId) {
        Footing mine = footings.get(me, soundingId);
        mine.demand(Deed.READ_VIEWS);
        return Proof.of(mine.sounding(), views.list(soundingId), views.findTally(soundingId));
    }

    private Seen seen(Footing mine, Set<Deed> may, List<Kept> kept) {
        Sounding sounding = mine.sounding();
        boolean reads = may.contains(Deed.READ_VIEWS);
        Map<String, String> counts = reads ? counting.count(mine, kept) : Map.of();
        Afterwards after = decisions.find(sounding.id());
        SealedView own = ownOf(mine, may);
        boolean runsIt = mine.standing().asker() || mine.standing().decider();
        boolean owed = switch (sounding.state()) {
            case REVEALED, NOBODY_HEARD -> true;
            case OPEN -> !sounding.template().hasViews();
            default -> false;
        };
        return new Seen(
                sounding,
                units.find(sounding.unitId()).map(Unit::name).orElseThrow(),
                may,
                mine.standing().turn(),
                own == null ? null : own.words(),
                own == null || own.author() == null ? null : own.commitment(),
                mine.standing().sealed(),
                shown(mine, kept, after),
                ProfessionCounts.without(counts),
                ProfessionCounts.read(counts),
                after,
                reads ? views.countAgainst(sounding.id()) : 0,
                owed && !footings.now().isBefore(sounding.promise().answerBy()),
                mine.moment().deputyStandsIn(),
                runsIt && sounding.state() == State.OPEN ? telling.countUndelivered(sounding) : 0,
                after.saidBack().stream()
                        .anyMatch(said -> said.personId() != null
                                && said.personId() == mine.me().personId()
                                && said.words() == null));
    }

    private Set<Long> takesPart(Sounding sounding) {
        Set<Long> part =
                store.listAsked(sounding.id()).stream().map(Asked::personId).collect(Collectors.toSet());
        part.add(sounding.asker().personId());
        sounding.promise().deciders().forEach(decider -> part.add(decider.personId()));
        return part;
    }

    private @Nullable SealedView ownOf(Footing mine, Set<Deed> may) {
        long me = mine.me().personId();
        return mine.box()
                .flatMap(box -> box.find(me))
                .or(() -> may.contains(Deed.READ_OWN_WORDS)
                        ? boxes.findOwnWords(mine.sounding().id(), me)
                        : Optional.empty())
                .orElse(null);
    }

    private List<ShownView> shown(Footing mine, List<Kept> kept, Afterwards after) {
        Map<Long, Asked> asked = mine.asked().stream().collect(Collectors.toMap(Asked::personId, person -> person));
        boolean namesForMe = mine.standing().takesPart()
                && (mine.sounding().template().isBedside() || mine.sounding().state() == State.REVEALED);
        List<ShownView> shown = new ArrayList<>();
        for (Kept view : kept) {
            Asked author = view.author() == null ? null : asked.get(view.author());
            boolean mineToo = view.isOf(mine.me().personId());
            shown.add(new ShownView(
                    view.id(),
                    author == null ? null : author.profession(),
                    author == null ? null : author.grade(),
                    author != null && (namesForMe || view.nameShown()) ? nameOf(author.personId()) : null,
                    author == null ? null : author.turn(),
                    view.content().words(),
                    mineToo,
                    view.isAgainst(),
                    view.late(),
                    view.content().scribe() != null,
                    view.nameShown(),
                    after.answers().stream()
                            .filter(answer -> answer.viewId() != null && answer.viewId() == view.id())
                            .map(Afterwards.Answer::answer)
                            .toList(),
                    after.minds().stream()
                            .filter(mind -> mind.viewId() != null && mind.viewId() == view.id())
                            .map(mind -> roleOf(asked.get(mind.personId())))
                            .toList()));
        }
        return shown;
    }

    private String nameOf(long personId) {
        return people.getName(personId);
    }

    private static String roleOf(@Nullable Asked person) {
        return person == null ? "" : person.role();
    }
}
