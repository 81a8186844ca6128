package org.leadline.measure;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leadline.access.AuditTrail;
import org.leadline.access.NotHere;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.measure.DefinitionRows.Done;
import org.leadline.post.ToldBacks;
import org.leadline.unit.sheet.Held;
import org.leadline.unit.sheet.Holds;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who owns and who checks which measure: given on to somebody who works in the unit; a measure that nobody owns any more can be retired. */
@Component
@Transactional
class MeasuresHeld implements Holds {
    private static final String PART = "measure";
    private static final String OWNER = "owner";
    private static final Pattern ID = Pattern.compile("(owner|checker)-([0-9]{1,18})");
    private final MeasureStore store;
    private final MeasureSight sight;
    private final ToldBacks toldBacks;
    private final Sentences sentences;
    private final AuditTrail audit;
    private final Clock clock;

    MeasuresHeld(
            MeasureStore store,
            MeasureSight sight,
            ToldBacks toldBacks,
            Sentences sentences,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.sight = sight;
        this.toldBacks = toldBacks;
        this.sentences = sentences;
        this.audit = audit;
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
        for (Measure measure : store.listKeptOf(personId)) {
            if (measure.owner().personId() == personId) {
                held.add(owned(measure));
            }
            if (measure.checker().personId() == personId) {
                held.add(checked(measure));
            }
        }
        return List.copyOf(held);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Held> listOwnerless(long unitId) {
        List<Held> ownerless = new ArrayList<>();
        for (Measure measure : store.listKept(unitId)) {
            if (!sight.works(measure.owner().personId(), unitId)) {
                ownerless.add(owned(measure));
            }
            if (!sight.works(measure.checker().personId(), unitId)) {
                ownerless.add(checked(measure));
            }
        }
        return List.copyOf(ownerless);
    }

    @Override
    public void giveOn(SignedIn by, String id, long toPersonId) {
        Matcher parts = parse(id);
        Measure measure = kept(parts);
        boolean owner = parts.group(1).equals(OWNER);
        if (!sight.works(toPersonId, measure.unitId())) {
            throw new CannotBeGivenOn(sentences.say("measure.problem.worker"));
        }
        if (!owner && measure.author().personId() == toPersonId) {
            throw new CannotBeGivenOn(sentences.say("measure.problem.checker"));
        }
        Definition words = DefinitionRows.words(measure);
        Definition given = owner ? words.ownedBy(toPersonId) : words.checkedBy(toPersonId);
        if (!store.add(measure.id(), measure.version() + 1, Done.GIVEN_ON, given, by.personId(), clock.instant())) {
            throw new CannotBeGivenOn(sentences.say("measure.problem.meanwhile"));
        }
        audit.record(by.auditName(), "measure given on", measure.address(), measure.unitId(), "person/" + toPersonId);
        if (toPersonId != by.personId()) {
            toldBacks.tell(
                    toPersonId,
                    measure.unitId(),
                    measure.address(),
                    measure.name(),
                    sentences.say("measure.told." + parts.group(1), by.name()));
        }
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Long> findHeir(String id) {
        Matcher parts = parse(id);
        Measure measure = kept(parts);
        return parts.group(1).equals(OWNER)
                ? Optional.of(measure.author().personId()).filter(author -> sight.works(author, measure.unitId()))
                : Optional.empty();
    }

    @Override
    public void close(SignedIn by, String id, String reason) {
        Matcher parts = parse(id);
        Measure measure = kept(parts);
        if (!parts.group(1).equals(OWNER)) {
            throw new NotHere("a check that can be closed");
        }
        Lines lines = new Lines();
        String because = lines.must("because", reason, Lines.MOST_OF_MORE);
        if (!lines.areGood()) {
            throw new CannotBeClosed(
                    sentences.say(lines.problems().values().iterator().next()));
        }
        store.retire(measure.id(), because, by.personId(), clock.instant());
        audit.record(by.auditName(), "measure retired", measure.address(), measure.unitId(), null);
        long author = measure.author().personId();
        if (author != by.personId()) {
            toldBacks.tell(
                    author,
                    measure.unitId(),
                    measure.address(),
                    measure.name(),
                    sentences.say("measure.told.retired", by.name(), because));
        }
    }

    private Held owned(Measure measure) {
        return held(measure, OWNER, true);
    }

    private Held checked(Measure measure) {
        return held(measure, "checker", false);
    }

    private Held held(Measure measure, String what, boolean closable) {
        return new Held(
                PART,
                what + "-" + measure.id(),
                sentences.say("measure.held." + what),
                measure.name(),
                measure.unitId(),
                measure.address(),
                measure.nextReview(),
                closable);
    }

    private Measure kept(Matcher parts) {
        return store.find(Long.parseLong(parts.group(2)))
                .filter(measure -> measure.retired() == null)
                .orElseThrow(() -> new NotHere("measure"));
    }

    private static Matcher parse(String id) {
        Matcher parts = ID.matcher(id);
        if (!parts.matches()) {
            throw new NotHere("measure");
        }
        return parts;
    }
}
