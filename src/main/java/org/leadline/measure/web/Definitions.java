package org.leadline.measure.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.leadline.access.SignedIn;
import org.leadline.measure.AimsOfMeasures;
import org.leadline.measure.Figure;
import org.leadline.measure.Figures;
import org.leadline.measure.Measure;
import org.leadline.measure.MeasureReading;
import org.leadline.measure.Measures;
import org.leadline.measure.ProcessesOfMeasures.FromNotes;
import org.leadline.measure.web.MeasureView.Fact;
import org.springframework.stereotype.Component;

/** Says what a measure is defined as, and what of that and of its numbers was changed when by whom. */
@Component
class Definitions {
    private static final int MOST_LINES = 12;
    private final Measures measures;
    private final Figures figures;
    private final AimsOfMeasures aims;
    private final MeasureWords words;

    Definitions(Measures measures, Figures figures, AimsOfMeasures aims, MeasureWords words) {
        this.measures = measures;
        this.figures = figures;
        this.aims = aims;
        this.words = words;
    }

    List<Fact> facts(SignedIn me, MeasureReading reading) {
        Measure measure = reading.measure();
        List<Fact> facts = new ArrayList<>();
        add(facts, "counted", measure.counted(), null);
        add(facts, "numerator", measure.numerator(), null);
        add(facts, "denominator", measure.denominator(), null);
        add(facts, "period", words.say("measure.period." + measure.period().word()), null);
        add(facts, "source", measure.source(), null);
        add(facts, "from-notes", fromNotes(measure.fromNotes()), null);
        add(facts, "better", words.say("measure.better." + word(measure.better())), null);
        addTarget(facts, me, measure);
        add(
                facts,
                "usual-gap",
                measure.usualGapAimDays() == null
                        ? null
                        : words.say("measure.days", words.number(measure.usualGapAimDays())),
                null);
        add(facts, "why", measure.why(), null);
        addAim(facts, me, measure);
        if (reading.process() != null) {
            add(facts, "process", reading.process().name(), reading.process().address());
        }
        add(facts, "author", measure.author().name(), null);
        Instant checked = measure.checkedAt();
        add(
                facts,
                "checker",
                checked == null
                        ? words.say("measure.unchecked", measure.checker().name())
                        : words.say("measure.checked", measure.checker().name(), words.day(checked)),
                null);
        add(facts, "owner", measure.owner().name(), null);
        add(facts, "next-review", words.day(measure.nextReview()), null);
        return facts;
    }

    private void addTarget(List<Fact> facts, SignedIn me, Measure measure) {
        Measure.Target target = measure.target();
        if (target == null) {
            return;
        }
        boolean counts = target.counts(words.today());
        String value = words.number(measure, target.value());
        add(facts, "target", counts ? value : words.say("measure.target.lapsed", value), null);
        add(
                facts,
                "target-set-by",
                words.say(target.handed() ? "measure.handed" : "measure.ours", target.setBy()),
                null);
        add(facts, "crowds-out", target.crowdsOut(), null);
        add(facts, "lapses", words.day(target.lapses()), null);
        Long balancing = target.balancingMeasureId();
        if (balancing != null) {
            Measure other = measures.get(me, balancing);
            add(facts, "balanced-by", other.name(), other.address());
        }
        add(facts, "waiver", target.waiver(), null);
    }

    private void addAim(List<Fact> facts, SignedIn me, Measure measure) {
        String address = measure.aimAddress();
        if (address != null) {
            String line = aims.list(me, measure.unitId()).stream()
                    .filter(aim -> aim.address().equals(address))
                    .map(AimsOfMeasures.Known::line)
                    .findFirst()
                    .orElse(words.say("measure.aim.ended"));
            add(facts, "aim", line, address);
        } else {
            add(facts, "aim", words.say("measure.aim.none"), null);
        }
    }

    private void add(List<Fact> facts, String key, @Nullable String text, @Nullable String address) {
        if (text != null && !text.isBlank()) {
            facts.add(new Fact(words.say("measure.fact." + key), text, address));
        }
    }

    private @Nullable String fromNotes(@Nullable FromNotes counted) {
        if (counted == null) {
            return null;
        }
        return switch (counted.counted()) {
            case JOURNEYS -> words.say("measure.from-notes.journeys");
            case WITH_STEP -> words.say("measure.from-notes.with-step", counted.step());
            case RULE -> words.say("measure.from-notes.rule", counted.step());
            case WAIT ->
                counted.step().isEmpty()
                        ? words.say("measure.from-notes.wait-from-start", counted.until())
                        : words.say("measure.from-notes.wait", counted.step(), counted.until());
        };
    }

    /** What was changed in definition and numbers, the newest first. */
    List<String> history(SignedIn me, Measure measure) {
        List<Told> told = new ArrayList<>();
        List<Measure> versions = measures.listHistory(me, measure.id());
        for (int at = 0; at < versions.size(); at++) {
            Measure now = versions.get(at);
            Measure before = at + 1 < versions.size() ? versions.get(at + 1) : null;
            told.add(new Told(
                    now.at(),
                    before == null
                            ? words.say(
                                    "measure.history.defined",
                                    words.day(now.at()),
                                    now.author().name())
                            : words.say(
                                    "measure.history.changed",
                                    words.day(now.at()),
                                    now.author().name(),
                                    differences(before, now))));
        }
        for (Figure.Correction correction : figures.listCorrections(me, measure.id())) {
            told.add(new Told(correction.after().at(), correction(measure, correction)));
        }
        return told.stream()
                .sorted((one, other) -> other.at.compareTo(one.at))
                .limit(MOST_LINES)
                .map(Told::line)
                .toList();
    }

    private String correction(Measure measure, Figure.Correction correction) {
        String because = correction.after().because();
        return words.say(
                "measure.history.corrected",
                words.day(correction.after().at()),
                correction.after().by().name(),
                words.period(measure, correction.after().day()),
                figure(correction.before()),
                figure(correction.after()),
                because == null ? "" : because);
    }

    /** "27 of 34", or the number itself. */
    String figure(Figure figure) {
        return Double.isFinite(figure.denominator())
                ? words.say("measure.out-of", words.exact(figure.numerator()), words.exact(figure.denominator()))
                : words.exact(figure.numerator());
    }

    private String differences(Measure before, Measure now) {
        List<String> changed = new ArrayList<>();
        compare(changed, "name", before, now, Measure::name);
        compare(changed, "counted", before, now, Measure::counted);
        compare(changed, "numerator", before, now, Measure::numerator);
        compare(changed, "denominator", before, now, Measure::denominator);
        compare(changed, "source", before, now, Measure::source);
        compare(changed, "why", before, now, Measure::why);
        compare(changed, "better", before, now, measure -> word(measure.better()));
        compare(changed, "target", before, now, measure -> measure.target() == null ? "" : measure.target());
        compare(changed, "process", before, now, Measure::processAddress);
        compare(changed, "aim", before, now, Measure::aimAddress);
        compare(changed, "owner", before, now, measure -> measure.owner().name());
        compare(changed, "next-review", before, now, Measure::nextReview);
        return changed.isEmpty() ? words.say("measure.history.small") : words.list(changed);
    }

    private void compare(
            List<String> changed, String key, Measure before, Measure now, Function<Measure, @Nullable Object> field) {
        if (!Objects.equals(field.apply(before), field.apply(now))) {
            changed.add(words.say("measure.fact." + key));
        }
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private record Told(Instant at, String line) {}
}
