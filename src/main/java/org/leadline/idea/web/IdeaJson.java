package org.leadline.idea.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadline.idea.Idea;
import org.leadline.idea.ShownMonth;
import org.leadline.idea.SmallTest;
import org.leadline.idea.share.Cell;
import org.leadline.idea.share.OfIdeas;
import org.leadline.idea.share.OfPeople;

/** Ideas, tests and shares as JSON. */
final class IdeaJson {
    private IdeaJson() {}

    /** An idea; who said it stands in it for people of its unit alone. */
    record IdeaLine(
            long id,
            long unit,
            String line,
            @Nullable String turnsOver,
            @Nullable String smallestPart,
            String visibility,
            String state,
            boolean goesUp,
            Instant saidAt,
            Instant answerBy,
            Instant stateAt,
            @Nullable Long saidBy,
            @Nullable Long holder,
            String address) {
        static IdeaLine of(Idea idea, boolean ours) {
            return new IdeaLine(
                    idea.id(),
                    idea.unitId(),
                    idea.line(),
                    idea.turnsOver(),
                    idea.smallestPart(),
                    idea.visibility().word(),
                    idea.state().word(),
                    idea.goesUp(),
                    idea.saidAt(),
                    idea.answerBy(),
                    idea.stateAt(),
                    ours ? (Long) idea.saidById() : null,
                    ours ? idea.holderId() : null,
                    idea.address());
        }
    }

    /** A test with its prediction and its result, each null until it was written. */
    record TestLine(
            long id,
            long idea,
            @Nullable Long nextOf,
            String question,
            String scale,
            LocalDate until,
            @Nullable Expected prediction,
            @Nullable Instant startedAt,
            @Nullable Ended result,
            @Nullable String closedBecause,
            String address) {
        static TestLine of(SmallTest test) {
            var prediction = test.prediction();
            var result = test.result();
            return new TestLine(
                    test.id(),
                    test.ideaId(),
                    test.nextOfId(),
                    test.question(),
                    test.scale(),
                    test.until(),
                    prediction == null
                            ? null
                            : new Expected(
                                    prediction.number(),
                                    prediction.unit(),
                                    prediction.dueOn(),
                                    prediction.sentence(),
                                    prediction.at()),
                    test.startedAt(),
                    result == null
                            ? null
                            : new Ended(
                                    result.happened(),
                                    result.number(),
                                    result.surprised(),
                                    result.verdict().word(),
                                    result.at()),
                    test.closedBecause(),
                    test.address());
        }
    }

    record Expected(
            @Nullable BigDecimal number,
            @Nullable String of,
            @Nullable LocalDate due,
            @Nullable String sentence,
            Instant at) {}

    record Ended(String happened, @Nullable BigDecimal number, String surprised, String verdict, Instant at) {}

    /** What is sent to say an idea; {@code once} is a UUID under which it is said at most once. */
    record Say(
            @Nullable String line,
            @Nullable String turnsOver,
            @Nullable String smallestPart,
            @Nullable String visibility,
            @Nullable Long saidBy,
            @Nullable String once) {}

    record Answer(@Nullable String answer, @Nullable String line) {}

    record Result(
            @Nullable String happened,
            @Nullable BigDecimal number,
            @Nullable String surprised,
            @Nullable String verdict,
            @Nullable String nextQuestion) {}

    /** What was refused: sentences by field. */
    record Refused(String title, int status, Map<String, String> problems) {}

    /** The two shares as they stand today, and as they were shown month by month. */
    record Both(
            OfIdeas ofIdeas, OfPeople ofPeople, @Nullable Double medianDaysToFirstAnswer, List<MonthLine> months) {}

    record MonthLine(String month, OfIdeas ofIdeas, OfPeople ofPeople, List<Cell> professions, List<Cell> grades) {
        static MonthLine of(ShownMonth shown) {
            return new MonthLine(shown.month(), shown.ofIdeas(), shown.ofPeople(), shown.professions(), shown.grades());
        }
    }
}
