package org.leadline.care.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.leadline.access.SignedIn;
import org.leadline.care.CareProcess;
import org.leadline.care.Processes;
import org.leadline.care.Readings;
import org.leadline.care.StoredReading;
import org.leadline.care.Uploads;
import org.leadline.care.journey.LatelyNew;
import org.leadline.unit.Unit;
import org.springframework.stereotype.Component;

/** What of a unit's care waits for a person: no kind said yet, notes that show another, a file half way in. */
@Component
public class Waiting {

    private static final int MOST_NEW = 3;

    private final Processes processes;
    private final Readings readings;
    private final Uploads uploads;
    private final CareWords words;

    Waiting(Processes processes, Readings readings, Uploads uploads, CareWords words) {
        this.processes = processes;
        this.readings = readings;
        this.uploads = uploads;
        this.words = words;
    }

    /** One thing that waits, and the address at which it is done. */
    public record Line(String what, String why, String address) {}

    /**
     * A unit's care at a glance.
     *
     * @param counts how many processes there are of each kind, kinds without one left out
     * @param waiting what waits for a person
     * @param newLately where most was new in the last hundred people, three at most
     */
    public record Glance(List<Count> counts, List<Line> waiting, List<Line> newLately) {}

    /** So many of a kind, in words. */
    public record Count(String kind, String said) {}

    Glance glance(SignedIn me, Unit unit) {
        List<CareProcess> all = processes.list(me, unit.id());
        Map<Long, StoredReading> shown = readings.mapByProcess(me, unit.id());
        return new Glance(counts(all), waiting(me, all, shown), newLately(all, shown));
    }

    private List<Count> counts(List<CareProcess> all) {
        List<Count> counts = new ArrayList<>();
        for (String kind : List.of("same", "choose", "find", "none")) {
            long processes = all.stream()
                    .filter(process -> Kind.said(process).equals(kind))
                    .count();
            if (processes > 0) {
                counts.add(new Count(kind, words.say("care.count." + kind, processes)));
            }
        }
        return List.copyOf(counts);
    }

    private List<Line> newLately(List<CareProcess> all, Map<Long, StoredReading> shown) {
        record New(CareProcess process, int people) {}
        return all.stream()
                .map(process -> {
                    StoredReading stored = shown.get(process.id());
                    LatelyNew lately = stored == null ? null : stored.latelyNew();
                    return new New(process, lately == null ? 0 : lately.casesWithNew());
                })
                .filter(found -> found.people() > 0)
                .sorted(Comparator.comparingInt(New::people).reversed())
                .limit(MOST_NEW)
                .map(found -> new Line(
                        found.process().name(),
                        words.say("care.waiting.new", found.people()),
                        found.process().address() + "#new"))
                .toList();
    }

    private List<Line> waiting(SignedIn me, List<CareProcess> all, Map<Long, StoredReading> shown) {
        List<Line> lines = new ArrayList<>();
        for (CareProcess process : all) {
            boolean mayWrite = me.worksIn(process.unitId());
            var said = process.mode();
            StoredReading stored = shown.get(process.id());
            if (said == null) {
                lines.add(new Line(process.name(), words.say("care.waiting.unsaid"), process.address()));
            } else if (stored != null
                    && stored.reading() != null
                    && Kind.differ(said.mode(), stored.reading().mode().verdict())) {
                lines.add(new Line(
                        process.name(),
                        words.say(
                                "care.waiting.differ",
                                kindName(Kind.of(stored.reading().mode().verdict()))),
                        process.address()));
            }
            uploads.list(me, process.id()).stream()
                    .filter(upload -> mayWrite && upload.state().canBegin())
                    .map(upload -> new Line(
                            process.name(),
                            words.say("care.waiting.upload." + upload.state().word(), upload.fileName()),
                            upload.address()))
                    .forEach(lines::add);
        }
        return List.copyOf(lines);
    }

    private String kindName(String kind) {
        return words.say("frame.mode." + kind);
    }
}
