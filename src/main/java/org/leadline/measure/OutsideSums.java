package org.leadline.measure;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.leadline.measure.OutsidePreview.Sum;
import org.leadline.measure.intake.FigureRead;

/** Adds up the lines of a file by organisation and period: lines that differ only in columns that are not read stand for parts of one number. */
final class OutsideSums {
    private record Place(String organisation, LocalDate day) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            int byName = organisation.compareTo(other.organisation);
            return byName == 0 ? day.compareTo(other.day) : byName;
        }
    }

    private final Map<Place, double[]> sums = new TreeMap<>();
    private final boolean hasDenominator;

    OutsideSums(List<FigureRead.Row> rows, boolean hasDenominator) {
        this.hasDenominator = hasDenominator;
        for (FigureRead.Row row : rows) {
            double[] sum = sums.computeIfAbsent(new Place(row.unit(), row.day()), place -> new double[2]);
            sum[0] += row.numerator();
            sum[1] += row.denominator();
        }
    }

    /** By organisation, then by period; those with a missing number left out. @param rest whether what is left of the denominator is counted */
    List<Sum> list(boolean rest) {
        return sums.entrySet().stream()
                .filter(sum -> isWhole(sum.getValue()))
                .map(sum -> new Sum(
                        sum.getKey().organisation(),
                        sum.getKey().day(),
                        rest ? sum.getValue()[1] - sum.getValue()[0] : sum.getValue()[0],
                        hasDenominator ? sum.getValue()[1] : Double.NaN))
                .toList();
    }

    int all() {
        return sums.size();
    }

    private boolean isWhole(double[] sum) {
        return !Double.isNaN(sum[0]) && (!hasDenominator || !Double.isNaN(sum[1]));
    }

    /** The first line that stands there twice, word for word, from 1; empty where none does. */
    static Optional<Long> findTwice(byte[] file) {
        Set<String> seen = new HashSet<>();
        long at = 0;
        for (String line : (Iterable<String>) new String(file, StandardCharsets.ISO_8859_1).lines()::iterator) {
            at++;
            if (!line.isBlank() && !seen.add(line)) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }
}
