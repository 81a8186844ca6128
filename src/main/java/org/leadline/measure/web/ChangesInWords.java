package org.leadline.measure.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.access.SignedIn;
import org.leadline.measure.AcceptedPhase;
import org.leadline.measure.Measure;
import org.leadline.measure.MeasureReading;
import org.leadline.measure.Phases;
import org.leadline.measure.Queries;
import org.leadline.measure.Query;
import org.leadline.measure.spc.Effect;
import org.leadline.measure.spc.SpcReading.ProposedPhase;
import org.leadline.measure.web.MeasureView.Change;
import org.leadline.measure.web.MeasureView.Doubt;
import org.leadline.measure.web.MeasureView.Proposal;
import org.springframework.stereotype.Component;

/** Says what was changed and what is different since, and what was asked about a number. */
@Component
class ChangesInWords {
    private static final int ONE_IN = 1000;
    private final Phases phases;
    private final Queries queries;
    private final MeasureWords words;

    ChangesInWords(Phases phases, Queries queries, MeasureWords words) {
        this.phases = phases;
        this.queries = queries;
        this.words = words;
    }

    /** Accepted changes, those withdrawn too, the newest first. */
    List<Change> list(SignedIn me, MeasureReading reading) {
        return phases.list(me, reading.measure().id()).reversed().stream()
                .map(phase -> change(reading, phase))
                .toList();
    }

    private Change change(MeasureReading reading, AcceptedPhase phase) {
        Measure measure = reading.measure();
        AcceptedPhase.Withdrawn withdrawn = phase.withdrawn();
        return new Change(
                phase.id(),
                words.day(phase.date()),
                phase.reason(),
                words.say("measure.accepted", phase.by().name(), words.day(phase.at())),
                words.say("measure.limits", limits(measure, phase.before()), limits(measure, phase.after())),
                withdrawn == null ? effect(reading, phase.date()) : "",
                phase.linkAddress(),
                withdrawn == null
                        ? null
                        : words.say(
                                "measure.withdrawn",
                                withdrawn.by().name(),
                                words.day(withdrawn.at()),
                                withdrawn.because()));
    }

    private String limits(Measure measure, AcceptedPhase.Limits limits) {
        return Double.isFinite(limits.lower()) && Double.isFinite(limits.upper())
                ? words.say(
                        "measure.between",
                        words.number(measure, limits.centre()),
                        words.number(limits.lower()),
                        words.number(limits.upper()))
                : words.number(measure, limits.centre());
    }

    private String effect(MeasureReading reading, LocalDate date) {
        return reading.spc().effects().stream()
                .filter(effect -> effect.date().equals(date))
                .map(effect -> effect(reading.measure(), effect))
                .findFirst()
                .orElse("");
    }

    private String effect(Measure measure, Effect effect) {
        if (!Double.isFinite(effect.low()) || !Double.isFinite(effect.high())) {
            return words.say("measure.effect.too-few");
        }
        String way = effect.difference() >= 0 ? "measure.effect.more" : "measure.effect.less";
        double low = Math.min(Math.abs(effect.low()), Math.abs(effect.high()));
        double high = Math.max(Math.abs(effect.low()), Math.abs(effect.high()));
        return effect.clear()
                ? words.say(
                        way,
                        words.difference(measure, Math.abs(effect.difference())),
                        words.number(low),
                        words.number(high),
                        effect.pointsAfter())
                : words.say("measure.effect.unclear", words.number(effect.low()), words.number(effect.high()));
    }

    @Nullable Proposal proposal(MeasureReading reading) {
        List<ProposedPhase> proposed = reading.spc().proposedPhases();
        if (proposed.isEmpty()) {
            return null;
        }
        Measure measure = reading.measure();
        ProposedPhase first = proposed.getFirst();
        String dates = first.low().equals(first.high())
                ? words.period(measure, first.date())
                : words.say("measure.proposed.dates", words.day(first.date()), words.day(first.low()), words.day(first.high()));
        return new Proposal(
                first.date(),
                words.say(
                        "measure.proposed",
                        dates,
                        words.number(measure, first.before()),
                        words.number(measure, first.after())),
                first.evidence() < 1.0 / ONE_IN
                        ? words.say("measure.evidence.under", words.number(ONE_IN))
                        : words.say("measure.evidence", words.inHundred(first.evidence())));
    }

    /** What was asked about the numbers, the newest first. */
    List<Doubt> doubts(SignedIn me, Measure measure) {
        return queries.list(me, measure.id()).stream()
                .map(query -> doubt(measure, query))
                .toList();
    }

    private Doubt doubt(Measure measure, Query query) {
        Query.Answer answer = query.answer();
        LocalDate day = query.day();
        String line = query.line();
        return new Doubt(
                query.id(),
                words.say(
                        "measure.query.about",
                        words.say("measure.query.chip." + query.chip().word()),
                        day == null ? words.say("measure.query.all") : words.period(measure, day)),
                line == null ? "" : line,
                words.say("measure.query.asked", query.askedBy().name(), words.day(query.at())),
                answer == null ? words.say("measure.query.owed", words.day(query.answerBy())) : answer.line(),
                answer == null ? "" : words.say("measure.query.answered", answer.by().name(), words.day(answer.at())),
                answer != null && answer.changedTheNumber(),
                query.isLate(words.now()),
                answer == null);
    }

    /** "2 of 5 queries changed a number"; empty where none was answered. */
    String share(SignedIn me, long unitId) {
        Query.Share share = queries.shareThatChanged(me, unitId);
        return share.answered() == 0 ? "" : words.say("measure.query.share", share.changed(), share.answered());
    }
}
