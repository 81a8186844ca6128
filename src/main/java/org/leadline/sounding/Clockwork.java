package org.leadline.sounding;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.leadline.access.ClockStrikes;
import org.leadline.access.Clocks;
import org.leadline.sounding.act.State;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** The clocks of a sounding: one reminder to all, close and reveal, answer-by, deputy, look-back, deletion. */
@Component
class Clockwork {
    static final String REMIND = "sounding-remind";
    static final String CLOSE = "sounding-close";
    static final String ANSWER_BY = "sounding-answer-by";
    static final String DEPUTY = "sounding-deputy";
    static final String LOOK_BACK = "sounding-look-back";
    static final String DELETE = "sounding-delete";

    /** Until a bedside sounding, or words that were given back, are deleted. */
    static final Duration KEPT = Duration.ofDays(14);

    private static final Duration BEFORE_CLOSING = Duration.ofHours(24);
    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private final Clocks clocks;

    Clockwork(Clocks clocks) {
        this.clocks = clocks;
    }

    void opened(Sounding sounding) {
        Promise promise = sounding.promise();
        String id = Long.toString(sounding.id());
        if (sounding.template().hasViews()) {
            clocks.set(CLOSE, id, promise.closesAt());
            if (!sounding.template().isBedside()) {
                clocks.set(REMIND, id, reminder(sounding.openedAt(), promise.closesAt()));
            }
        } else {
            clocks.set(REMIND, id, reminder(sounding.openedAt(), promise.answerBy()));
        }
        clocks.set(ANSWER_BY, id, promise.answerBy());
        clocks.set(DEPUTY, id, promise.answerBy().plus(Footings.UNTIL_THE_DEPUTY));
        if (sounding.template().isBedside()) {
            clocks.set(DELETE, id, sounding.openedAt().plus(KEPT));
        }
    }

    /** No more views are awaited; an answer may be. */
    void closed(Sounding sounding, State state, Instant now) {
        String id = Long.toString(sounding.id());
        clocks.stop(REMIND, id);
        clocks.stop(CLOSE, id);
        if (state != State.REVEALED && state != State.NOBODY_HEARD) {
            clocks.stop(ANSWER_BY, id);
            clocks.stop(DEPUTY, id);
            if (!sounding.template().isBedside()) {
                clocks.set(DELETE, id, now.plus(KEPT));
            }
        }
    }

    void decided(Sounding sounding, LocalDate lookBackOn, ZoneId zone) {
        String id = Long.toString(sounding.id());
        clocks.stop(REMIND, id);
        clocks.stop(ANSWER_BY, id);
        clocks.stop(DEPUTY, id);
        clocks.set(LOOK_BACK, id, morning(lookBackOn, zone));
    }

    /** A decision that was not said back as it was meant is open again, and owed again. */
    void reopened(Sounding sounding, Instant now) {
        String id = Long.toString(sounding.id());
        clocks.stop(LOOK_BACK, id);
        clocks.set(ANSWER_BY, id, later(sounding.promise().answerBy(), now));
        clocks.set(DEPUTY, id, later(sounding.promise().answerBy(), now).plus(Footings.UNTIL_THE_DEPUTY));
    }

    void lookedBack(Sounding sounding) {
        clocks.stop(LOOK_BACK, Long.toString(sounding.id()));
    }

    static Instant morning(LocalDate day, ZoneId zone) {
        return day.atTime(MORNING).atZone(zone).toInstant();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** A day before the end, or half-way where that is later. */
    private static Instant reminder(Instant openedAt, Instant end) {
        Instant halfWay = openedAt.plus(Duration.between(openedAt, end).dividedBy(2));
        return later(end.minus(BEFORE_CLOSING), halfWay);
    }

    /** What happens when they strike. */
    @Configuration(proxyBeanMethods = false)
    static class Strikes {
        @Bean
        ClockStrikes soundingReminds(DueActs due) {
            return ClockStrikes.ofId(REMIND, due::remind);
        }

        @Bean
        ClockStrikes soundingCloses(DueActs due) {
            return ClockStrikes.ofId(CLOSE, due::close);
        }

        @Bean
        ClockStrikes soundingAnswerIsDue(DueActs due) {
            return ClockStrikes.ofId(ANSWER_BY, due::answerIsDue);
        }

        @Bean
        ClockStrikes soundingPassesToTheDeputy(DueActs due) {
            return ClockStrikes.ofId(DEPUTY, due::passToTheDeputy);
        }

        @Bean
        ClockStrikes soundingIsLookedBackOn(DueActs due) {
            return ClockStrikes.ofId(LOOK_BACK, due::lookBack);
        }

        @Bean
        ClockStrikes soundingIsDeleted(DueActs due) {
            return ClockStrikes.ofId(DELETE, due::delete);
        }
    }
}
