package org.leadline.demo;

import static org.leadline.demo.SampleTables.cell;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.leadline.access.SignedIn;
import org.leadline.measure.Doing;
import org.leadline.measure.Figures;
import org.leadline.measure.Measure;
import org.leadline.measure.OptionCount;
import org.leadline.measure.Options;
import org.leadline.measure.Phases;
import org.leadline.measure.Queries;
import org.leadline.measure.Query;
import org.leadline.measure.Stories;
import org.leadline.unit.People;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What was said and done about one sample measure, in the order of its times: corrections, queries and answers, changes, stories, options. */
@Component
@Profile("demo")
class SampleMeasureTalk {
    private static final Logger log = LoggerFactory.getLogger(SampleMeasureTalk.class);
    private final People people;
    private final Figures figures;
    private final Queries queries;
    private final Phases phases;
    private final Stories stories;
    private final Options options;
    private final PlantingClock clock;

    SampleMeasureTalk(
            People people,
            Figures figures,
            Queries queries,
            Phases phases,
            Stories stories,
            Options options,
            PlantingClock clock) {
        this.people = people;
        this.figures = figures;
        this.queries = queries;
        this.phases = phases;
        this.stories = stories;
        this.options = options;
        this.clock = clock;
    }

    private record Turn(Instant at, Runnable act) {}

    void plant(String slug, Measure measure) {
        List<Turn> turns = new ArrayList<>();
        add(turns, "measure-corrections", "by", "on", slug, (me, row) -> correct(me, row, measure));
        add(turns, "measure-queries", "by", "on", slug, (me, row) -> ask(me, row, measure));
        add(turns, "measure-queries", "answered_by", "answered", slug, (me, row) -> answer(me, row, measure));
        add(turns, "measure-phases", "by", "on", slug, (me, row) -> accept(me, row, measure));
        add(turns, "measure-stories", "by", "on", slug, (me, row) -> tell(me, row, measure));
        turns.sort(Comparator.comparing(Turn::at));
        for (Turn turn : turns) {
            clock.goBackTo(turn.at);
            turn.act.run();
        }
        choose(slug, measure);
    }

    private void add(
            List<Turn> turns,
            String table,
            String who,
            String when,
            String slug,
            BiConsumer<SignedIn, NamedCsvRecord> act) {
        for (NamedCsvRecord row : SampleTables.rows(table)) {
            String at = cell(row, when);
            if (at != null && row.getField("measure").equals(slug)) {
                person(row.getField(who))
                        .ifPresent(me -> turns.add(new Turn(
                                SampleTables.time(at, clock.machineTime(), clock.getZone()),
                                () -> act.accept(me, row))));
            }
        }
    }

    private void correct(SignedIn me, NamedCsvRecord row, Measure measure) {
        done(
                figures.correct(
                        me,
                        measure.id(),
                        row.getField("day"),
                        row.getField("numerator"),
                        row.getField("denominator"),
                        row.getField("because")),
                row);
    }

    private void ask(SignedIn me, NamedCsvRecord row, Measure measure) {
        done(
                queries.ask(
                        me,
                        measure.id(),
                        cell(row, "day"),
                        Query.Chip.of(row.getField("chip")),
                        cell(row, "line"),
                        null),
                row);
    }

    private void answer(SignedIn me, NamedCsvRecord row, Measure measure) {
        queries.list(me, measure.id()).stream()
                .filter(query -> query.answer() == null && row.getField("line").equals(query.line()))
                .findFirst()
                .ifPresent(query -> done(
                        queries.answer(
                                me,
                                measure.id(),
                                query.id(),
                                row.getField("answer"),
                                row.getField("changed").equals("yes")),
                        row));
    }

    private void accept(SignedIn me, NamedCsvRecord row, Measure measure) {
        done(phases.accept(me, measure.id(), LocalDate.parse(row.getField("date")), row.getField("reason"), null), row);
    }

    private void tell(SignedIn me, NamedCsvRecord row, Measure measure) {
        done(
                stories.add(
                        me,
                        measure.id(),
                        row.getField("thought"),
                        row.getField("tried"),
                        row.getField("saw"),
                        row.getField("next")),
                row);
    }

    /** Each option as often as it was chosen, with what is known of how it went. */
    private void choose(String slug, Measure measure) {
        List<NamedCsvRecord> rows = SampleTables.rows("measure-options").stream()
                .filter(row -> row.getField("measure").equals(slug))
                .toList();
        if (rows.isEmpty()) {
            return;
        }
        SignedIn me = person(rows.getFirst().getField("by")).orElseThrow();
        clock.goBackTo(rows.getFirst().getField("on"));
        List<String> chips = rows.stream()
                .flatMap(row -> SampleTables.entries(row, "mattered").stream())
                .distinct()
                .toList();
        done(
                options.set(
                        me,
                        measure.id(),
                        rows.stream().map(row -> row.getField("option")).toList(),
                        chips),
                rows.getFirst());
        List<OptionCount> known = options.list(me, measure.id());
        for (NamedCsvRecord row : rows) {
            OptionCount option = known.stream()
                    .filter(each -> each.option().equals(row.getField("option")))
                    .findFirst()
                    .orElseThrow();
            count(me, measure, option, row);
        }
    }

    private void count(SignedIn me, Measure measure, OptionCount option, NamedCsvRecord row) {
        List<String> mattered = SampleTables.entries(row, "mattered");
        int chosen = Integer.parseInt(row.getField("chosen"));
        int heard = Integer.parseInt(row.getField("heard"));
        int well = Integer.parseInt(row.getField("well"));
        for (int at = 0; at < chosen; at++) {
            String chip = mattered.isEmpty() ? null : mattered.get(at % mattered.size());
            done(options.chose(me, measure.id(), option.optionId(), chip, null), row);
        }
        for (int at = 0; at < heard; at++) {
            done(options.went(me, measure.id(), option.optionId(), at < well, null), row);
        }
    }

    /** A demo that is begun on another day may not have the number yet that somebody speaks of. */
    private static void done(Doing doing, NamedCsvRecord row) {
        if (doing instanceof Doing.Refused(var problems)) {
            log.debug("The sample leaves out {}: {}", row.getFields(), problems);
        }
    }

    private Optional<SignedIn> person(String slug) {
        return people.findBySlug(slug).flatMap(person -> people.find(person.id()));
    }
}
