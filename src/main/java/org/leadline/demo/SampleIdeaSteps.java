package org.leadline.demo;

import static org.leadline.demo.SampleTables.cell;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.leadline.access.SignedIn;
import org.leadline.idea.Answers;
import org.leadline.idea.Blockers;
import org.leadline.idea.Doing;
import org.leadline.idea.Holders;
import org.leadline.idea.Idea;
import org.leadline.idea.IdeaAnswer;
import org.leadline.idea.NewTest;
import org.leadline.idea.SmallTest;
import org.leadline.idea.SmallTest.Verdict;
import org.leadline.idea.Tests;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Takes one step with an idea of the sample, through the doors; within the transaction that plants the idea. */
@Component
@Profile("demo")
class SampleIdeaSteps {
    private final Answers answers;
    private final Holders holders;
    private final Tests tests;
    private final Blockers blockers;
    private final PlantingClock clock;

    SampleIdeaSteps(Answers answers, Holders holders, Tests tests, Blockers blockers, PlantingClock clock) {
        this.answers = answers;
        this.holders = holders;
        this.tests = tests;
        this.blockers = blockers;
        this.clock = clock;
    }

    /**
     * Whether the step was taken; where not, because somebody in it has left by now, nothing that would follow from it can be.
     *
     * @param person null where they have left
     */
    boolean take(Idea idea, NamedCsvRecord row, @Nullable SignedIn person) {
        if (person == null || !person.belongsTo(idea.unitId())) {
            return false;
        }
        String deed = row.getField("deed");
        String words = row.getField("words");
        return switch (deed) {
            case "let-us-try", "park", "not-ours" ->
                done(answers.answer(person, idea.id(), IdeaAnswer.find(deed).orElseThrow(), words));
            case "hold" -> done(holders.hold(person, idea.id()));
            case "test" -> done(tests.plan(person, idea.id(), planned(row, person)));
            case "start" -> done(tests.start(person, open(person, idea).id()));
            case "adopt", "adapt", "abandon" ->
                done(tests.end(person, open(person, idea).id(), ended(row)));
            case "stuck" -> {
                long layer =
                        blockers.listLayers(person, idea.unitId()).getFirst().id();
                yield blockers.say(person, idea.id(), null, layer, words) instanceof Blockers.Telling.Told;
            }
            default -> throw new IllegalStateException("No idea of the sample can " + deed);
        };
    }

    private NewTest planned(NamedCsvRecord row, SignedIn person) {
        return new NewTest(
                row.getField("words"),
                row.getField("scale"),
                person.personId(),
                day(row, "until"),
                new NewTest.Expected(number(row), cell(row, "of"), day(row, "due"), cell(row, "sentence")));
    }

    private static NewTest.Ended ended(NamedCsvRecord row) {
        return new NewTest.Ended(
                row.getField("words"),
                number(row),
                row.getField("surprised"),
                Verdict.find(row.getField("deed")).orElseThrow(),
                cell(row, "next"));
    }

    private SmallTest open(SignedIn person, Idea idea) {
        return tests.list(person, idea.id()).stream()
                .filter(test -> !test.hasEnded())
                .findFirst()
                .orElseThrow();
    }

    private static boolean done(Doing doing) {
        return doing instanceof Doing.Done;
    }

    private static boolean done(Tests.Testing doing) {
        return doing instanceof Tests.Testing.Done;
    }

    private @Nullable LocalDate day(NamedCsvRecord row, String column) {
        String cell = cell(row, column);
        return cell == null
                ? null
                : LocalDate.ofInstant(clock.machineTime(), clock.getZone()).plusDays(Integer.parseInt(cell));
    }

    private static @Nullable BigDecimal number(NamedCsvRecord row) {
        String cell = cell(row, "number");
        return cell == null ? null : new BigDecimal(cell);
    }
}
