package org.leadline.demo;

import static org.leadline.demo.SampleTables.cell;
import static org.leadline.demo.SampleTables.entries;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.leadline.access.SignedIn;
import org.leadline.aim.Aim;
import org.leadline.aim.Aims;
import org.leadline.aim.AskAbout;
import org.leadline.aim.AskedAbout;
import org.leadline.aim.NewAim;
import org.leadline.aim.Origin;
import org.leadline.aim.Round;
import org.leadline.aim.Rounds;
import org.leadline.aim.Value;
import org.leadline.sounding.Endings;
import org.leadline.sounding.Sealing;
import org.leadline.sounding.Sounding;
import org.leadline.sounding.Views;
import org.leadline.unit.People;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Plants how the sample's units were asked about their aims, a stretch that is drafted, and a round in which aims are named; each whole or not at all. */
@Component
@Profile("demo")
@Order(40)
class SampleAsked implements SamplePart {
    private static final Duration LATER = Duration.ofMinutes(30);
    private final SampleHospital hospital;
    private final People people;
    private final Aims aims;
    private final AskedAbout askedAbout;
    private final Rounds rounds;
    private final Views views;
    private final Endings endings;
    private final PlantingClock clock;
    private final Planter planter;

    SampleAsked(
            SampleHospital hospital,
            People people,
            Aims aims,
            AskedAbout askedAbout,
            Rounds rounds,
            Views views,
            Endings endings,
            PlantingClock clock,
            Planter planter) {
        this.hospital = hospital;
        this.people = people;
        this.aims = aims;
        this.askedAbout = askedAbout;
        this.rounds = rounds;
        this.views = views;
        this.endings = endings;
        this.clock = clock;
        this.planter = planter;
    }

    @Override
    public void plant() {
        planter.each("aims-asked", this::ask);
        planter.each("rounds", this::round);
    }

    private void ask(NamedCsvRecord row) {
        long unitId = hospital.unit(row.getField("unit")).id();
        SignedIn by = person(row.getField("by"))
                .filter(here -> aims.maySet(here, unitId))
                .orElse(null);
        Optional<AskAbout> about = AskAbout.find(row.getField("about"));
        if (by == null || about.isEmpty()) {
            return;
        }
        Aim aim = aim(row, by, unitId).orElse(null);
        if (aim == null
                || aim.retired() != null
                || askedAbout.list(by, aim.id()).stream().anyMatch(asked -> asked.about() == about.get())) {
            return;
        }
        clock.goBackTo(row.getField("opened"));
        Sounding sounding = askedAbout.ask(by, aim.id(), about.get());
        rows("aims-answered")
                .filter(answer -> answer.getField("line").equals(aim.line()))
                .filter(answer -> answer.getField("about").equals(about.get().word()))
                .forEach(answer -> entries(answer, "people").stream()
                        .flatMap(slug -> person(slug).stream())
                        .forEach(author -> seal(author, sounding, answered(about.get(), answer))));
        read(sounding);
        String changed = cell(row, "changed");
        if (changed != null) {
            long askedId = askedAbout.list(by, aim.id()).getFirst().id();
            clock.goBackTo(sounding.promise().closesAt().plus(Duration.ofDays(2)));
            askedAbout.sayWhatChanged(by, askedId, changed, row.getField("because"), row.getField("answer"));
        }
    }

    /** The unit's aim of that line; where the row says from which value it is drafted, a stretch that is drafted when there is none. */
    private Optional<Aim> aim(NamedCsvRecord row, SignedIn by, long unitId) {
        String line = row.getField("line");
        Optional<Aim> known = Stream.of(
                        aims.list(by, unitId), aims.listDrafts(by, unitId), aims.listRetired(by, unitId))
                .flatMap(List::stream)
                .filter(aim -> aim.line().equals(line))
                .findFirst();
        String entered = cell(row, "entered");
        if (known.isPresent() || entered == null) {
            return known;
        }
        clock.goBackTo(entered);
        String sentence = rows("values")
                .filter(value -> value.getField("unit").equals(row.getField("unit")))
                .filter(value -> value.getField("slug").equals(row.getField("value")))
                .map(value -> value.getField("sentence"))
                .findFirst()
                .orElseThrow();
        Long valueId = aims.listValues(by, unitId).stream()
                .filter(value -> value.sentence().equals(sentence))
                .map(Value::id)
                .findFirst()
                .orElse(null);
        return Optional.of(
                aims.draft(by, unitId, new NewAim(line, valueId, Origin.OURS, null, null, null, true, null)));
    }

    private void round(NamedCsvRecord row) {
        long unitId = hospital.unit(row.getField("unit")).id();
        SignedIn by = person(row.getField("by"))
                .filter(here -> aims.maySet(here, unitId))
                .orElse(null);
        if (by == null || !rounds.list(by, unitId).isEmpty()) {
            return;
        }
        clock.goBackTo(row.getField("opened"));
        Round round = rounds.open(by, unitId);
        Sounding naming = round.naming();
        if (naming != null) {
            rows("rounds-named")
                    .filter(named -> named.getField("unit").equals(row.getField("unit")))
                    .forEach(named -> person(named.getField("person"))
                            .ifPresent(author -> seal(author, naming, Map.of("ideas", named.getField("named")))));
            read(naming);
        }
    }

    private void seal(SignedIn author, Sounding sounding, Map<String, String> words) {
        Instant answered = sounding.openedAt().plus(LATER);
        if (answered.isBefore(clock.machineTime())) {
            clock.goBackTo(answered);
        }
        Sealing sealing = views.seal(author, sounding.id(), words);
        if (!(sealing instanceof Sealing.Sealed)) {
            throw new IllegalStateException("The sample's answer of " + author.name() + " was refused: " + sealing);
        }
    }

    private void read(Sounding sounding) {
        if (sounding.promise().closesAt().isBefore(clock.machineTime())) {
            clock.goBackTo(sounding.promise().closesAt());
            endings.whenDue(sounding.id());
        }
    }

    private static Map<String, String> answered(AskAbout about, NamedCsvRecord row) {
        Map<String, String> words = new LinkedHashMap<>();
        if (about == AskAbout.WORTH) {
            words.put(about.word(), row.getField("answer"));
        } else {
            entries(row, "answer").forEach(entry -> {
                int equals = entry.indexOf('=');
                words.put(entry.substring(0, equals), entry.substring(equals + 1));
            });
        }
        words.put("why", row.getField("why"));
        return words;
    }

    private Optional<SignedIn> person(String slug) {
        return people.findBySlug(slug).flatMap(person -> people.find(person.id()));
    }

    private static Stream<NamedCsvRecord> rows(String table) {
        return SampleTables.rows(table).stream();
    }
}
