package org.leadline.protocol;

import static org.leadline.protocol.db.Tables.DESIGN;
import static org.leadline.protocol.db.Tables.DESIGN_LINE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.leadline.protocol.db.tables.records.DesignLineRecord;
import org.leadline.unit.People;
import org.springframework.stereotype.Repository;

/** Designs of processes, in PostgreSQL: a version of a line is added, never changed. */
@Repository
class DesignStore {
    private final DSLContext sql;
    private final People people;

    DesignStore(DSLContext sql, People people) {
        this.sql = sql;
        this.people = people;
    }

    /** By process and part what stands now. */
    Map<Long, Map<DesignPart, DesignLine>> mapLines(Collection<Long> processIds) {
        Map<Long, Map<DesignPart, DesignLine>> lines = new HashMap<>();
        list(DESIGN_LINE.PROCESS_ID.in(processIds))
                .forEach(line -> lines.computeIfAbsent(line.processId(), none -> new EnumMap<>(DesignPart.class))
                        .putIfAbsent(line.part(), line));
        return lines;
    }

    /** All versions of one part, the newest first. */
    List<DesignLine> listVersions(long processId, DesignPart part) {
        return list(DESIGN_LINE.PROCESS_ID.eq(processId).and(DESIGN_LINE.PART.eq(part.word())));
    }

    /** By process the day on which it is looked at again. */
    Map<Long, LocalDate> mapReviews(Collection<Long> processIds) {
        return sql.select(DESIGN.PROCESS_ID, DESIGN.NEXT_REVIEW)
                .from(DESIGN)
                .where(DESIGN.PROCESS_ID.in(processIds))
                .fetchMap(DESIGN.PROCESS_ID, DESIGN.NEXT_REVIEW);
    }

    /** False where somebody added that version meanwhile. */
    boolean insert(
            long processId, DesignPart part, int version, String words, @Nullable String link, long byId, Instant at) {
        return sql.insertInto(DESIGN_LINE)
                        .set(DESIGN_LINE.PROCESS_ID, processId)
                        .set(DESIGN_LINE.PART, part.word())
                        .set(DESIGN_LINE.VERSION, version)
                        .set(DESIGN_LINE.WORDS, words)
                        .set(DESIGN_LINE.LINK, link)
                        .set(DESIGN_LINE.BY_ID, byId)
                        .set(DESIGN_LINE.AT, at.atOffset(ZoneOffset.UTC))
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    void putReview(long processId, LocalDate nextReview, long byId, Instant at) {
        sql.insertInto(DESIGN)
                .set(DESIGN.PROCESS_ID, processId)
                .set(DESIGN.NEXT_REVIEW, nextReview)
                .set(DESIGN.BY_ID, byId)
                .set(DESIGN.AT, at.atOffset(ZoneOffset.UTC))
                .onConflict(DESIGN.PROCESS_ID)
                .doUpdate()
                .set(DESIGN.NEXT_REVIEW, nextReview)
                .set(DESIGN.BY_ID, byId)
                .set(DESIGN.AT, at.atOffset(ZoneOffset.UTC))
                .execute();
    }

    private List<DesignLine> list(Condition which) {
        Map<Long, String> names = new HashMap<>();
        return sql.selectFrom(DESIGN_LINE)
                .where(which)
                .orderBy(DESIGN_LINE.VERSION.desc())
                .fetch(row -> line(row, names.computeIfAbsent(row.getById(), people::getName)));
    }

    private static DesignLine line(DesignLineRecord row, String byName) {
        return new DesignLine(
                row.getProcessId(),
                DesignPart.find(row.getPart()).orElseThrow(),
                row.getVersion(),
                row.getWords(),
                row.getLink(),
                byName,
                row.getAt().toInstant());
    }
}
