package org.leadline.demo;

import static org.leadline.demo.SampleTables.cell;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Map;
import java.util.Optional;
import org.leadline.access.SignedIn;
import org.leadline.protocol.Cluster;
import org.leadline.protocol.Clusters;
import org.leadline.protocol.MyOverRides;
import org.leadline.protocol.NewOverRide;
import org.leadline.protocol.OverRideSubject;
import org.leadline.protocol.OverRides;
import org.leadline.protocol.Overriding;
import org.leadline.unit.People;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Plants who departed from which step of Ward 7's protocols, and what became of three that were alike; once. Two more are alike, and wait for a third. */
@Component
@Profile("demo")
@Order(48)
class SampleOverRides implements SamplePart {
    private static final String UNIT = "ward-7";
    private final SampleHospital hospital;
    private final People people;
    private final OverRides overRides;
    private final MyOverRides mine;
    private final Clusters clusters;
    private final PlantingClock clock;
    private final Planter planter;

    SampleOverRides(
            SampleHospital hospital,
            People people,
            OverRides overRides,
            MyOverRides mine,
            Clusters clusters,
            PlantingClock clock,
            Planter planter) {
        this.hospital = hospital;
        this.people = people;
        this.overRides = overRides;
        this.mine = mine;
        this.clusters = clusters;
        this.clock = clock;
        this.planter = planter;
    }

    @Override
    public void plant() {
        boolean isThere = SampleTables.rows("over-rides").stream()
                .flatMap(row -> find(row, "by").stream())
                .anyMatch(author -> !mine.list(author).isEmpty());
        if (!isThere) {
            planter.whole(() -> {
                SampleTables.rows("over-rides").forEach(this::say);
                SampleTables.rows("over-ride-answers").forEach(this::answer);
            });
        }
    }

    private void say(NamedCsvRecord row) {
        Optional<SignedIn> by = find(row, "by");
        Optional<OverRideSubject> step = by.flatMap(author -> step(author, row));
        if (step.isEmpty()) {
            return;
        }
        goBackTo(row, "at");
        NewOverRide said = new NewOverRide(
                step.get().versionId(), step.get().stepKey(), null, row.getField("reason"), row.getField("line"));
        if (!(overRides.say(by.get(), said) instanceof Overriding.Done(var overRide))) {
            throw new IllegalStateException("The sample was refused: " + row);
        }
        String days = cell(row, "look_back_in_days");
        mine.add(
                by.get(),
                overRide.id(),
                row.getField("best").equals("yes"),
                row.getField("line"),
                days == null ? null : Integer.valueOf(days));
        if (cell(row, "helped") != null) {
            goBackTo(row, "helped_at");
            mine.lookBack(by.get(), overRide.id(), row.getField("helped"), row.getField("helped_line"));
        }
    }

    private void answer(NamedCsvRecord row) {
        Optional<SignedIn> owner = find(row, "owner");
        Optional<SignedIn> peer = find(row, "peer");
        Optional<Cluster> alike = owner.flatMap(
                person -> clusters.list(person, hospital.unit(UNIT).id()).stream()
                        .filter(cluster -> cluster.subject().equals(row.getField("step")))
                        .findFirst());
        if (peer.isEmpty() || alike.isEmpty()) {
            return;
        }
        long id = alike.get().id();
        goBackTo(row, "at");
        done(clusters.choosePeer(owner.get(), id, peer.get().personId()));
        done(clusters.sort(owner.get(), id, row.getField("owner_says"), row.getField("owner_line")));
        done(clusters.sort(peer.get(), id, row.getField("peer_says"), row.getField("peer_line")));
        done(clusters.answer(owner.get(), id, row.getField("answer"), row.getField("line")));
    }

    /** The step of those words of the protocol as it is in force. */
    private Optional<OverRideSubject> step(SignedIn by, NamedCsvRecord row) {
        String title = SampleProtocols.titleOf(row.getField("protocol"));
        return overRides.listSubjects(by, hospital.unit(UNIT).id()).stream()
                .filter(subject -> title.equals(subject.of()) && subject.words().equals(row.getField("step")))
                .findFirst();
    }

    private void goBackTo(NamedCsvRecord row, String column) {
        clock.goBackTo(SampleTables.time(row.getField(column), clock.machineTime(), clock.getZone()));
    }

    private static void done(Map<String, String> problems) {
        if (!problems.isEmpty()) {
            throw new IllegalStateException("The sample was refused: " + problems);
        }
    }

    private Optional<SignedIn> find(NamedCsvRecord row, String column) {
        return people.findBySlug(row.getField(column)).flatMap(person -> people.find(person.id()));
    }
}
