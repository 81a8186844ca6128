package org.leadline.measure;

import java.time.OffsetDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.leadline.measure.ProcessesOfMeasures.Counted;
import org.leadline.measure.ProcessesOfMeasures.FromNotes;
import org.leadline.measure.db.tables.records.DefinitionRecord;
import org.leadline.measure.spc.Better;
import org.leadline.measure.spc.NumberKind;

/** Turns definitions into rows and back. */
final class DefinitionRows {
    private static final int DAYS_OF_A_WEEK = 7;

    private DefinitionRows() {}

    /** Why there is a new version. */
    enum Done {
        DEFINED,
        CHANGED,
        REVIEWED,
        RENEWED,
        GIVEN_ON
    }

    static DefinitionRecord row(long id, int version, Done done, Definition words, long byId, OffsetDateTime at) {
        var row = new DefinitionRecord();
        row.setMeasureId(id);
        row.setVersion(version);
        row.setDone(word(done));
        row.setName(words.name());
        row.setCounted(words.counted());
        row.setWhy(words.why());
        row.setNumerator(words.numerator());
        row.setDenominator(words.denominator());
        row.setUnitOfNumber(words.unitOfNumber());
        row.setPer(words.per());
        row.setKind(word(words.kind()));
        row.setPeriod(words.period().word());
        row.setSource(words.source());
        row.setBetter(word(words.better()));
        Measure.Target target = words.target();
        row.setTargetHanded(target != null && target.handed());
        if (target != null) {
            row.setTarget(target.value());
            row.setTargetSetBy(target.setBy());
            row.setTargetLapses(target.lapses());
            row.setCrowdsOut(target.crowdsOut());
            row.setBalancingId(target.balancingMeasureId());
            row.setWaiver(target.waiver());
        }
        row.setHarm(words.harm());
        row.setUsualGapAim(words.usualGapAimDays());
        row.setAuthorId(words.authorId());
        row.setCheckerId(words.checkerId());
        row.setCheckedAt(words.checkedAt() == null ? null : MeasureStore.at(words.checkedAt()));
        row.setOwnerId(words.ownerId());
        row.setNextReview(words.nextReview());
        row.setProcessAddress(words.processAddress());
        row.setAimAddress(words.aimAddress());
        FromNotes notes = words.fromNotes();
        row.setNotesCounted(notes == null ? null : word(notes.counted()));
        row.setNotesStep(notes == null ? null : notes.step());
        row.setNotesUntil(notes == null ? null : notes.until());
        row.setById(byId);
        row.setAt(at);
        return row;
    }

    static Measure measure(DefinitionRecord row, long unitId, @Nullable Retired retired, Names names) {
        OffsetDateTime checkedAt = row.getCheckedAt();
        Period period = Period.of(row.getPeriod());
        return new Measure(
                row.getMeasureId(),
                unitId,
                row.getVersion(),
                row.getName(),
                row.getCounted(),
                row.getWhy(),
                row.getNumerator(),
                row.getDenominator(),
                row.getUnitOfNumber(),
                row.getPer(),
                NumberKind.valueOf(constant(row.getKind())),
                period,
                row.getSource(),
                Better.valueOf(constant(row.getBetter())),
                target(row),
                row.getHarm(),
                row.getUsualGapAim(),
                names.someone(row.getAuthorId()),
                names.someone(row.getCheckerId()),
                checkedAt == null ? null : checkedAt.toInstant(),
                names.someone(row.getOwnerId()),
                row.getNextReview(),
                row.getProcessAddress(),
                row.getAimAddress(),
                row.getNotesCounted() == null
                        ? null
                        : new FromNotes(
                                Counted.valueOf(constant(row.getNotesCounted())),
                                row.getNotesStep(),
                                row.getNotesUntil(),
                                days(period)),
                row.getAt().toInstant(),
                retired);
    }

    /** What a measure's definition says, to be written once more. */
    static Definition words(Measure measure) {
        return new Definition(
                measure.name(),
                measure.counted(),
                measure.why(),
                measure.numerator(),
                measure.denominator(),
                measure.unitOfNumber(),
                measure.per(),
                measure.kind(),
                measure.period(),
                measure.source(),
                measure.better(),
                measure.target(),
                measure.harm(),
                measure.usualGapAimDays(),
                measure.author().personId(),
                measure.checker().personId(),
                measure.checkedAt(),
                measure.owner().personId(),
                measure.nextReview(),
                measure.processAddress(),
                measure.aimAddress(),
                measure.fromNotes());
    }

    /** As {@link FromNotes#days()} has it. */
    static int days(Period period) {
        return switch (period) {
            case DAY, EVENT -> 1;
            case WEEK -> DAYS_OF_A_WEEK;
            case MONTH -> 0;
        };
    }

    private static Measure.@Nullable Target target(DefinitionRecord row) {
        return row.getTarget() == null
                ? null
                : new Measure.Target(
                        row.getTarget(),
                        row.getTargetSetBy(),
                        row.getTargetHanded(),
                        row.getCrowdsOut(),
                        row.getTargetLapses(),
                        row.getBalancingId(),
                        row.getWaiver());
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String constant(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
