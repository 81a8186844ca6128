package org.leadline.measure;

import java.time.LocalDate;
import java.util.Optional;
import org.leadline.measure.spc.NumberKind;

/** What can be a number of a measure: by its kind, its period and the day on which it is entered. */
final class FigureRules {
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private final Measure measure;
    private final LocalDate today;

    FigureRules(Measure measure, LocalDate today) {
        this.measure = measure;
        this.today = today;
    }

    /** What is wrong with the period that begins on that day, the key of a message; empty where nothing is. */
    Optional<String> findProblemOf(LocalDate start) {
        if (start.isBefore(EARLIEST)) {
            return Optional.of("measure.problem.long-ago");
        }
        if (!start.isAfter(today) && !measure.period().next(start).minusDays(1).isAfter(today)) {
            return Optional.empty();
        }
        return Optional.of("measure.problem.not-over-" + measure.period().word());
    }

    /** A field and the key of the message that says what to do. */
    record Problem(String field, String key) {}

    /** What is wrong with a number; empty where nothing is. Of a number that is not there only the denominator has to be missing too. */
    Optional<Problem> findProblemOf(double numerator, double denominator) {
        if (measure.hasDenominator() && Double.isNaN(denominator) != Double.isNaN(numerator)) {
            return Double.isNaN(denominator)
                    ? problem("denominator", "blank.denominator-number")
                    : problem("numerator", "blank.numerator-number");
        }
        if (!measure.hasDenominator() && !Double.isNaN(denominator)) {
            return problem("denominator", "denominator");
        }
        if (Double.isNaN(numerator)) {
            return Optional.empty();
        }
        boolean counts = switch (measure.kind()) {
            case PROPORTION, RATE, COUNT, TIME_BETWEEN, CASES_BETWEEN -> true;
            case VALUE, WAIT, UNKNOWN -> false;
        };
        if (counts && numerator != Math.rint(numerator)) {
            return problem("numerator", "whole");
        }
        if (numerator < 0 && (counts || measure.kind() == NumberKind.WAIT)) {
            return problem("numerator", "below-nought");
        }
        if (measure.kind() == NumberKind.TIME_BETWEEN && numerator < 1) {
            return problem("numerator", "no-event");
        }
        if (!measure.hasDenominator()) {
            return Optional.empty();
        }
        if (denominator < 0) {
            return problem("denominator", "below-nought");
        }
        if (measure.kind() == NumberKind.PROPORTION && denominator != Math.rint(denominator)) {
            return problem("denominator", "whole");
        }
        if (measure.kind() == NumberKind.PROPORTION && numerator > denominator) {
            return problem("numerator", "more-than-all");
        }
        return numerator > 0 && denominator == 0 ? problem("denominator", "of-none") : Optional.empty();
    }

    private static Optional<Problem> problem(String field, String key) {
        return Optional.of(new Problem(field, "measure.problem." + key));
    }
}
