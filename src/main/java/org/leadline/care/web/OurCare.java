package org.leadline.care.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leadline.access.SignedIn;
import org.leadline.care.BestWay;
import org.leadline.care.CareProcess;
import org.leadline.care.Mode;
import org.leadline.care.Processes;
import org.leadline.care.Readings;
import org.leadline.care.StoredReading;
import org.leadline.care.journey.ModeReading;
import org.leadline.care.journey.NotCounted;
import org.leadline.care.journey.Sentences;
import org.leadline.care.journey.Verdict;
import org.leadline.chart.MapOfCare;
import org.leadline.chart.MapPoint;
import org.leadline.chart.Picture;
import org.leadline.unit.Unit;
import org.springframework.stereotype.Component;

/** Puts a unit's processes into their lanes, with what their notes show beside what their people say. */
@Component
class OurCare {

    private final Processes processes;
    private final Readings readings;
    private final CareWords words;

    OurCare(Processes processes, Readings readings, CareWords words) {
        this.processes = processes;
        this.readings = readings;
        this.words = words;
    }

    OurCareView of(SignedIn me, Unit unit) {
        List<CareProcess> all = processes.list(me, unit.id());
        Map<Long, StoredReading> shown = readings.mapByProcess(me, unit.id());
        Set<Long> withheld = readings.mapWithheld(me, unit.id()).keySet();
        List<OurCareView.Lane> lanes = Stream.of(Mode.values())
                .map(mode -> new OurCareView.Lane(Kind.of(mode), cards(all, shown, withheld, mode)))
                .toList();
        return new OurCareView(
                unit,
                lanes,
                cards(all, shown, withheld, null),
                map(all, shown).orElse(null),
                caption(shown),
                me.worksIn(unit.id()));
    }

    private List<OurCareView.Card> cards(
            List<CareProcess> all, Map<Long, StoredReading> shown, Set<Long> withheld, @Nullable Mode mode) {
        return all.stream()
                .filter(process -> said(process) == mode)
                .map(process -> card(process, shown.get(process.id()), withheld.contains(process.id())))
                .toList();
    }

    OurCareView.Card card(CareProcess process, @Nullable StoredReading stored, boolean withheld) {
        ModeReading reading = stored == null ? null : stored.reading();
        var said = process.mode();
        return new OurCareView.Card(
                process,
                withheld,
                reading == null ? null : Sentences.verdict(reading, process.name()),
                reading == null ? null : gap(process, reading),
                reading != null && Kind.differ(said(process), reading.mode().verdict())
                        ? Kind.of(reading.mode().verdict())
                        : null,
                said == null ? null : words.say("care.said", said.by().name(), words.day(said.since())),
                reading == null ? null : read(reading));
    }

    private String read(ModeReading reading) {
        return words.say(
                reading.mode().provisional() ? "care.journeys.provisional" : "care.journeys",
                words.count(reading.cases()),
                words.period(reading.firstDay(), reading.lastDay()));
    }

    /** Where the team says that there is a known best way and the notes, by their verdict, vary. */
    static @Nullable String gap(CareProcess process, ModeReading reading) {
        Verdict verdict = reading.mode().verdict();
        boolean vary = verdict != Verdict.SAME_EVERY_TIME && verdict != Verdict.TOO_FEW;
        var said = process.mode();
        boolean bestWay = process.knownBestWay() || said != null && said.bestWay() == BestWay.YES;
        if (!bestWay || !vary) {
            return null;
        }
        String steps = process.bestWaySteps();
        return Sentences.gap(List.of(steps == null ? process.name() : steps));
    }

    private Optional<Picture> map(List<CareProcess> all, Map<Long, StoredReading> shown) {
        List<MapPoint> points = new ArrayList<>();
        List<String> tooFew = new ArrayList<>();
        for (CareProcess process : all) {
            StoredReading stored = shown.get(process.id());
            if (stored == null || stored.reading() == null) {
                continue;
            }
            if (stored.reading().mode().verdict() == Verdict.TOO_FEW) {
                tooFew.add(process.name());
            } else {
                points.add(Drawings.point(process, stored.reading()));
            }
        }
        return points.isEmpty()
                ? Optional.empty()
                : Optional.of(new MapOfCare(points, tooFew, Drawings.CUTS).draw("map", words.chart()));
    }

    private String caption(Map<Long, StoredReading> shown) {
        List<ModeReading> read = shown.values().stream()
                .flatMap(stored -> Optional.ofNullable(stored.reading()).stream())
                .toList();
        if (read.isEmpty()) {
            return "";
        }
        LocalDate first = read.stream()
                .map(ModeReading::firstDay)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        LocalDate last = read.stream()
                .map(ModeReading::lastDay)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return String.join(
                " ",
                words.say("care.map.caption", words.period(first, last)),
                Sentences.notCounted(together(shown)),
                Sentences.describesTheProcess());
    }

    private static NotCounted together(Map<Long, StoredReading> shown) {
        Map<String, Integer> cases = new TreeMap<>();
        shown.values().stream()
                .flatMap(stored -> stored.notCounted().reasons().stream())
                .forEach(reason -> cases.merge(reason.word(), reason.cases(), Integer::sum));
        List<NotCounted.Reason> reasons = cases.entrySet().stream()
                .map(entry -> new NotCounted.Reason(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(NotCounted.Reason::cases).reversed())
                .toList();
        return new NotCounted(
                reasons.stream().mapToInt(NotCounted.Reason::cases).sum(), reasons);
    }

    private static @Nullable Mode said(CareProcess process) {
        var entry = process.mode();
        return entry == null ? null : entry.mode();
    }
}
