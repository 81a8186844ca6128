package org.leadline.protocol;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.leadline.access.AuditTrail;
import org.leadline.access.NotHere;
import org.leadline.access.NotYours;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.access.TypedLines;
import org.leadline.care.CareProcess;
import org.leadline.care.Processes;
import org.leadline.measure.Measure;
import org.leadline.measure.Measures;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to the designs of processes: read by everybody of the unit, written by whoever works in it; looked at again by whoever owns the process. */
@Service
@Transactional
public class Designs {
    static final int MOST_OF_A_LINE = 600;
    private static final int MOST_YEARS_AHEAD = 3;
    private static final Pattern LINK = Pattern.compile("https?://[^\\s\"<>]{1,380}|/(?!/)[A-Za-z0-9/?=&#._-]{0,380}");
    private final DesignStore store;
    private final Processes processes;
    private final Protocols protocols;
    private final Measures measures;
    private final Sentences sentences;
    private final AuditTrail audit;
    private final Clock clock;

    Designs(
            DesignStore store,
            Processes processes,
            Protocols protocols,
            Measures measures,
            Sentences sentences,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.processes = processes;
        this.protocols = protocols;
        this.measures = measures;
        this.sentences = sentences;
        this.audit = audit;
        this.clock = clock;
    }

    /** The designs of all processes of a unit, by the name of the process. @throws NotHere where the unit is not one's own */
    @Transactional(readOnly = true)
    public List<Design> list(SignedIn me, long unitId) {
        return designs(me, unitId, processes.list(me, unitId));
    }

    /** The design of one process, written or not. @throws NotHere where there is no such process, or its unit is not one's own */
    @Transactional(readOnly = true)
    public Design get(SignedIn me, long processId) {
        CareProcess process = processes.get(me, processId);
        return designs(me, process.unitId(), List.of(process)).getFirst();
    }

    /** What one part said and when, the newest first. @throws NotHere as {@link #get} */
    @Transactional(readOnly = true)
    public List<DesignLine> listHistory(SignedIn me, long processId, DesignPart part) {
        processes.get(me, processId);
        return store.listVersions(processId, part);
    }

    /** Whether this person may write designs of the unit. */
    public boolean mayWrite(SignedIn me, long unitId) {
        return me.worksIn(unitId);
    }

    /**
     * Writes one part anew.
     *
     * @param after the version that stood there when the form was opened; 0 for none
     * @param words 1 to 600 characters
     * @param link an address of this house, or one that begins with http:// or https://; blank for none
     * @return problems by field ({@code words}, {@code link}): keys of messages; empty where it is done
     * @throws NotHere as {@link #get}
     * @throws NotYours where one does not work in the unit
     */
    public Map<String, String> write(
            SignedIn me, long processId, DesignPart part, int after, String words, String link) {
        CareProcess process = getToWrite(me, processId);
        Map<String, String> problems = new LinkedHashMap<>();
        TypedLines.check("design.problem", "words", words, true, MOST_OF_A_LINE, problems);
        String where = link.strip();
        if (!where.isEmpty() && !LINK.matcher(where).matches()) {
            problems.put("link", "design.problem.link");
        }
        if (!problems.isEmpty()) {
            return problems;
        }
        int now = store.listVersions(processId, part).stream()
                .findFirst()
                .map(DesignLine::version)
                .orElse(0);
        if (now != after
                || !store.insert(
                        processId,
                        part,
                        now + 1,
                        oneLine(words),
                        where.isEmpty() ? null : where,
                        me.personId(),
                        clock.instant())) {
            return Map.of("words", "design.problem.meanwhile");
        }
        audit.record(
                me.auditName(), "design written: " + part.word(), Design.addressOf(processId), process.unitId(), null);
        return Map.of();
    }

    /**
     * Somebody has looked, and says when it is looked at again.
     *
     * @param day a day ahead, within three years: 2027-05-03
     * @return problems by field ({@code day}): keys of messages; empty where it is done
     * @throws NotHere as {@link #get}
     * @throws NotYours as {@link #write}
     */
    public Map<String, String> review(SignedIn me, long processId, String day) {
        CareProcess process = getToWrite(me, processId);
        Optional<LocalDate> next = read(day);
        LocalDate today = LocalDate.now(clock);
        if (next.isEmpty() || !next.get().isAfter(today) || next.get().isAfter(today.plusYears(MOST_YEARS_AHEAD))) {
            return Map.of("day", "design.problem.day");
        }
        store.putReview(processId, next.get(), me.personId(), clock.instant());
        audit.record(
                me.auditName(),
                "design looked at",
                Design.addressOf(processId),
                process.unitId(),
                next.get().toString());
        return Map.of();
    }

    /** Whether it is to be looked at again. */
    public boolean isDue(Design design) {
        LocalDate next = design.nextReview();
        return next != null && !next.isAfter(LocalDate.now(clock));
    }

    private List<Design> designs(SignedIn me, long unitId, List<CareProcess> listed) {
        List<Long> ids = listed.stream().map(CareProcess::id).toList();
        Map<Long, Map<DesignPart, DesignLine>> lines = store.mapLines(ids);
        Map<Long, LocalDate> reviews = store.mapReviews(ids);
        List<Protocol> ours = protocols.list(me, unitId);
        List<Measure> counted = measures.list(me, unitId);
        return listed.stream()
                .map(process -> new Design(
                        process,
                        lines.getOrDefault(process.id(), Map.of()),
                        ours.stream()
                                .filter(protocol ->
                                        protocol.processId() == process.id() && protocol.retiredBecause() == null)
                                .map(this::filled)
                                .toList(),
                        counted.stream()
                                .filter(measure -> process.address().equals(measure.processAddress()))
                                .map(measure ->
                                        new Design.Filled(measure.name(), measure.why(), measure.address(), true))
                                .toList(),
                        reviews.get(process.id())))
                .toList();
    }

    private Design.Filled filled(Protocol protocol) {
        ProtocolVersion inForce = protocol.inForce();
        String aside = inForce == null
                ? sentences.say("design.protocol.draft")
                : sentences.say("design.protocol.in-force", inForce.number());
        return new Design.Filled(protocol.title(), aside, protocol.address(), inForce != null);
    }

    private CareProcess getToWrite(SignedIn me, long processId) {
        CareProcess process = processes.get(me, processId);
        if (!mayWrite(me, process.unitId())) {
            throw new NotYours("to write the design of a process");
        }
        return process;
    }

    private static Optional<LocalDate> read(@Nullable String day) {
        try {
            return day == null || day.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(day.strip()));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    private static String oneLine(String typed) {
        return typed.replaceAll("\\s+", " ").strip();
    }
}
