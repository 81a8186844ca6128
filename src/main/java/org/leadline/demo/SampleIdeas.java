package org.leadline.demo;

import static org.leadline.demo.SampleTables.cell;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadline.access.SignedIn;
import org.leadline.idea.Holders;
import org.leadline.idea.Idea;
import org.leadline.idea.Ideas;
import org.leadline.idea.NewIdea;
import org.leadline.idea.Saying;
import org.leadline.idea.Shares;
import org.leadline.unit.People;
import org.leadline.unit.Visibility;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Plants the ideas of the sample hospital with their holders and tests, each at its time, who would hold one, and the shares of the last two months. */
@Component
@Profile("demo")
@Order(20)
class SampleIdeas implements SamplePart {
    private static final Logger log = LoggerFactory.getLogger(SampleIdeas.class);
    private static final LocalTime EARLY = LocalTime.of(3, 0);
    private final SampleHospital hospital;
    private final SampleIdeaSteps steps;
    private final People people;
    private final Ideas ideas;
    private final Holders holders;
    private final Shares shares;
    private final PlantingClock clock;
    private final Planter planter;

    SampleIdeas(
            SampleHospital hospital,
            SampleIdeaSteps steps,
            People people,
            Ideas ideas,
            Holders holders,
            Shares shares,
            PlantingClock clock,
            Planter planter) {
        this.hospital = hospital;
        this.steps = steps;
        this.people = people;
        this.ideas = ideas;
        this.holders = holders;
        this.shares = shares;
        this.clock = clock;
        this.planter = planter;
    }

    /** Nothing is planted where the doors go by another clock than the one that can be set back. */
    @Override
    public void plant() {
        boolean first = false;
        for (NamedCsvRecord row : SampleTables.rows("ideas")) {
            first |= planter.isNew(() -> plant(row));
        }
        if (first) {
            log.info("Planting the sample hospital: ideas and tests …");
            SampleTables.rows("willing").forEach(this::join);
            showShares();
        }
    }

    /** Whether it was planted now. */
    private boolean plant(NamedCsvRecord row) {
        SignedIn author = find(row.getField("said_by")).orElse(null);
        String scribe = cell(row, "taken_down_by");
        SignedIn typist = scribe == null ? author : find(scribe).orElse(null);
        long unitId = hospital.unit(row.getField("unit")).id();
        if (author == null || typist == null || !typist.belongsTo(unitId) || stands(author, unitId, row)) {
            return false;
        }
        clock.goBackTo(row.getField("on"));
        NewIdea said = new NewIdea(
                row.getField("line"),
                cell(row, "turns_over"),
                cell(row, "smallest_part"),
                Visibility.of(row.getField("visibility")),
                scribe == null ? null : (Long) author.personId());
        Idea idea = said(ideas.say(typist, unitId, said), row);
        for (NamedCsvRecord step : SampleTables.rows("idea-steps")) {
            if (step.getField("idea").equals(row.getField("slug"))) {
                clock.goBackTo(step.getField("on"));
                SignedIn person = find(step.getField("person")).orElse(null);
                if (!steps.take(idea, step, person)) {
                    log.debug("The sample's idea {} stays before: {}", row.getField("slug"), step.getField("deed"));
                    return true;
                }
            }
        }
        return true;
    }

    private boolean stands(SignedIn author, long unitId, NamedCsvRecord row) {
        return author.belongsTo(unitId)
                && ideas.list(author, unitId).stream()
                        .anyMatch(known -> known.line().equals(row.getField("line")));
    }

    private static Idea said(Saying saying, NamedCsvRecord row) {
        return switch (saying) {
            case Saying.Said(Idea idea) -> idea;
            case Saying other ->
                throw new IllegalStateException("The sample's idea " + row.getField("slug") + " was refused: " + other);
        };
    }

    private void join(NamedCsvRecord row) {
        long unitId = hospital.unit(row.getField("unit")).id();
        find(row.getField("person"))
                .filter(person -> person.belongsTo(unitId))
                .ifPresent(person -> holders.join(person, unitId, cell(row, "could")));
    }

    private void showShares() {
        YearMonth now = YearMonth.now(clock);
        List<Long> units = SampleTables.rows("ideas").stream()
                .map(row -> hospital.unit(row.getField("unit")).id())
                .distinct()
                .toList();
        for (YearMonth month : List.of(now.minusMonths(1), now)) {
            LocalDate day = month.atDay(1);
            if (day.atTime(EARLY).atZone(clock.getZone()).toInstant().isAfter(clock.machineTime())) {
                continue;
            }
            clock.goBackTo(day.atTime(EARLY).atZone(clock.getZone()).toInstant());
            units.forEach(shares::publish);
            clock.comeBack();
        }
    }

    private Optional<SignedIn> find(@Nullable String slug) {
        return slug == null ? Optional.empty() : people.findBySlug(slug).flatMap(person -> people.find(person.id()));
    }
}
