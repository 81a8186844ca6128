package org.leadline.practice.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadline.practice.HandOver;
import org.leadline.practice.OtherDay;
import org.leadline.practice.Promise;
import org.leadline.practice.SeenPromise;

/** Promises and hand-over as JSON: days as 2026-12-01, states and deeds by their words. */
final class PracticeJson {
    private PracticeJson() {}

    /** @param to {@code person-12} or {@code unit-3} @param may what the one who asks may do now */
    record PromiseJson(
            long id,
            long unit,
            String madeBy,
            String keptBy,
            String words,
            String visibility,
            String to,
            LocalDate by,
            String state,
            boolean overdue,
            @Nullable Instant doneAt,
            @Nullable Instant judgedAt,
            @Nullable String endedLine,
            List<OtherDayJson> otherDays,
            List<String> may,
            String address) {
        static PromiseJson of(SeenPromise seen) {
            Promise promise = seen.promise();
            Long person = promise.toPersonId();
            return new PromiseJson(
                    promise.id(),
                    promise.unitId(),
                    promise.makerName(),
                    seen.keeperName(),
                    promise.words(),
                    promise.visibility().word(),
                    person == null ? "unit-" + promise.toUnitId() : "person-" + person,
                    promise.dueOn(),
                    promise.state().word(),
                    seen.overdue(),
                    promise.doneAt(),
                    promise.judgedAt(),
                    promise.endedLine(),
                    promise.otherDays().stream().map(OtherDayJson::of).toList(),
                    seen.may().stream()
                            .map(deed -> deed.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                            .sorted()
                            .toList(),
                    promise.address());
        }
    }

    /** @param agreed null until its receiver has answered */
    record OtherDayJson(
            LocalDate oldDay,
            LocalDate newDay,
            String reason,
            @Nullable Boolean agreed) {
        static OtherDayJson of(OtherDay day) {
            return new OtherDayJson(day.oldDay(), day.newDay(), day.reason(), day.agreed());
        }
    }

    /** A promise to be made. */
    record Make(
            long unit,
            @Nullable String words,
            @Nullable String to,
            @Nullable LocalDate by,
            @Nullable String visibility,
            @Nullable Long visit) {}

    record Judgement(@Nullable Boolean kept, @Nullable String line) {}

    record AnotherDay(@Nullable LocalDate day, @Nullable String reason) {}

    record Answer(@Nullable Boolean agree) {}

    record LettingGo(@Nullable String letGoBecause) {}

    record KeptInAMonth(String month, int onTime, int due, int unjudged) {}

    /** @param candidates by id the names of those who may take it on */
    record HeldJson(
            String part,
            String id,
            String kind,
            String title,
            long unit,
            @Nullable LocalDate due,
            boolean closable,
            @Nullable String whose,
            @Nullable String explained,
            Map<Long, String> candidates,
            String address) {
        static HeldJson of(HandOver.Row row) {
            var explained = row.explained();
            return new HeldJson(
                    row.held().part(),
                    row.held().id(),
                    row.held().kind(),
                    row.held().title(),
                    row.held().unitId(),
                    row.held().due(),
                    row.held().closable(),
                    row.whose(),
                    explained == null ? null : explained.line(),
                    row.candidates(),
                    row.held().address());
        }
    }

    /** What is to become of things: each given on, closed with a reason, or, of what is ownerless, explained. */
    record Settle(@Nullable List<One> things) {
        record One(
                String part,
                String id,
                @Nullable Long toPerson,
                @Nullable String reason,
                @Nullable String explanation) {}
    }
}
