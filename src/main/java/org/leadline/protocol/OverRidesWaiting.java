package org.leadline.protocol;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.protocol.db.tables.records.ClusterRecord;
import org.leadline.protocol.db.tables.records.DepartureRecord;
import org.leadline.protocol.db.tables.records.QuestionRecord;
import org.leadline.unit.sheet.TakesMinutes;
import org.leadline.unit.sheet.Waiting;
import org.leadline.unit.sheet.Waits;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What waits for somebody because of over-rides: to sort and answer those that are alike; to look back on one's own; to answer a question about it. */
@Component
@Transactional(readOnly = true)
class OverRidesWaiting implements Waits, TakesMinutes {
    static final String CLUSTER = "over-ride-cluster";
    static final String PEER = "over-ride-peer";
    static final String LOOK_BACK = "over-ride-look-back";
    static final String QUESTION = "over-ride-question";
    private static final Map<String, Integer> SECONDS = Map.of(CLUSTER, 180, PEER, 120, LOOK_BACK, 20, QUESTION, 60);
    private final OverRideStore store;
    private final ClusterStore clusters;
    private final ClusterReading reading;
    private final Sentences sentences;
    private final Clock clock;

    OverRidesWaiting(
            OverRideStore store, ClusterStore clusters, ClusterReading reading, Sentences sentences, Clock clock) {
        this.store = store;
        this.clusters = clusters;
        this.reading = reading;
        this.sentences = sentences;
        this.clock = clock;
    }

    @Override
    public List<Waiting> listWaiting(SignedIn me) {
        List<Waiting> waiting = new ArrayList<>();
        clusters.listOpen().stream().filter(row -> reading.mayRead(me, row)).forEach(row -> cluster(me, row, waiting));
        store.listToLookBack(me.personId(), LocalDate.now(clock)).forEach(it -> waiting.add(toLookBack(it.row())));
        store.listQuestionsTo(me.personId()).stream()
                .filter(question -> question.getAnswer() == null)
                .forEach(question -> waiting.add(toAnswer(question)));
        return List.copyOf(waiting);
    }

    /** Also what is done by now. Sorting and answering is asked of who owns something; of a peer, and of an author, as of anybody. */
    @Override
    public List<Ask> listAsked(SignedIn me, Instant from, Instant until) {
        List<Waiting> asked = new ArrayList<>();
        for (ClusterRecord row : clusters.listOpened(from, until)) {
            if (ClusterReading.isPeer(me, row)) {
                asked.add(alike(PEER, row));
            } else if (reading.standsInAsOwner(me, row)) {
                asked.add(alike(CLUSTER, row));
            }
        }
        store.listBy(me.personId()).stream()
                .map(OverRideStore.Departed::row)
                .filter(row -> row.getTakenBackAt() == null && row.getLookBackOn() != null)
                .forEach(row -> asked.add(toLookBack(row)));
        store.listQuestionsTo(me.personId()).forEach(question -> asked.add(toAnswer(question)));
        return asked.stream()
                .filter(one -> one.beganIn(from, until))
                .map(one -> Ask.of(
                        one,
                        Objects.requireNonNull(SECONDS.get(one.kind())),
                        one.kind().equals(CLUSTER)))
                .toList();
    }

    private void cluster(SignedIn me, ClusterRecord row, List<Waiting> waiting) {
        Cluster.May may = reading.may(me, row);
        boolean toChoose = may.choosePeer() && !reading.hasPeer(row);
        if (toChoose || may.sort() || may.answer()) {
            waiting.add(alike(may.asPeer() ? PEER : CLUSTER, row));
        }
    }

    private Waiting alike(String kind, ClusterRecord row) {
        return waiting(
                kind,
                row.getUnitId(),
                row.getSubject(),
                Cluster.addressOf(row.getId()),
                row.getOpenedAt().toInstant(),
                row.getAnswerBy().toInstant());
    }

    private Waiting toLookBack(DepartureRecord row) {
        Instant since = row.getLookBackOn().atStartOfDay(clock.getZone()).toInstant();
        return waiting(LOOK_BACK, row.getUnitId(), row.getSubject(), OverRide.addressOf(row.getId()), since, null);
    }

    private Waiting toAnswer(QuestionRecord question) {
        DepartureRecord row =
                store.find(question.getDepartureId()).orElseThrow().row();
        return waiting(
                QUESTION,
                row.getUnitId(),
                question.getWords(),
                OverRide.addressOf(row.getId()),
                question.getAt().toInstant(),
                null);
    }

    private Waiting waiting(
            String kind, long unitId, String title, String address, Instant since, @Nullable Instant due) {
        return new Waiting(
                kind,
                unitId,
                title,
                sentences.say("override.waits." + kind),
                sentences.say("override.waits.step." + kind),
                address,
                since,
                due,
                due != null && !clock.instant().isBefore(due),
                false);
    }
}
