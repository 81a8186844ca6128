package org.leadline.protocol.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Sentences;
import org.leadline.care.Mode;
import org.leadline.care.rule.Kept;
import org.leadline.care.rule.Label;
import org.leadline.care.rule.Result;
import org.leadline.care.rule.RuleInWords;
import org.leadline.care.rule.RuleSays;
import org.leadline.care.rule.RulesKept;
import org.leadline.care.rule.Strength;
import org.leadline.protocol.Adherence;
import org.leadline.protocol.LeftOut;
import org.springframework.stereotype.Component;

/** Says in words how far a protocol is kept, in the form that its kind of care calls for. */
@Component
class KeptViews {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final long NANOS_A_SECOND = 1_000_000_000L;
    private static final double HUNDRED = 100;
    private static final List<Result> LISTED =
            List.of(Result.LATE, Result.MISSED, Result.UNCLEAR, Result.UNLESS, Result.TOO_EARLY, Result.MET);
    private static final List<Result> SAID_WITHOUT_SCORE = List.of(Result.MET, Result.LATE, Result.MISSED);
    private final Sentences sentences;
    private final KeptPictures pictures;
    private final Clock clock;

    KeptViews(Sentences sentences, KeptPictures pictures, Clock clock) {
        this.sentences = sentences;
        this.pictures = pictures;
        this.clock = clock;
    }

    /** @param named whether journeys are named to this reader */
    KeptView view(Adherence.Told told, boolean named) {
        RulesKept kept = told.kept();
        boolean score = mode(told) != Mode.FIND_OUT;
        return new KeptView(
                sentence(told),
                about(told),
                told.version().forWhom(),
                score ? pictures.draw(kept) : null,
                groups(told, named),
                beside(told),
                score && told.leftOut().isThere() ? months(told.leftOut()) : null,
                review(told.version().nextReview()));
    }

    /** The one sentence, as the page of the process has it too. */
    String sentence(Adherence.Told told) {
        RulesKept kept = told.kept();
        return switch (mode(told)) {
            case SAME_EVERY_TIME ->
                kept.whole().of() == 0
                        ? sentences.say("kept.nobody")
                        : sentences.say("kept.whole", share(kept.whole().share()));
            case CHOOSE_TOGETHER ->
                sentences.say(
                        "kept.branches", kept.branches().size(), kept.rules().size());
            case FIND_OUT -> sentences.say("kept.find-out", nevers(kept));
        };
    }

    private String nevers(RulesKept kept) {
        List<RulesKept.OneRule> nevers =
                kept.rules().stream().filter(RulesKept.OneRule::never).toList();
        if (nevers.isEmpty()) {
            return sentences.say("kept.nevers.none");
        }
        int seen = nevers.stream().mapToInt(rule -> rule.count(Result.MISSED)).sum();
        int looked = nevers.stream().mapToInt(RulesKept.OneRule::counted).max().orElse(0);
        return sentences.say(seen == 0 ? "kept.seen.none" : "kept.seen.some", count(looked), count(seen));
    }

    /** A process of which nobody has said what it is shows nothing of its notes; this is for those that have one. */
    private static Mode mode(Adherence.Told told) {
        return Objects.requireNonNull(told.process().mode()).mode();
    }

    private List<String> about(Adherence.Told told) {
        RulesKept kept = told.kept();
        return List.of(
                sentences.say("kept.about", count(kept.journeys()), day(kept.fromNanos()), day(kept.untilNanos())),
                sentences.say("kept.about.version", told.version().number()));
    }

    private List<KeptView.Group> groups(Adherence.Told told, boolean named) {
        RulesKept kept = told.kept();
        return switch (mode(told)) {
            case SAME_EVERY_TIME -> List.of(new KeptView.Group("", "", lines(told, all(kept), named)));
            case CHOOSE_TOGETHER ->
                kept.branches().stream()
                        .map(branch -> branch(told, branch, named))
                        .toList();
            case FIND_OUT -> {
                List<Integer> nevers = places(kept, RulesKept.OneRule::never);
                List<Integer> known = places(
                        kept,
                        rule -> !rule.never() && rule.label() == Label.MUST && rule.strength() == Strength.STRONG);
                yield Stream.of(
                                new KeptView.Group(
                                        sentences.say("kept.nevers"),
                                        nevers.isEmpty() ? sentences.say("kept.nevers.none") : "",
                                        lines(told, nevers, named)),
                                new KeptView.Group(
                                        sentences.say("kept.known-best"),
                                        known.isEmpty() ? sentences.say("kept.known-best.none") : "",
                                        lines(told, known, named)))
                        .toList();
            }
        };
    }

    private KeptView.Group branch(Adherence.Told told, RulesKept.Branch branch, boolean named) {
        String title = branch.when().isEmpty()
                ? sentences.say("kept.branch.everybody")
                : sentences.say(
                        "kept.branch.when",
                        RuleInWords.when(told.kept()
                                .rules()
                                .get(branch.rules().getFirst())
                                .sentence()));
        String whole = branch.whole().of() == 0
                ? sentences.say("kept.nobody")
                : sentences.say("kept.branch.whole", share(branch.whole().share()));
        return new KeptView.Group(
                title,
                sentences.say("kept.branch.about", count(branch.about())) + " " + whole,
                lines(told, branch.rules(), named));
    }

    private List<KeptView.RuleLine> lines(Adherence.Told told, List<Integer> places, boolean named) {
        return places.stream().map(place -> line(told, place, named)).toList();
    }

