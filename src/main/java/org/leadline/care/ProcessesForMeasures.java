package org.leadline.care;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.leadline.access.NotHere;
import org.leadline.access.SignedIn;
import org.leadline.care.journey.EventLog;
import org.leadline.care.journey.Picking;
import org.leadline.care.journey.Tallying;
import org.leadline.care.log.StoredLogs;
import org.leadline.measure.ProcessesOfMeasures;
import org.leadline.measure.spc.CareKind;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells measures which processes a unit has, which kind of care each is, and what their notes count up to. The count says nothing of what the notes read as, and
 * is there before the team has answered.
 */
@Component
@Transactional(readOnly = true)
class ProcessesForMeasures implements ProcessesOfMeasures {
    private static final Pattern ADDRESS = Pattern.compile("/care/process/([0-9]{1,18})");
    private final Processes processes;
    private final ProcessStore store;
    private final ImportStore imports;
    private final PicksStore picks;
    private final ReadingStore readings;
    private final StoredLogs logs;
    private final RuleCounts rules;

    ProcessesForMeasures(
            Processes processes,
            ProcessStore store,
            ImportStore imports,
            PicksStore picks,
            ReadingStore readings,
            StoredLogs logs,
            RuleCounts rules) {
        this.processes = processes;
        this.store = store;
        this.imports = imports;
        this.picks = picks;
        this.readings = readings;
        this.logs = logs;
        this.rules = rules;
    }

    @Override
    public List<Known> list(SignedIn me, long unitId) {
        List<CareProcess> listed = processes.list(me, unitId);
        Map<Long, List<String>> steps =
                readings.mapSteps(listed.stream().map(CareProcess::id).toList());
        return listed.stream()
                .map(process -> known(process, steps.getOrDefault(process.id(), List.of())))
                .toList();
    }

    @Override
    public Optional<Known> find(SignedIn me, String address) {
        return findId(address)
                .flatMap(store::find)
                .filter(process -> me.belongsTo(process.unitId()))
                .map(process -> known(
                        processes.get(me, process.id()),
                        readings.mapSteps(List.of(process.id())).getOrDefault(process.id(), List.of())));
    }

    @Override
    public List<Period> count(SignedIn me, String address, FromNotes wanted) {
        CareProcess process = processes.get(me, findId(address).orElseThrow(() -> new NotHere("process")));
        if (wanted.counted() == Counted.RULE) {
            return rules.count(process.id(), wanted);
        }
        List<ImportStore.Row> rows = imports.listOfProcess(process.id());
        if (rows.isEmpty()) {
            throw new NotHere("notes");
        }
        EventLog log = EventLog.merge(rows.stream()
                .map(row -> logs.read(row.stored().name(), row.stored().sha256()))
                .toList());
        var zone = rows.getLast().imported().choices().reading().zone();
        EventLog counted = switch (picks.get(process.id()).picks().apply(log)) {
            case Picking.Picked picked -> picked.log();
            case Picking.Refused _ -> log;
        };
        return new Tallying(counted, zone, wanted.days())
                .tally(tally(wanted), wanted.step(), wanted.until()).stream()
                        .map(period ->
                                new Period(period.from(), period.numerator(), period.denominator(), period.complete()))
                        .toList();
    }

    private static Tallying.What tally(FromNotes wanted) {
        return switch (wanted.counted()) {
            case JOURNEYS -> Tallying.What.JOURNEYS;
            case WITH_STEP -> Tallying.What.WITH_STEP;
            case WAIT -> Tallying.What.WAIT;
            case RULE -> throw new IllegalArgumentException("A rule is counted by itself.");
        };
    }

    private static Known known(CareProcess process, List<String> steps) {
        return new Known(process.address(), process.name(), kind(process.mode()), steps);
    }

    private static CareKind kind(@Nullable ModeEntry mode) {
        return mode == null
                ? CareKind.NOT_SAID
                : switch (mode.mode()) {
                    case SAME_EVERY_TIME -> CareKind.SAME_EVERY_TIME;
                    case CHOOSE_TOGETHER -> CareKind.CHOOSE_TOGETHER;
                    case FIND_OUT -> CareKind.FIND_OUT;
                };
    }

    private static Optional<Long> findId(String address) {
        Matcher matcher = ADDRESS.matcher(address);
        return matcher.matches() ? Optional.of(Long.parseLong(matcher.group(1))) : Optional.empty();
    }
}
