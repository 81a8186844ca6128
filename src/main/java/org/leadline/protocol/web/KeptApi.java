package org.leadline.protocol.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Admits;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.care.Mode;
import org.leadline.care.ModeEntry;
import org.leadline.care.rule.Kept;
import org.leadline.care.rule.Result;
import org.leadline.care.rule.RulesKept;
import org.leadline.protocol.Adherence;
import org.leadline.protocol.Adherences;
import org.leadline.protocol.LeftOut;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/protocol/3/kept}: how far a protocol is kept, as JSON; without journeys. Where care is found out, rules have no adherence. */
@RestController
class KeptApi {
    private final Adherences adherences;

    KeptApi(Adherences adherences) {
        this.adherences = adherences;
    }

    /** @param state told, nothing-in-force, no-rules, no-notes, not-yet or do-not-fit @param version null where none is in force @param whole where care is the same every time */
    record KeptJson(
            String state,
            @Nullable Integer version,
            @Nullable ShareJson whole,
            List<RuleJson> rules,
            @Nullable BesideJson beside,
            List<MonthJson> months) {}

    /** A month, where there is a score. @param from its first day @param about journeys that a rule is about @param complete whether it is known to be whole */
    record MonthJson(LocalDate from, int kept, int of, int leftOut, int about, int overRides, boolean complete) {}

    record RuleJson(
            String rule,
            int met,
            int late,
            int missed,
            int notApplicable,
            int tooEarly,
            int unless,
            int unclear,
            @Nullable ShareJson adherence,
            @Nullable ShareJson withReasons,
            @Nullable Double medianDelayMinutes,
            @Nullable String measure) {}

    record ShareJson(
            int met,
            int of,
            @Nullable Double value,
            @Nullable Double low,
            @Nullable Double high) {
        static ShareJson of(Kept.Share share) {
            return share.of() == 0
                    ? new ShareJson(0, 0, null, null, null)
                    : new ShareJson(share.hits(), share.of(), share.value(), share.low(), share.high());
        }
    }

    record BesideJson(int warranted, int patientChoseOtherwise) {}

    @GetMapping(value = "/api/protocol/{protocolId}/kept", produces = MediaType.APPLICATION_JSON_VALUE)
    @Admits(Who.SIGNED_IN)
    KeptJson kept(SignedIn me, @PathVariable long protocolId) {
        return switch (adherences.get(me, protocolId)) {
            case Adherence.NothingInForce _ -> nothing("nothing-in-force", null);
            case Adherence.NoRules no -> nothing("no-rules", no.version().number());
            case Adherence.NoNotes no -> nothing("no-notes", no.version().number());
            case Adherence.NotYet not -> nothing("not-yet", not.version().number());
            case Adherence.DoNotFit not -> nothing("do-not-fit", not.version().number());
            case Adherence.Told told -> told(told);
        };
    }

    private static KeptJson nothing(String state, @Nullable Integer version) {
        return new KeptJson(state, version, null, List.of(), null, List.of());
    }

    private static KeptJson told(Adherence.Told told) {
        ModeEntry entry = told.process().mode();
        boolean score = entry != null && entry.mode() != Mode.FIND_OUT;
        boolean allOrNone = entry != null && entry.mode() == Mode.SAME_EVERY_TIME;
        return new KeptJson(
                "told",
                told.version().number(),
                allOrNone ? ShareJson.of(told.kept().whole().share()) : null,
                told.kept().rules().stream()
                        .map(rule -> rule(told, rule, score))
                        .toList(),
                new BesideJson(told.beside().warranted(), told.beside().patientChose()),
                score ? told.leftOut().months().stream().map(KeptApi::month).toList() : List.of());
    }

    private static MonthJson month(LeftOut.Month month) {
        RulesKept.Month notes = month.notes();
        return new MonthJson(
                notes.from(),
                notes.whole().kept(),
                notes.whole().of(),
                notes.leftOut(),
                notes.about(),
                month.overRides(),
                notes.complete());
    }

    private static RuleJson rule(Adherence.Told told, RulesKept.OneRule rule, boolean score) {
        return new RuleJson(
                rule.sentence(),
                rule.count(Result.MET),
                rule.count(Result.LATE),
                rule.count(Result.MISSED),
                rule.count(Result.NOT_APPLICABLE),
                rule.count(Result.TOO_EARLY),
                rule.count(Result.UNLESS),
                rule.count(Result.UNCLEAR),
                score ? ShareJson.of(rule.adherence()) : null,
                score ? ShareJson.of(rule.withReasons()) : null,
                score ? rule.medianMinutes() : null,
                told.measures().get(rule.sentence()));
    }
}
