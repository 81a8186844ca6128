package org.leadline.demo;

import static org.leadline.demo.SampleTables.entries;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leadline.access.SignedIn;
import org.leadline.care.CareProcess;
import org.leadline.care.Choosing;
import org.leadline.care.FlowForm;
import org.leadline.care.Flows;
import org.leadline.care.Processes;
import org.leadline.unit.People;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Plants which steps mark how far somebody is, and what steps are for, for two processes of the sample; and reads how all of them flow, so that nobody waits for it. */
@Component
@Profile("demo")
@Order(90)
class SampleFlow implements SamplePart {
    private static final Map<String, String> KINDS = Map.of(
            "assess", "assess", "decide", "decide", "treat", "treat", "watch", "monitor", "join_up", "coordinate");

    private final SampleHospital hospital;
    private final People people;
    private final Processes processes;
    private final Flows flows;

    SampleFlow(SampleHospital hospital, People people, Processes processes, Flows flows) {
        this.hospital = hospital;
        this.people = people;
        this.processes = processes;
        this.flows = flows;
    }

    @Override
    public void plant() {
        for (NamedCsvRecord row : SampleTables.rows("flow-steps")) {
            Optional<SignedIn> by = find(row.getField("by"));
            Optional<CareProcess> process = by.flatMap(person -> find(person, row.getField("process")));
            if (process.isPresent()
                    && by.get().worksIn(process.get().unitId())
                    && flows.get(by.get(), process.get().id()).choices().isProposed()) {
                name(row, by.get(), process.get());
            }
        }
    }

    private void name(NamedCsvRecord row, SignedIn by, CareProcess process) {
        List<String> milestones = new ArrayList<>();
        Map<String, String> within = new HashMap<>();
        for (String entry : entries(row, "milestones")) {
            int equals = entry.indexOf('=');
            String step = equals < 0 ? entry : entry.substring(0, equals);
            milestones.add(step);
            if (equals >= 0) {
                within.put(step, entry.substring(equals + 1));
            }
        }
        Map<String, String> kinds = new HashMap<>();
        KINDS.forEach((column, kind) -> entries(row, column).forEach(step -> kinds.put(step, kind)));
        if (!(flows.choose(by, process.id(), 0, new FlowForm(milestones, within, kinds)) instanceof Choosing.Chosen)) {
            throw new IllegalStateException("The sample's steps were refused for " + row.getField("process"));
        }
        flows.get(by, process.id());
    }

    private Optional<CareProcess> find(SignedIn by, String slug) {
        return SampleTables.rows("processes").stream()
                .filter(row -> row.getField("slug").equals(slug))
                .findFirst()
                .flatMap(row -> processes
                        .list(by, hospital.unit(row.getField("unit")).id())
                        .stream()
                        .filter(process -> process.name().equals(row.getField("name")))
                        .findFirst());
    }

    private Optional<SignedIn> find(String slug) {
        return people.findBySlug(slug).flatMap(person -> people.find(person.id()));
    }
}
