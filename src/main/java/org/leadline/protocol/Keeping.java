package org.leadline.protocol;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leadline.access.NotHere;
import org.leadline.access.NotYours;
import org.leadline.access.Sentences;
import org.leadline.care.NotesChanged;
import org.leadline.care.NotesForRules;
import org.leadline.care.rule.RulesFile;
import org.leadline.care.rule.RulesKept;
import org.leadline.care.rule.UnknownNames;
import org.leadline.measure.Figures;
import org.leadline.unit.People;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Holds the rules of versions in force against the notes of their process, and keeps what came of it. Done when the notes are others, after they are in;
 * and when somebody looks and there is nothing yet.
 */
@Component
class Keeping {
    private static final Logger log = LoggerFactory.getLogger(Keeping.class);
    private final KeptStore store;
    private final NotesForRules notes;
    private final Figures figures;
    private final People people;
    private final Sentences sentences;
    private final Clock clock;
    private final TransactionTemplate apart;

    Keeping(
            KeptStore store,
            NotesForRules notes,
            Figures figures,
            People people,
            Sentences sentences,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.notes = notes;
        this.figures = figures;
        this.people = people;
        this.sentences = sentences;
        this.clock = clock;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @TransactionalEventListener
    void renew(NotesChanged changed) {
        renew(changed.processId());
        store.listCounted(changed.processId()).forEach(this::countAnew);
    }

    /** Whatever was not held against the notes when a server was killed before it came to it. */
    @EventListener(ApplicationReadyEvent.class)
    void catchUp() {
        for (long processId : store.listProcesses()) {
            String now = notes.findVersion(processId).orElse("");
            boolean behind = store.listInForce(processId).stream()
                    .anyMatch(version -> store.find(version.versionId())
                            .filter(kept -> kept.notes().equals(now))
                            .isEmpty());
            if (!now.isEmpty() && behind) {
                renew(new NotesChanged(processId));
            }
        }
    }

    @TransactionalEventListener
    void renew(VersionInForce published) {
        renew(published.processId());
    }

    private void renew(long processId) {
        for (KeptStore.InForce version : store.listInForce(processId)) {
            KeptStore.Row now = find(version);
            if (now != null) {
                apart.executeWithoutResult(_ -> store.put(version.versionId(), now));
            }
        }
    }

    /** What the version gives on the notes as they are; null where there are none. Nothing is kept by looking. */
    KeptStore.@Nullable Row find(KeptStore.InForce version) {
        String now = notes.findVersion(version.processId()).orElse(null);
        return now == null
                ? null
                : store.find(version.versionId())
                        .filter(kept -> kept.notes().equals(now))
                        .orElseGet(() -> work(version, now));
    }

    /** Every line in which the rules do not fit these notes, or cannot be read. */
    List<RulesFile.Fault> faults(String rules, NotesForRules.@Nullable Notes on) {
        return switch (RulesFile.read(rules.getBytes(StandardCharsets.UTF_8))) {
            case RulesFile.Reading.Unreadable(var faults) -> faults;
            case RulesFile.Reading.Read read -> on == null ? List.of() : UnknownNames.of(on.log(), read.rules());
        };
    }

    private KeptStore.Row work(KeptStore.InForce version, String now) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        try {
            NotesForRules.Notes on = notes.find(version.processId()).orElseThrow();
            List<RulesFile.Fault> faults = faults(version.rules(), on);
            if (!faults.isEmpty()) {
                String said = faults.stream()
                        .map(fault -> sentences.say("kept.rules.fault", fault.line(), fault.message()))
                        .collect(Collectors.joining("\n"));
                return new KeptStore.Row(on.version(), null, said, at);
            }
            return RulesFile.read(version.rules().getBytes(StandardCharsets.UTF_8))
                            instanceof RulesFile.Reading.Read read
                    ? new KeptStore.Row(
                            on.version(), RulesKept.of(on.log(), read.rules(), on.cut(), on.zone()), null, at)
                    : new KeptStore.Row(on.version(), null, sentences.say("kept.rules.none"), at);
        } catch (NotesForRules.Damaged damaged) {
            log.error("Rules of version {} could not be held against the notes", version.versionId(), damaged);
            return new KeptStore.Row(now, null, sentences.say("kept.damaged"), at);
        }
    }

    private void countAnew(KeptStore.ToCount counted) {
        for (long personId : List.of(counted.byId(), counted.ownerId())) {
            try {
                boolean done = Boolean.TRUE.equals(apart.execute(_ -> people.find(personId)
                        .map(me -> figures.takeFromNotes(me, counted.measureId()))
                        .isPresent()));
                if (done) {
                    return;
                }
            } catch (NotHere | NotYours | NotesForRules.Damaged gone) {
                log.info(
                        "Measure {} was not counted anew for person {}: {}",
                        counted.measureId(),
                        personId,
                        gone.toString());
            }
        }
        log.warn("Measure {} was not counted anew on the notes; count it by hand", counted.measureId());
    }
}
