package org.leadline.care;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.leadline.care.journey.Cuts;
import org.leadline.care.journey.EventLog;
import org.leadline.care.journey.Journeys;
import org.leadline.care.journey.LatelyNew;
import org.leadline.care.journey.ModeReading;
import org.leadline.care.journey.ModeReading.StepCount;
import org.leadline.care.journey.Modes;
import org.leadline.care.journey.NotCounted;
import org.leadline.care.journey.Picking;
import org.leadline.care.journey.Picks;
import org.leadline.care.journey.Proposals;
import org.leadline.care.journey.Splits;
import org.leadline.care.log.StoredLogs;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Works out what the imported logs of a process show: fetches them from their files, puts them together, applies the
 * picks, and asks the journey room.
 */
@Component
class WorkingOut {
    /** Names what a stored reading was worked out by and how it is written down; another one is worked out anew. */
    static final String VERSION = Cuts.FIRST.version() + "/1";

    private final StoredLogs logs;
    private final ImportStore imports;
    private final PicksStore picks;
    private final ReadingStore readings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WorkingOut(
            StoredLogs logs,
            ImportStore imports,
            PicksStore picks,
            ReadingStore readings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.logs = logs;
        this.imports = imports;
        this.picks = picks;
        this.readings = readings;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Keeps a new reading of a process, or none where it has no log any more. The caller holds the process.
     *
     * @throws org.leadline.care.log.DamagedLog as {@link #reading}
     */
    void renew(long processId) {
        events.publishEvent(new NotesChanged(processId));
        List<ImportStore.Row> rows = imports.listOfProcess(processId);
        if (rows.isEmpty()) {
            readings.delete(processId);
        } else {
            readings.put(processId, VERSION, reading(rows, picks.get(processId).picks()));
        }
    }

    /** Keeps a reading that was worked out with new picks. */
    void keep(long processId, StoredReading reading) {
        events.publishEvent(new NotesChanged(processId));
        readings.put(processId, VERSION, reading);
    }

    /**
     * The reading as it would be kept; nothing is written.
     *
     * @throws org.leadline.care.log.DamagedLog as {@link #reading}
     */
    StoredReading onTheSpot(long processId) {
        return reading(imports.listOfProcess(processId), picks.get(processId).picks());
    }

    /**
     * @param imports at least one, the oldest first
     * @throws org.leadline.care.log.DamagedLog where one of their files is not what was written
     */
    StoredReading reading(List<ImportStore.Row> imports, Picks picks) {
        EventLog log = EventLog.merge(imports.stream()
                .map(row -> logs.read(row.stored().name(), row.stored().sha256()))
                .toList());
        LogImport newest = imports.getLast().imported();
        ZoneId zone = newest.choices().reading().zone();
        Proposals proposals = Proposals.of(Journeys.fold(log));
        return switch (picks.apply(log)) {
            case Picking.Refused refused ->
                stored(log, null, refused.reasons(), NotCounted.NOBODY, null, null, picks, proposals);
            case Picking.Picked picked -> {
                Journeys journeys = Journeys.fold(picked.log());
                List<String> cautions = imports.stream()
                        .flatMap(row -> row.imported().cautions().stream())
                        .distinct()
                        .toList();
                ModeReading reading = Modes.read(newest.fileName(), journeys, zone, cautions);
                String splitBy = picks.splitBy();
                Splits splits = splitBy == null
                        ? null
                        : Splits.find(newest.fileName(), journeys, zone, splitBy)
                                .orElse(null);
                LatelyNew latelyNew = LatelyNew.find(journeys).orElse(null);
                yield stored(log, reading, List.of(), picked.notCounted(), splits, latelyNew, picks, proposals);
            }
        };
    }

    private StoredReading stored(
            EventLog log,
            @Nullable ModeReading reading,
            List<String> whyNone,
            NotCounted notCounted,
            @Nullable Splits splits,
            @Nullable LatelyNew latelyNew,
            Picks picks,
            Proposals proposals) {
        return new StoredReading(
                reading,
                whyNone,
                notCounted,
                splits,
                latelyNew,
                picks,
                proposals,
                steps(log),
                log.attributes().stream().map(EventLog.Attribute::name).toList(),
                log.caseCount(),
                OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS));
    }

    private static List<StepCount> steps(EventLog log) {
        var taken = new int[log.activities().size()];
        for (int step : log.activityOf()) {
            taken[step]++;
        }
        return IntStream.range(0, taken.length)
                .mapToObj(step -> new StepCount(log.activities().get(step), taken[step]))
                .sorted(Comparator.comparingInt(StepCount::count).reversed())
                .toList();
    }
}