    private KeptView.RuleLine line(Adherence.Told told, int place, boolean named) {
        RulesKept.OneRule rule = told.kept().rules().get(place);
        boolean score = mode(told) != Mode.FIND_OUT;
        List<String> said = new ArrayList<>();
        if (score) {
            said.add(RuleSays.sentence(rule));
            if (rule.count(Result.UNLESS) > 0) {
                said.add(sentences.say("kept.with-reasons", rule.count(Result.UNLESS), share(rule.withReasons())));
            }
            if (rule.timed() && rule.counted() > 0) {
                said.add(sentences.say(
                        "kept.reached",
                        count(rule.count(Result.MET) + rule.count(Result.LATE)),
                        count(rule.counted())));
            }
        } else if (rule.never()) {
            said.add(sentences.say("kept.never", rule.count(Result.MISSED), rule.counted()));
        } else {
            said.add(sentences.say(
                    "kept.known-best.counts",
                    rule.count(Result.MET),
                    rule.count(Result.LATE),
                    rule.count(Result.MISSED)));
        }
        Label label = rule.label();
        Strength strength = rule.strength();
        return new KeptView.RuleLine(
                place + 1,
                RuleInWords.say(rule.sentence()),
                rule.soThat(),
                Stream.of(
                                label == null || rule.never() ? "" : sentences.say("kept.label." + label.word()),
                                strength == null ? "" : sentences.say("kept.strength." + strength.word()))
                        .filter(word -> !word.isEmpty())
                        .collect(Collectors.joining(" · ")),
                said,
                Stream.of(Result.values())
                        .filter(result -> rule.count(result) > 0 && (score || !SAID_WITHOUT_SCORE.contains(result)))
                        .map(result -> sentences.say("kept.count." + result.word(), count(rule.count(result))))
                        .toList(),
                named ? named(rule) : List.of(),
                told.measures().get(rule.sentence()));
    }

    private List<KeptView.Named> named(RulesKept.OneRule rule) {
        return LISTED.stream()
                .filter(rule.named()::containsKey)
                .map(result -> {
                    List<RulesKept.Journey> some = rule.named().getOrDefault(result, List.of());
                    String ids = some.stream().map(this::journey).collect(Collectors.joining(", "));
                    int more = rule.count(result) - some.size();
                    return new KeptView.Named(
                            sentences.say("kept.count." + result.word(), count(rule.count(result))),
                            more > 0 ? sentences.say("kept.journeys.more", ids, more) : ids);
                })
                .toList();
    }

    private String journey(RulesKept.Journey journey) {
        Double late = journey.lateMinutes();
        return late == null ? journey.id() : sentences.say("kept.journey.late", journey.id(), Math.round(late));
    }

    private List<String> beside(Adherence.Told told) {
        Adherence.Beside beside = told.beside();
        if (beside.all() == 0) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        if (beside.warranted() > 0) {
            lines.add(sentences.say("kept.beside.warranted", beside.warranted()));
        }
        if (beside.patientChose() > 0) {
            String key = mode(told) == Mode.CHOOSE_TOGETHER ? "kept.beside.chose.success" : "kept.beside.chose";
            lines.add(sentences.say(key, beside.patientChose()));
        }
        Double most =
                mode(told) == Mode.FIND_OUT ? null : beside.atMost(told.kept().whole());
        if (most != null) {
            lines.add(sentences.say("kept.beside.without", inHundred(most)));
        }
        lines.add(sentences.say("kept.beside.not-linked"));
        return lines;
    }

    private KeptView.Months months(LeftOut leftOut) {
        String rise = leftOut.isToBeReadTogether()
                ? sentences.say(
                                "kept.rise",
                                Stream.of(
                                                leftOut.keptRose() ? sentences.say("kept.rise.kept") : "",
                                                leftOut.leftOutRose() ? sentences.say("kept.rise.left-out") : "",
                                                leftOut.overRidesRose() ? sentences.say("kept.rise.over-rides") : "")
                                        .filter(word -> !word.isEmpty())
                                        .collect(Collectors.joining(", ")))
                        + " "
                        + sentences.say(leftOut.keptRose() ? "kept.rise.look" : "kept.rise.fewer")
                : "";
        return new KeptView.Months(rise, pictures.draw(leftOut));
    }

    private String review(@Nullable LocalDate next) {
        if (next == null) {
            return sentences.say("kept.review.none");
        }
        long days = ChronoUnit.DAYS.between(LocalDate.now(clock), next);
        return days < 0
                ? sentences.say("kept.review.over", -days, DAY.format(next))
                : sentences.say("kept.review", days, DAY.format(next));
    }

    private String share(Kept.Share share) {
        return sentences.say(
                "kept.share",
                count(share.hits()),
                count(share.of()),
                inHundred(share.value()),
                inHundred(share.low()),
                inHundred(share.high()));
    }

    private static String count(int number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }

    private static String inHundred(double share) {
        return String.format(Locale.ENGLISH, "%.0f", share * HUNDRED);
    }

    private String day(long nanos) {
        return DAY.format(
                Instant.ofEpochSecond(Math.floorDiv(nanos, NANOS_A_SECOND)).atZone(clock.getZone()));
    }

    private static List<Integer> all(RulesKept kept) {
        return places(kept, _ -> true);
    }

    private static List<Integer> places(RulesKept kept, Predicate<RulesKept.OneRule> which) {
        return IntStream.range(0, kept.rules().size())
                .filter(place -> which.test(kept.rules().get(place)))
                .boxed()
                .toList();
    }
}
