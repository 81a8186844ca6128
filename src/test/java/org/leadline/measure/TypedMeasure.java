package org.leadline.measure;

import org.jspecify.annotations.Nullable;
import org.leadline.measure.ProcessesOfMeasures.FromNotes;
import org.leadline.measure.spc.Better;
import org.leadline.measure.spc.NumberKind;

/** A measure as somebody types it into the form: a weekly count without a target, and of the rest only what a test says. */
public final class TypedMeasure {
    private String name;
    private String counted = "people moved at night";
    private String why = "so that it is known";
    private String numerator = "people";
    private String denominator = "";
    private String unitOfNumber = "people";
    private String per = "";
    private @Nullable NumberKind kind = NumberKind.COUNT;
    private @Nullable Period period = Period.WEEK;
    private String source = "the list at the desk";
    private @Nullable Better better = Better.DOWN;
    private String target = "";
    private String targetSetBy = "";
    private boolean targetHanded;
    private String targetLapses = "";
    private String crowdsOut = "";
    private @Nullable Long balancing;
    private String waiver = "";
    private boolean harm;
    private String usualGap = "";
    private @Nullable Long checkerId;
    private @Nullable Long ownerId;
    private String nextReview = "";
    private String process = "";
    private String aim = "";
    private @Nullable FromNotes fromNotes;

    private TypedMeasure(String name) {
        this.name = name;
    }

    public static TypedMeasure of(String name) {
        return new TypedMeasure(name);
    }

    /** What was typed before, to be typed otherwise in part. */
    public static TypedMeasure of(MeasureForm form) {
        var typed = new TypedMeasure(form.name());
        typed.counted = form.counted();
        typed.why = form.why();
        typed.numerator = form.numerator();
        typed.denominator = form.denominator();
        typed.unitOfNumber = form.unitOfNumber();
        typed.per = form.per();
        typed.kind = form.kind();
        typed.period = form.period();
        typed.source = form.source();
        typed.better = form.better();
        typed.target = form.target();
        typed.targetSetBy = form.targetSetBy();
        typed.targetHanded = form.targetHanded();
        typed.targetLapses = form.targetLapses();
        typed.crowdsOut = form.crowdsOut();
        typed.balancing = form.balancingMeasureId();
        typed.waiver = form.waiver();
        typed.harm = form.harm();
        typed.usualGap = form.usualGapAimDays();
        typed.checkerId = form.checkerId();
        typed.ownerId = form.ownerId();
        typed.nextReview = form.nextReview();
        typed.process = form.processAddress();
        typed.aim = form.aimAddress();
        typed.fromNotes = form.fromNotes();
        return typed;
    }

    TypedMeasure counting(String what, String above, String below, String unit) {
        counted = what;
        numerator = above;
        denominator = below;
        unitOfNumber = unit;
        return this;
    }

    TypedMeasure soThat(String reason) {
        why = reason;
        return this;
    }

    TypedMeasure every(@Nullable Period time, @Nullable NumberKind number) {
        period = time;
        kind = number;
        return this;
    }

    TypedMeasure better(@Nullable Better way) {
        better = way;
        return this;
    }

    TypedMeasure target(String value, String setBy, String lapses, String crowding) {
        target = value;
        targetSetBy = setBy;
        targetLapses = lapses;
        crowdsOut = crowding;
        return this;
    }

    TypedMeasure withoutTarget() {
        return target("", "", "", "");
    }

    TypedMeasure handedDown(@Nullable Long balancingMeasureId, String withoutBecause) {
        targetHanded = true;
        balancing = balancingMeasureId;
        waiver = withoutBecause;
        return this;
    }

    TypedMeasure harm(String days) {
        harm = true;
        usualGap = days;
        return this;
    }

    public TypedMeasure checkedBy(@Nullable Long person) {
        checkerId = person;
        return this;
    }

    public TypedMeasure ownedBy(@Nullable Long person) {
        ownerId = person;
        return this;
    }

    TypedMeasure process(String address, @Nullable FromNotes notes) {
        process = address;
        fromNotes = notes;
        return this;
    }

    TypedMeasure aim(String address) {
        aim = address;
        return this;
    }

    public MeasureForm form() {
        return new MeasureForm(
                name,
                counted,
                why,
                numerator,
                denominator,
                unitOfNumber,
                per,
                kind,
                period,
                source,
                better,
                target,
                targetSetBy,
                targetHanded,
                targetLapses,
                crowdsOut,
                balancing,
                waiver,
                harm,
                usualGap,
                checkerId,
                ownerId,
                nextReview,
                process,
                aim,
                fromNotes);
    }
}
