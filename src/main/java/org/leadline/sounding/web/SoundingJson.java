package org.leadline.sounding.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadline.sounding.Decision;
import org.leadline.sounding.Queue;
import org.leadline.sounding.Seen;
import org.leadline.sounding.ShownView;
import org.leadline.sounding.Someone;
import org.leadline.sounding.Sounding;
import org.leadline.sounding.act.ProfessionCounts;

/** Soundings as JSON: what their pages show and nothing more. Numbers are those of soundings, units and views, never of people. */
final class SoundingJson {
    private SoundingJson() {}

    /** A sounding in a list: nothing of it depends on who has answered. */
    record Listed(
            long id,
            String address,
            long unit,
            String template,
            String question,
            String state,
            Instant openedAt,
            Instant closesAt,
            Instant answerBy) {
        static Listed of(Sounding sounding) {
            return new Listed(
                    sounding.id(),
                    sounding.address(),
                    sounding.unitId(),
                    sounding.template().word(),
                    sounding.question(),
                    sounding.state().word(),
                    sounding.openedAt(),
                    sounding.promise().closesAt(),
                    sounding.promise().answerBy());
        }
    }

    /**
     * A sounding as one person sees it in this moment.
     *
     * @param heard null until views are read
     * @param notHeard null until views are read; never counted as agreeing
     * @param may what the person may do now
     * @param own what the person sealed, while it is sealed or after it ended unread; null where nothing, or where nobody knows whose it was
     * @param receipt the commitment to it; null where there is none
     * @param fields of a view
     * @param counts how many took which stance, by {@code field=choice}; empty before the reveal
     * @param byProfession the same in groups of five or more, where the promise said so
     */
    record Whole(
            Listed sounding,
            String unitName,
            String asker,
            boolean named,
            String readers,
            String mayChange,
            List<String> deciders,
            int asked,
            @Nullable Integer heard,
            @Nullable Integer notHeard,
            @Nullable String turn,
            List<String> may,
            @Nullable Map<String, String> own,
            @Nullable String receipt,
            boolean sealed,
            List<FieldOfAView> fields,
            List<View> views,
            Map<String, String> counts,
            boolean countsByProfession,
            List<OfProfession> byProfession,
            int against,
            List<Decided> decisions,
            boolean saidBack,
            @Nullable String whatHappened) {
        static Whole of(Seen seen) {
            Sounding sounding = seen.sounding();
            var lookBack = seen.afterwards().lookBack();
            return new Whole(
                    Listed.of(sounding),
                    seen.unitName(),
                    sounding.asker().name(),
                    sounding.promise().named(),
                    sounding.promise().readers().word(),
                    sounding.promise().mayChange(),
                    sounding.promise().deciders().stream().map(Someone::name).toList(),
                    sounding.askedCount(),
                    sounding.heardCount(),
                    sounding.heardCount() == null ? null : sounding.notHeard(),
                    seen.turn() == null ? null : seen.turn().word(),
                    seen.may().stream().map(SoundingJson::word).sorted().toList(),
                    seen.own(),
                    seen.receipt(),
                    seen.sealed(),
                    sounding.form().fields().stream()
                            .map(field -> new FieldOfAView(
                                    field.key(),
                                    word(field.kind()),
                                    field.required(),
                                    field.mostLetters(),
                                    field.options()))
                            .toList(),
                    seen.views().stream().map(View::of).toList(),
                    seen.counts(),
                    sounding.promise().byProfession(),
                    seen.byProfession().stream().map(OfProfession::of).toList(),
                    seen.againstCount(),
                    seen.afterwards().decisions().stream().map(Decided::of).toList(),
                    seen.saidBack(),
                    lookBack == null ? null : lookBack.whatHappened());
        }
    }

    /** A group of at least five answers. @param profession null for the small professions together */
    record OfProfession(@Nullable String profession, int answered, Map<String, Integer> counts) {
        static OfProfession of(ProfessionCounts.Group group) {
            return new OfProfession(group.others() ? null : group.name(), group.answered(), group.counts());
        }
    }

    /** One field of the form. @param mostLetters 0 where it is no text */
    record FieldOfAView(String key, String kind, boolean required, int mostLetters, List<String> options) {}

    /** A view after the reveal. @param name only where this reader may see it */
    record View(
            long id,
            @Nullable String profession,
            @Nullable String grade,
            @Nullable String name,
            @Nullable String turn,
            Map<String, String> words,
            boolean mine,
            boolean against,
            boolean late,
            boolean byTelephone,
            List<String> answers,
            List<String> moved) {
        static View of(ShownView view) {
            return new View(
                    view.id(),
                    view.profession(),
                    view.grade(),
                    view.name(),
                    view.turn() == null ? null : view.turn().word(),
                    view.words(),
                    view.mine(),
                    view.against(),
                    view.late(),
                    view.byTelephone(),
                    view.answers(),
                    view.moved());
        }
    }

    /** What was decided; the one in force stands last. @param by who decided, as it is read */
    record Decided(
            String kind,
            String because,
            String decided,
            String value,
            @Nullable String choice,
            String by,
            boolean large,
            LocalDate lookBackOn,
            NotHeard notHeard,
            Instant at) {
        static Decided of(Decision decision) {
            return new Decided(
                    decision.kind().word(),
                    decision.because(),
                    decision.decided(),
                    decision.value(),
                    decision.choice(),
                    decision.byNames(),
                    decision.large(),
                    decision.lookBackOn(),
                    new NotHeard(
                            decision.notHeard().onNights(),
                            decision.notHeard().onLeave(),
                            decision.notHeard().notReached()),
                    decision.at());
        }
    }

    /** How many were not heard for which reason; the rest are unexplained. */
    record NotHeard(int onNights, int onLeave, int notReached) {}

    /** One thing that waits. @param due until when */
    record Waiting(String kind, Listed sounding, Instant due, boolean overdue) {
        static Waiting of(Queue.Item item) {
            return new Waiting(word(item.kind()), Listed.of(item.sounding()), item.due(), item.overdue());
        }
    }

    /** A unit's Heard of a month. @param month as in 2026-11 */
    record HeardInAMonth(String month, int answered, int due, int notHeard) {}

    /** A view that was sealed or added. @param receipt null in an unnamed sounding, where there is none */
    record SealedNow(@Nullable String receipt, boolean worried) {}

    /** Nothing is sent; a field would be refused. */
    record Nothing() {}

    /** A view. @param words by field of the form */
    record Words(@Nullable Map<String, String> words) {}

    /** Why it is withdrawn. */
    record Withdrawal(@Nullable String withdrawnBecause) {}

    /** What happened. */
    record LookingBack(@Nullable String whatHappened) {}

    /**
     * A decision.
     *
     * @param kind decided or let-it-run
     * @param because what follows "Best for the patient because"
     * @param answers to views against, by the number of the view
     * @param answer to the views against of an unnamed sounding
     */
    record Decide(
            @Nullable String kind,
            @Nullable String because,
            @Nullable String decided,
            @Nullable String value,
            @Nullable String choice,
            @Nullable Boolean large,
            @Nullable LocalDate lookBackOn,
            @Nullable Map<Long, String> answers,
            @Nullable String answer,
            @Nullable NotHeard notHeard) {}

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
