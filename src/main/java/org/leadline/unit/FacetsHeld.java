package org.leadline.unit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leadline.access.NotHere;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.unit.Facet.Kind;
import org.leadline.unit.sheet.Held;
import org.leadline.unit.sheet.Holds;
import org.leadline.unit.sheet.TakesMinutes;
import org.leadline.unit.sheet.Waiting;
import org.leadline.unit.sheet.Waits;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells who keeps one of the six things of a unit right, what of it waits for a check, and lets it be given on. */
@Component
@Transactional
class FacetsHeld implements Holds, Waits, TakesMinutes {
    private static final String PART = "facet";
    private static final String CHECK = "facet-check";
    private static final int SECONDS_OF_A_CHECK = 120;
    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final Pattern ID = Pattern.compile("([0-9]{1,18})-([a-z]{1,20})");
    private final FacetStore store;
    private final Facets facets;
    private final Sentences sentences;
    private final Clock clock;

    FacetsHeld(FacetStore store, Facets facets, Sentences sentences, Clock clock) {
        this.store = store;
        this.facets = facets;
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
        return store.listOwned(personId).stream().map(this::held).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Held> listOwnerless(long unitId) {
        return store.listOf(unitId).stream()
                .filter(facet -> !facets.worksIn(facet.ownerId(), unitId))
                .map(this::held)
                .toList();
    }

    @Override
    public void giveOn(SignedIn by, String id, long toPersonId) {
        Facet facet = get(id);
        if (!facets.worksIn(toPersonId, facet.unitId())) {
            throw new CannotBeGivenOn(sentences.say("unit.facet.problem.owner"));
        }
        facets.giveOn(by, facet, toPersonId);
    }

    @Override
    public void close(SignedIn by, String id, String reason) {
        throw new NotHere("facet that can be closed");
    }

    @Override
    @Transactional(readOnly = true)
    public List<Waiting> listWaiting(SignedIn me) {
        return listEver(me).stream()
                .filter(waiting -> !waiting.since().isAfter(clock.instant()))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Ask> listAsked(SignedIn me, Instant from, Instant until) {
        return listEver(me).stream()
                .filter(one -> one.beganIn(from, until))
                .map(one -> Ask.of(one, SECONDS_OF_A_CHECK, true))
                .toList();
    }

    /** What waits, or will from its {@code since} on. */
    private List<Waiting> listEver(SignedIn me) {
        return store.listOwned(me.personId()).stream()
                .filter(facet -> me.worksIn(facet.unitId()))
                .map(facet -> new Waiting(
                        CHECK,
                        facet.unitId(),
                        facets.title(facet.kind()),
                        sentences.say("unit.facet.waits"),
                        sentences.say("unit.facet.waits.step"),
                        facet.address(),
                        morning(facet.checkAgainOn()),
                        null,
                        false,
                        false))
                .toList();
    }

    private Held held(Facet facet) {
        return new Held(
                PART,
                facet.unitId() + "-" + facet.kind().word(),
                sentences.say("unit.facet.held"),
                facets.title(facet.kind()),
                facet.unitId(),
                facet.address(),
                facet.checkAgainOn(),
                false);
    }

    private Facet get(String id) {
        Matcher matched = ID.matcher(id);
        if (!matched.matches()) {
            throw new NotHere("facet");
        }
        Kind kind = Kind.find(matched.group(2)).orElseThrow(() -> new NotHere("facet"));
        return store.listVersions(Long.parseLong(matched.group(1)), kind).stream()
                .findFirst()
                .orElseThrow(() -> new NotHere("facet"));
    }

    private Instant morning(LocalDate day) {
        return day.atTime(MORNING).atZone(clock.getZone()).toInstant();
    }
}
