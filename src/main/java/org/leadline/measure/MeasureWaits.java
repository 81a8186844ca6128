package org.leadline.measure;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.access.SignedIn.Membership;
import org.leadline.unit.sheet.TakesMinutes;
import org.leadline.unit.sheet.Waiting;
import org.leadline.unit.sheet.Waits;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What measures want of somebody: answers to queries, a look at a definition, a review, a target that lapses, a number that is due. */
@Component
@Transactional(readOnly = true)
class MeasureWaits implements Waits, TakesMinutes {
    private static final String QUERY = "measure-query";
    private static final String CHECK = "measure-check";
    private static final String REVIEW = "measure-review";
    private static final String TARGET = "measure-target";
    private static final String NUMBER = "measure-number";
    private static final Map<String, Integer> SECONDS =
            Map.of(QUERY, 60, CHECK, 120, REVIEW, 120, TARGET, 60, NUMBER, 20);
    private static final int DAYS_AHEAD = 14;
    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private final MeasureStore measures;
    private final FigureStore figures;
    private final QueryStore queries;
    private final Queries answers;
    private final Sentences sentences;
    private final Clock clock;

    MeasureWaits(
            MeasureStore measures,
            FigureStore figures,
            QueryStore queries,
            Queries answers,
            Sentences sentences,
            Clock clock) {
        this.measures = measures;
        this.figures = figures;
        this.queries = queries;
        this.answers = answers;
        this.sentences = sentences;
        this.clock = clock;
    }

    @Override
    public List<Waiting> listWaiting(SignedIn me) {
        List<Waiting> waits = new ArrayList<>();
        unitsOf(me)
                .forEach(unitId -> queries.listOpen(unitId)
                        .forEach(query -> measures.find(query.measureId())
                                .filter(measure -> answers.mayAnswer(me, measure))
                                .ifPresent(measure -> waits.add(toAnswer(measure, query)))));
        waits.addAll(listOwed(me));
        waits.removeIf(waiting -> waiting.since().isAfter(clock.instant()));
        waits.sort(Comparator.comparing((Waiting one) -> !one.overdue()).thenComparing(Waiting::since));
        return List.copyOf(waits);
    }

    @Override
    public List<Ask> listAsked(SignedIn me, Instant from, Instant until) {
        List<Waiting> asked = new ArrayList<>(listOwed(me));
        unitsOf(me)
                .forEach(unitId -> queries.listAsked(unitId, from, until)
                        .forEach(query -> measures.find(query.measureId())
                                .filter(measure -> answers.mayAnswer(me, measure))
                                .ifPresent(measure -> asked.add(toAnswer(measure, query)))));
        return asked.stream()
                .filter(one -> one.beganIn(from, until))
                .map(one -> Ask.of(one, Objects.requireNonNull(SECONDS.get(one.kind())), true))
                .toList();
    }

    /** What this person owes to measures by being their checker or owner, now or from its {@code since} on. */
    private List<Waiting> listOwed(SignedIn me) {
        List<Waiting> owed = new ArrayList<>();
        for (Measure measure : measures.listKeptOf(me.personId())) {
            if (!me.worksIn(measure.unitId())) {
                continue;
            }
            if (measure.checker().personId() == me.personId() && measure.checkedAt() == null) {
                owed.add(item(CHECK, measure, "", measure.at(), null));
            }
            if (measure.owner().personId() == me.personId()) {
                owns(measure, owed);
            }
        }
        return owed;
    }

    private void owns(Measure measure, List<Waiting> owed) {
        LocalDate review = measure.nextReview();
        owed.add(item(REVIEW, measure, "", morning(review.minusDays(DAYS_AHEAD)), morning(review)));
        Measure.Target target = measure.target();
        if (target != null) {
            LocalDate lapses = target.lapses();
            owed.add(item(TARGET, measure, "", morning(lapses.minusDays(DAYS_AHEAD)), morning(lapses)));
        }
        LocalDate due = Plotting.dueOn(measure, figures.list(measure.id()));
        if (due != null) {
            owed.add(item(NUMBER, measure, "/enter", morning(due), null));
        }
    }

    private Waiting toAnswer(Measure measure, Query query) {
        boolean late = query.isLate(clock.instant());
        String said = sentences.say("measure.query." + query.chip().word());
        return new Waiting(
                QUERY,
                measure.unitId(),
                measure.name(),
                query.line() == null ? said : sentences.say("measure.waits.query-line", said, query.line()),
                sentences.say("measure.waits." + QUERY + ".step"),
                Queries.addressOf(measure.id()),
                query.at(),
                query.answerBy(),
                late,
                late);
    }

    private Waiting item(String kind, Measure measure, String page, Instant since, @Nullable Instant due) {
        return new Waiting(
                kind,
                measure.unitId(),
                measure.name(),
                sentences.say("measure.waits." + kind),
                sentences.say("measure.waits." + kind + ".step"),
                measure.address() + page,
                since,
                due,
                due != null && !clock.instant().isBefore(due),
                false);
    }

    private static List<Long> unitsOf(SignedIn me) {
        return me.memberships().stream().map(Membership::unitId).distinct().toList();
    }

    private Instant morning(LocalDate day) {
        return day.atTime(MORNING).atZone(clock.getZone()).toInstant();
    }
}
