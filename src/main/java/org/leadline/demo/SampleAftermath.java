package org.leadline.demo;

import static org.leadline.demo.SampleTables.cell;
import static org.leadline.demo.SampleTables.entries;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leadline.access.SignedIn;
import org.leadline.sounding.Deciding;
import org.leadline.sounding.Decision;
import org.leadline.sounding.Decisions;
import org.leadline.sounding.Endings;
import org.leadline.sounding.LookBacks;
import org.leadline.sounding.Sealing;
import org.leadline.sounding.ShownView;
import org.leadline.sounding.Soundings;
import org.leadline.sounding.Views;
import org.leadline.sounding.act.DecisionKind;
import org.leadline.unit.People;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Plants what came after a sounding of the sample was opened: views, the reveal, the decision and what followed; within its transaction. */
@Component
@Profile("demo")
class SampleAftermath {
    private static final Duration LATER = Duration.ofHours(1);

    private final People people;
    private final Views views;
    private final Endings endings;
    private final Soundings soundings;
    private final Decisions decisions;
    private final LookBacks lookBacks;
    private final PlantingClock clock;

    SampleAftermath(
            People people,
            Views views,
            Endings endings,
            Soundings soundings,
            Decisions decisions,
            LookBacks lookBacks,
            PlantingClock clock) {
        this.people = people;
        this.views = views;
        this.endings = endings;
        this.soundings = soundings;
        this.decisions = decisions;
        this.lookBacks = lookBacks;
        this.clock = clock;
    }

    /** @param opened when it was opened; null where just now @param closes when it is revealed; null where there are no views */
    void plant(String slug, long soundingId, @Nullable Instant opened, @Nullable Instant closes) {
        if (opened != null) {
            clock.goBackTo(opened.plus(LATER));
        }
        rows("views", slug).forEach(row -> seal(row, soundingId));
        if (closes != null && closes.isBefore(clock.machineTime())) {
            clock.goBackTo(closes);
            endings.whenDue(soundingId);
            rows("decisions", slug).forEach(row -> decide(slug, row, soundingId));
        }
    }

    private void seal(NamedCsvRecord row, long soundingId) {
        SignedIn author = find(row.getField("person")).orElse(null);
        String scribe = cell(row, "taken_down_by");
        if (author == null || scribe != null && find(scribe).isEmpty()) {
            return;
        }
        Sealing sealing = scribe == null
                ? views.seal(author, soundingId, words(row))
                : views.take(find(scribe).orElseThrow(), soundingId, author.personId(), true, words(row));
        if (!(sealing instanceof Sealing.Sealed)) {
            throw new IllegalStateException(
                    "The sample's view of " + row.getField("person") + " was refused: " + sealing);
        }
    }

    private void decide(String slug, NamedCsvRecord row, long soundingId) {
        SignedIn decider = find(row.getField("decider")).orElse(null);
        if (decider == null) {
            return;
        }
        clock.goBackTo(row.getField("on"));
        Map<Map<String, String>, Long> shown = soundings.get(decider, soundingId).views().stream()
                .collect(Collectors.toMap(ShownView::words, ShownView::id));
        Map<Long, String> answers = new HashMap<>();
        for (NamedCsvRecord view : rows("views", slug)) {
            Long id = shown.get(words(view));
            if (id != null && cell(view, "answer") != null) {
                answers.put(id, view.getField("answer"));
            }
        }
        done(decisions.decide(decider, soundingId, deciding(row, answers)));
        find(row.getField("said_back_by")).ifPresent(person -> done(lookBacks.saidAloud(person, soundingId, true, "")));
        done(decisions.sayWhatBecame(decider, soundingId, row.getField("became"), ""));
        for (NamedCsvRecord view : rows("views", slug)) {
            Long id = shown.get(words(view));
            entries(view, "moved").stream()
                    .flatMap(person -> find(person).stream())
                    .filter(person -> id != null)
                    .forEach(person -> lookBacks.changeMind(person, soundingId, id));
        }
    }

    private Deciding deciding(NamedCsvRecord row, Map<Long, String> answers) {
        Set<Long> together = entries(row, "together_with").stream()
                .flatMap(slug -> find(slug).stream())
                .map(SignedIn::personId)
                .collect(Collectors.toSet());
        return new Deciding(
                DecisionKind.DECIDED,
                row.getField("because"),
                row.getField("decided"),
                row.getField("value"),
                "",
                together,
                false,
                LocalDate.now(clock).plusDays(number(row, "look_back_in_days")),
                answers,
                "",
                new Decision.NotHeard(number(row, "on_nights"), number(row, "on_leave"), number(row, "not_reached")));
    }

    private static void done(Map<String, String> problems) {
        if (!problems.isEmpty()) {
            throw new IllegalStateException("The sample was refused: " + problems);
        }
    }

    private static Map<String, String> words(NamedCsvRecord row) {
        Map<String, String> words = new LinkedHashMap<>();
        for (String entry : entries(row, "words")) {
            words.put(entry.substring(0, entry.indexOf('=')), entry.substring(entry.indexOf('=') + 1));
        }
        return words;
    }

    private static int number(NamedCsvRecord row, String column) {
        return Integer.parseInt(row.getField(column));
    }

    private static List<NamedCsvRecord> rows(String table, String slug) {
        return SampleTables.rows(table).stream()
                .filter(row -> row.getField("sounding").equals(slug))
                .toList();
    }

    private Optional<SignedIn> find(String slug) {
        return people.findBySlug(slug).flatMap(person -> people.find(person.id()));
    }
}
