package org.leadline.demo;

import static org.leadline.demo.SampleTables.cell;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.leadline.access.SignedIn;
import org.leadline.remit.AskingAbove;
import org.leadline.remit.DecisionLevels;
import org.leadline.remit.NewRemit;
import org.leadline.remit.Remit;
import org.leadline.remit.RemitAsk;
import org.leadline.remit.RemitAsks;
import org.leadline.remit.Remits;
import org.leadline.remit.Right;
import org.leadline.remit.Writing;
import org.leadline.sounding.Deciding;
import org.leadline.sounding.Decision;
import org.leadline.sounding.Decisions;
import org.leadline.sounding.act.DecisionKind;
import org.leadline.unit.Facet;
import org.leadline.unit.Facets;
import org.leadline.unit.People;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Plants who decides what in the sample, what was asked above and answered, and what stands on the one page of each unit; once. */
@Component
@Profile("demo")
@Order(45)
class SampleRemits implements SamplePart {
    private final SampleHospital hospital;
    private final People people;
    private final Remits remits;
    private final RemitAsks asks;
    private final DecisionLevels levels;
    private final Decisions decisions;
    private final Facets facets;
    private final PlantingClock clock;
    private final Planter planter;

    SampleRemits(
            SampleHospital hospital,
            People people,
            Remits remits,
            RemitAsks asks,
            DecisionLevels levels,
            Decisions decisions,
            Facets facets,
            PlantingClock clock,
            Planter planter) {
        this.hospital = hospital;
        this.people = people;
        this.remits = remits;
        this.asks = asks;
        this.levels = levels;
        this.decisions = decisions;
        this.facets = facets;
        this.clock = clock;
        this.planter = planter;
    }

    @Override
    public void plant() {
        planter.whole(this::plantFacets);
        planter.whole(this::plantRemits);
    }

    private void plantFacets() {
        for (NamedCsvRecord row : SampleTables.rows("facets")) {
            long unitId = hospital.unit(row.getField("unit")).id();
            clock.goBackTo(row.getField("checked"));
            Facet.Kind kind = Facet.Kind.find(row.getField("facet")).orElseThrow();
            Optional<SignedIn> by = find(row, "by").filter(here -> here.belongsTo(unitId));
            Optional<SignedIn> owner = find(row, "owner");
            if (by.isPresent()
                    && owner.isPresent()
                    && facets.find(by.get(), unitId, kind).isEmpty()) {
                done(facets.write(
                        by.get(),
                        unitId,
                        kind,
                        0,
                        row.getField("line"),
                        owner.get().personId()));
            }
        }
    }

    private void plantRemits() {
        Map<String, Remit> planted = new HashMap<>();
        for (NamedCsvRecord row : SampleTables.rows("remits")) {
            long unitId = hospital.unit(row.getField("unit")).id();
            clock.goBackTo(row.getField("written"));
            Optional<SignedIn> by = find(row, "by").filter(here -> remits.mayWrite(here, unitId));
            boolean stands = by.isEmpty()
                    || remits.list(by.get(), unitId).stream()
                            .anyMatch(remit -> remit.subject().equals(row.getField("subject")));
            if (!stands
                    && remits.write(
                                    by.get(),
                                    unitId,
                                    new NewRemit(
                                            row.getField("subject"),
                                            Right.find(row.getField("right")).orElseThrow(),
                                            row.getField("limit_days")))
                            instanceof Writing.Written(Remit remit)) {
                planted.put(row.getField("slug"), remit);
            }
        }
        SampleTables.rows("remit-asks").forEach(row -> {
            Remit remit = planted.get(row.getField("remit"));
            if (remit != null) {
                ask(row, remit);
            }
        });
    }

    private void ask(NamedCsvRecord row, Remit remit) {
        clock.goBackTo(row.getField("asked"));
        Optional<SignedIn> by = find(row, "by").filter(here -> here.worksIn(remit.unitId()));
        if (by.isEmpty()
                || !(asks.ask(by.get(), remit.id(), row.getField("question"), row.getField("may_change"), "")
                        instanceof AskingAbove.Asked(RemitAsk ask))) {
            return;
        }
        Optional<SignedIn> decider = find(row, "decider");
        if (cell(row, "on") != null && decider.isPresent()) {
            clock.goBackTo(row.getField("on"));
            done(decisions.decide(decider.get(), ask.soundingId(), deciding(row)));
            find(row, "local_by").ifPresent(lead -> levels.mark(lead, remit.unitId(), ask.soundingId(), true));
        }
    }

    private Deciding deciding(NamedCsvRecord row) {
        return new Deciding(
                DecisionKind.DECIDED,
                row.getField("because"),
                row.getField("decided"),
                row.getField("value"),
                "",
                Set.of(),
                false,
                LocalDate.ofInstant(clock.machineTime(), clock.getZone()).plusDays(30),
                Map.of(),
                "",
                Decision.NotHeard.UNEXPLAINED);
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
