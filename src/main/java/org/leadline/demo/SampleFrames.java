package org.leadline.demo;

import static org.leadline.demo.SampleTables.cell;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.leadline.access.SignedIn;
import org.leadline.aim.Frame;
import org.leadline.aim.FrameFacet;
import org.leadline.aim.Frames;
import org.leadline.aim.KindOfWork;
import org.leadline.aim.NewFrame;
import org.leadline.sounding.Asks;
import org.leadline.sounding.Draft;
import org.leadline.sounding.Endings;
import org.leadline.sounding.Opening;
import org.leadline.sounding.Sealing;
import org.leadline.sounding.Sounding;
import org.leadline.sounding.Views;
import org.leadline.unit.People;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Plants how units of the sample see their work, beside a rival, and what their people answered; a unit that has said so is left as it is. */
@Component
@Profile("demo")
@Order(40)
class SampleFrames implements SamplePart {
    private static final Duration LATER = Duration.ofHours(1);
    private final SampleHospital hospital;
    private final People people;
    private final Frames frames;
    private final Asks asks;
    private final Views views;
    private final Endings endings;
    private final PlantingClock clock;
    private final Planter planter;

    SampleFrames(
            SampleHospital hospital,
            People people,
            Frames frames,
            Asks asks,
            Views views,
            Endings endings,
            PlantingClock clock,
            Planter planter) {
        this.hospital = hospital;
        this.people = people;
        this.frames = frames;
        this.asks = asks;
        this.views = views;
        this.endings = endings;
        this.clock = clock;
        this.planter = planter;
    }

    @Override
    public void plant() {
        planter.each("frames", this::plant);
    }

    private void plant(NamedCsvRecord row) {
        long unitId = hospital.unit(row.getField("unit")).id();
        clock.goBackTo(time(row, "written"));
        Optional<SignedIn> by = find(row.getField("by"));
        if (by.isEmpty() || !frames.list(by.get(), unitId).isEmpty()) {
            return;
        }
        String slug = row.getField("slug");
        Frame frame = frames.write(
                by.get(),
                unitId,
                0,
                new NewFrame(
                        KindOfWork.find(row.getField("ours")).orElseThrow(),
                        KindOfWork.find(row.getField("rival")).orElseThrow(),
                        row.getField("because"),
                        sides(slug)));
        if (cell(row, "asked") != null) {
            ask(slug, by.get(), frame, time(row, "asked"));
        }
    }

    private void ask(String slug, SignedIn by, Frame frame, Instant asked) {
        clock.goBackTo(asked);
        Draft draft = frames.begin(by, frame.id());
        if (!(asks.open(by, draft.id(), draft.version()) instanceof Opening.Opened(Sounding sounding))) {
            throw new IllegalStateException("The sample's question about the frame " + slug + " was refused");
        }
        clock.goBackTo(asked.plus(LATER));
        rows("frame-views", slug)
                .forEach(row -> find(row.getField("person")).ifPresent(author -> seal(author, sounding, row)));
        Instant closes = sounding.promise().closesAt();
        if (closes.isBefore(clock.machineTime())) {
            clock.goBackTo(closes);
            endings.whenDue(sounding.id());
        }
    }

    private void seal(SignedIn author, Sounding sounding, NamedCsvRecord row) {
        Map<String, String> words = new TreeMap<>(Map.of("work", row.getField("work"), "why", row.getField("why")));
        if (!(views.seal(author, sounding.id(), words) instanceof Sealing.Sealed)) {
            throw new IllegalStateException("The sample's view of " + author.name() + " was refused");
        }
    }

    private static Map<FrameFacet, Frame.Sides> sides(String slug) {
        Map<FrameFacet, Frame.Sides> sides = new EnumMap<>(FrameFacet.class);
        for (FrameFacet facet : FrameFacet.values()) {
            rows("frame-lines", slug).stream()
                    .filter(row -> row.getField("facet").equals(facet.word()))
                    .forEach(row -> sides.put(facet, new Frame.Sides(row.getField("ours"), row.getField("rival"))));
        }
        return sides;
    }

    private static List<NamedCsvRecord> rows(String table, String slug) {
        return SampleTables.rows(table).stream()
                .filter(row -> row.getField("frame").equals(slug))
                .toList();
    }

    private Instant time(NamedCsvRecord row, String column) {
        return SampleTables.time(row.getField(column), clock.machineTime(), clock.getZone());
    }

    private Optional<SignedIn> find(String slug) {
        return people.findBySlug(slug).flatMap(person -> people.find(person.id()));
    }
}
