package org.leadline.protocol;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadline.access.AuditTrail;
import org.leadline.access.NotHere;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.access.TypedLines;
import org.leadline.post.ToldBacks;
import org.leadline.protocol.Settling.ChangedMeanwhile;
import org.leadline.protocol.Settling.Done;
import org.leadline.protocol.Settling.Refused;
import org.leadline.protocol.Settling.Stopped;
import org.leadline.sounding.Asks;
import org.leadline.sounding.Opening;
import org.leadline.sounding.Sounding;
import org.leadline.sounding.Soundings;
import org.leadline.unit.People;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door by which a draft is asked about, put in force, dropped, and by which a protocol is looked at again or retired: for who owns it or leads its unit. */
@Service
@Transactional
public class Publications {
    private static final int MOST_OF_UNASKED = 300;
    private static final int MOST_OF_A_REASON = 600;
    private final Protocols protocols;
    private final ProtocolStore store;
    private final VersionStore versions;
    private final ProtocolRights rights;
    private final List<PublishGuard> guards;
    private final DraftAsks draftAsks;
    private final ComponentWays ways;
    private final Asks asks;
    private final Soundings soundings;
    private final People people;
    private final ToldBacks toldBacks;
    private final Sentences sentences;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Publications(
            Protocols protocols,
            ProtocolStore store,
            VersionStore versions,
            ProtocolRights rights,
            List<PublishGuard> guards,
            DraftAsks draftAsks,
            ComponentWays ways,
            Asks asks,
            Soundings soundings,
            People people,
            ToldBacks toldBacks,
            Sentences sentences,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.protocols = protocols;
        this.store = store;
        this.versions = versions;
        this.rights = rights;
        this.guards = List.copyOf(guards);
        this.draftAsks = draftAsks;
        this.ways = ways;
        this.asks = asks;
        this.soundings = soundings;
        this.people = people;
        this.toldBacks = toldBacks;
        this.sentences = sentences;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Whether this person owns the protocol or leads its unit. */
    public boolean maySettle(SignedIn me, Protocol protocol) {
        return rights.maySettle(me, protocol);
    }

    /** What must be put right before the draft is asked about or put in force. @throws NotHere where there is no draft, or it is not one's own unit's */
    @Transactional(readOnly = true)
    public List<PublishGuard.Obstacle> listObstacles(SignedIn me, long protocolId) {
        Protocol protocol = protocols.get(me, protocolId);
        ProtocolVersion draft = draft(protocol);
        return guards.stream()
                .flatMap(guard -> guard.listObstacles(me, protocol, draft).stream())
                .toList();
    }

    /** Where the asking about a draft stands, as far as this person may know; empty where nobody was asked. */
    @Transactional(readOnly = true)
    public Optional<Sounding> findAsked(SignedIn me, ProtocolVersion version) {
        Long soundingId = version.soundingId();
        return soundingId == null
                ? Optional.empty()
                : soundings
                        .listAbout(me, protocols.get(me, version.protocolId()).unitId(), version.address())
                        .stream()
                        .filter(sounding -> sounding.id() == soundingId)
                        .findFirst();
    }

    /**
     * Asks all people of the unit about the draft as it stands, for a week; nothing of it can be changed meanwhile.
     *
     * @param edition of the draft that was looked at
     * @throws NotHere where there is no draft, or it is not one's own unit's
     * @throws org.leadline.access.NotYours where one neither owns the protocol nor leads the unit
     */
    public Settling ask(SignedIn me, long protocolId, int edition) {
        Protocol protocol = settled(me, protocolId);
        ProtocolVersion draft = draft(protocol);
        if (draft.state() != VersionState.DRAFT || draft.edition() != edition) {
            return new ChangedMeanwhile();
        }
        List<PublishGuard.Obstacle> obstacles = listObstacles(me, protocolId);
        if (!obstacles.isEmpty()) {
            return new Stopped(obstacles);
        }
        return switch (asks.openNow(me, protocol.unitId(), draftAsks.asking(me, protocol, draft))) {
            case Opening.Opened(Sounding sounding) -> {
                versions.ask(draft.id(), edition, sounding.id());
                audit.record(
                        me.auditName(), "draft asked about", draft.address(), protocol.unitId(), sounding.address());
                yield new Done(sounding.address());
            }
            case Opening.Refused(Map<String, String> problems) ->
                new Refused(
                        Map.of("ask", sentences.say(problems.values().iterator().next())));
            case Opening.ChangedMeanwhile() -> new ChangedMeanwhile();
        };
    }

    /**
     * Puts the draft in force, and the version before it out of force. Everybody of the unit is told.
     *
     * @param edition of the draft that was looked at
     * @param unaskedBecause why the unit was not asked, 1 to 300 characters; of one that was agreed upon nothing
     * @throws NotHere where there is no draft, or it is not one's own unit's
     * @throws org.leadline.access.NotYours where one neither owns the protocol nor leads the unit
     */
    public Settling publish(SignedIn me, long protocolId, int edition, String unaskedBecause) {
        Protocol protocol = settled(me, protocolId);
        ProtocolVersion draft = draft(protocol);
        List<PublishGuard.Obstacle> obstacles = listObstacles(me, protocolId);
        if (!obstacles.isEmpty()) {
            return new Stopped(obstacles);
        }
        if (draft.state() == VersionState.ASKED && !draft.agreed()) {
            return new Refused(Map.of("unaskedBecause", sentences.say("protocol.problem.still-asked")));
        }
        String because = null;
        if (!draft.agreed()) {
            Map<String, String> problems = problems("unaskedBecause", unaskedBecause, MOST_OF_UNASKED);
            if (!problems.isEmpty()) {
                return new Refused(problems);
            }
            because = unaskedBecause.strip();
        }
        if (!versions.publish(draft.id(), edition, because, me.personId(), clock.instant())) {
            return new ChangedMeanwhile();
        }
        events.publishEvent(new VersionInForce(protocol.processId()));
        audit.record(me.auditName(), "protocol published", draft.address(), protocol.unitId(), because);
        tellEverybody(
                me,
                protocol,
                draft.number() == 1
                        ? sentences.say("protocol.told.first")
                        : sentences.say("protocol.told.published", draft.number(), draft.whatChanged()));
        return new Done(protocol.address());
    }

    /** Makes a draft again of what was asked about and not decided. @return by field the sentence that says why not; empty where it is done */
    public Map<String, String> takeBack(SignedIn me, long protocolId) {
        Protocol protocol = settled(me, protocolId);
        ProtocolVersion draft = draft(protocol);
        if (draftAsks.isAwaited(draft)) {
            return Map.of("ask", sentences.say("protocol.problem.still-asked"));
        }
        versions.backToDraft(draft.id());
        audit.record(me.auditName(), "draft taken back", draft.address(), protocol.unitId(), null);
        return Map.of();
    }

    /** Drops the draft with a reason, 1 to 600 characters, that is kept. @return by field the sentence that says what to do; empty where it is done */
    public Map<String, String> drop(SignedIn me, long protocolId, String because) {
        Protocol protocol = settled(me, protocolId);
        ProtocolVersion draft = draft(protocol);
        if (draftAsks.isAwaited(draft)) {
            return Map.of("because", sentences.say("protocol.problem.still-asked"));
        }
        Map<String, String> problems = problems("because", because, MOST_OF_A_REASON);
        if (problems.isEmpty()) {
            versions.drop(draft.id(), because.strip());
            audit.record(me.auditName(), "draft dropped", draft.address(), protocol.unitId(), null);
        }
        return problems;
    }

    /**
     * Says that the version in force was looked at again and still holds.
     *
     * @param next the day of the next review, after today
     * @param standardDate of the newest edition of its standard; null where it has none
     * @return by field the sentence that says what to do; empty where it is done
     */
    public Map<String, String> review(
            SignedIn me, long protocolId, @Nullable LocalDate next, @Nullable LocalDate standardDate) {
        Protocol protocol = settled(me, protocolId);
        ProtocolVersion now = protocol.inForce();
        if (now == null) {
            throw new NotHere("version");
        }
        if (next == null || !next.isAfter(LocalDate.now(clock))) {
            return Map.of("nextReview", sentences.say("protocol.problem.next-review"));
        }
        LocalDate newest = now.standard() == null ? null : standardDate == null ? now.standardDate() : standardDate;
        versions.review(now.id(), next, newest);
        audit.record(me.auditName(), "protocol reviewed", now.address(), protocol.unitId(), next.toString());
        return Map.of();
    }

    /**
     * Takes a protocol out of use for good, with a reason that everybody reads; not while people are asked about its draft.
     *
     * @return by field the sentence that says what to do; empty where it is done
     */
    public Map<String, String> retire(SignedIn me, long protocolId, String because) {
        Protocol protocol = settled(me, protocolId);
        Map<String, String> problems = problems("retireBecause", because, MOST_OF_A_REASON);
        findHindrance(protocol).ifPresent(hindrance -> problems.putIfAbsent("retireBecause", hindrance));
        if (problems.isEmpty()) {
            end(me, protocol, because.strip());
        }
        return problems;
    }

    /** Why it cannot be retired now: it is a step of others, whose titles are said, or people are asked about its draft. */
    Optional<String> findHindrance(Protocol protocol) {
        return ways.listParents(protocol).stream()
                .map(Protocol::title)
                .reduce((one, next) -> one + ", " + next)
                .map(parents -> sentences.say("protocol.problem.is-a-step", parents))
                .or(() -> draftAsks.findAwaited(protocol));
    }

    void end(SignedIn me, Protocol protocol, String because) {
        ProtocolVersion draft = protocol.draft();
        if (draft != null) {
            versions.drop(draft.id(), because);
        }
        store.retire(protocol.id(), because, clock.instant());
        audit.record(me.auditName(), "protocol retired", protocol.address(), protocol.unitId(), null);
        tellEverybody(me, protocol, sentences.say("protocol.told.retired", because));
    }

    private void tellEverybody(SignedIn me, Protocol protocol, String sentence) {
        List<Long> others = people.listEverybody(protocol.unitId()).stream()
                .map(here -> here.person().id())
                .filter(personId -> personId != me.personId())
                .distinct()
                .toList();
        toldBacks.tellWithoutLetter(others, protocol.unitId(), protocol.address(), protocol.title(), sentence);
    }

    private Protocol settled(SignedIn me, long protocolId) {
        Protocol protocol = protocols.get(me, protocolId);
        rights.checkSettles(me, protocol);
        if (protocol.retiredBecause() != null) {
            throw new NotHere("protocol");
        }
        return protocol;
    }

    private static ProtocolVersion draft(Protocol protocol) {
        return Optional.ofNullable(protocol.draft()).orElseThrow(() -> new NotHere("draft"));
    }

    private Map<String, String> problems(String field, String typed, int most) {
        Map<String, String> problems = new LinkedHashMap<>();
        TypedLines.check("protocol.problem", field, typed, true, most, problems);
        problems.replaceAll((where, key) -> sentences.say(key, most));
        return problems;
    }
}
