package org.leadline.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes the numbers of the sample's measures, one file each. The chances are chosen so that each shows what its line in the table of sample/README.md says. */
final class MeasureFigures {
    private static final LocalDate LAST_MONDAY = LocalDate.of(2026, 11, 9);
    private static final LocalDate LAST_MONTH = LocalDate.of(2026, 10, 1);
    private static final LocalDate FIRST_DOSE_KEPT_AT_TRIAGE = LocalDate.of(2026, 8, 20);
    private static final String OUT_OF = "date,numerator,denominator\n";
    private static final String VALUE = "date,value\n";
    private static final double[] WINTER = {1.34, 1.28, 1.12, 0.98, 0.9, 0.84, 0.78, 0.78, 0.88, 0.98, 1.12, 1.3};

    private MeasureFigures() {}

    static void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, String> file : files().entrySet()) {
            Files.writeString(folder.resolve(file.getKey() + ".csv"), file.getValue());
        }
    }

    static Map<String, String> files() {
        Map<String, String> files = new TreeMap<>();
        files.put("antibiotics-first-hour", antibiotics());
        files.put("falls", falls());
        files.put("line-infections", events(3, LocalDate.of(2023, 2, 11), 24, 110, LocalDate.of(2026, 9, 3)));
        files.put("letter-next-day", letters());
        files.put("letters-asked-about", lettersAskedAbout());
        files.put("easier-breathing", monthly(6, LocalDate.of(2025, 1, 1), 9, 17, 0.72, 0));
        files.put("moved-at-night", movedAtNight());
        files.put("four-hours", fourHours());
        files.put("back-within-a-week", monthly(9, LocalDate.of(2024, 1, 1), 2600, 3100, 0.071, 0.004));
        files.put("came-breathless", cameBreathless());
        files.put("feet-checked", monthly(11, LocalDate.of(2024, 9, 1), 190, 260, 0.81, 0.05));
        files.put("new-foot-sores", events(12, LocalDate.of(2023, 6, 5), 18, 75, LocalDate.of(2026, 11, 2)));
        files.put("until-answered", untilAnswered());
        files.put("put-off-for-a-bed", monthlyCount(14, LocalDate.of(2025, 1, 1), 60, 0.19));
        files.put("put-off-on-the-day", monthlyCount(15, LocalDate.of(2025, 1, 1), 90, 0.22));
        return files;
    }

    private static String antibiotics() {
        Dice dice = new Dice(1);
        StringBuilder text = new StringBuilder(OUT_OF);
        for (LocalDate week = LocalDate.of(2026, 1, 5); !week.isAfter(LAST_MONDAY); week = week.plusWeeks(1)) {
            boolean after = !week.isBefore(FIRST_DOSE_KEPT_AT_TRIAGE);
            int people = dice.between(34, 52);
            row(text, week, some(dice, people, after ? 0.74 : 0.56), people);
        }
        return text.toString();
    }

    private static String falls() {
        Dice dice = new Dice(2);
        StringBuilder text = new StringBuilder(OUT_OF);
        for (LocalDate month = LocalDate.of(2023, 11, 1); !month.isAfter(LAST_MONTH); month = month.plusMonths(1)) {
            row(text, month, some(dice, 20, 0.036), dice.between(610, 720));
        }
        return text.toString();
    }

    private static String letters() {
        Dice dice = new Dice(4);
        StringBuilder text = new StringBuilder(OUT_OF);
        for (LocalDate week = LocalDate.of(2026, 3, 2); !week.isAfter(LAST_MONDAY); week = week.plusWeeks(1)) {
            int home = dice.between(19, 33);
            row(text, week, some(dice, home, 0.99), home);
        }
        return text.toString();
    }

    private static String lettersAskedAbout() {
        Dice dice = new Dice(5);
        StringBuilder text = new StringBuilder(VALUE);
        for (LocalDate week = LocalDate.of(2026, 3, 2); !week.isAfter(LAST_MONDAY); week = week.plusWeeks(1)) {
            text.append(week).append(',').append(some(dice, 60, 0.055)).append('\n');
        }
        return text.toString();
    }

    private static String movedAtNight() {
        Dice dice = new Dice(7);
        StringBuilder text = new StringBuilder(VALUE);
        for (LocalDate week = LocalDate.of(2026, 8, 31); !week.isAfter(LAST_MONDAY); week = week.plusWeeks(1)) {
            if (!week.equals(LocalDate.of(2026, 10, 12))) {
                text.append(week).append(',').append(some(dice, 50, 0.11)).append('\n');
            }
        }
        return text.toString();
    }

    private static String fourHours() {
        Dice dice = new Dice(8);
        StringBuilder text = new StringBuilder(OUT_OF);
        for (LocalDate month = LocalDate.of(2024, 1, 1); !month.isAfter(LAST_MONTH); month = month.plusMonths(1)) {
            int people = dice.between(3700, 4300);
            row(text, month, some(dice, people, 0.71 + 0.035 * (dice.share() - 0.5)), people);
        }
        return text.toString();
    }

    private static String cameBreathless() {
        Dice dice = new Dice(10);
        StringBuilder text = new StringBuilder(VALUE);
        for (LocalDate month = LocalDate.of(2022, 1, 1); !month.isAfter(LAST_MONTH); month = month.plusMonths(1)) {
            double expected = 182 * WINTER[month.getMonthValue() - 1];
            text.append(month)
                    .append(',')
                    .append(some(dice, 1000, expected / 1000))
                    .append('\n');
        }
        return text.toString();
    }

    private static String untilAnswered() {
        Dice dice = new Dice(13);
        StringBuilder text = new StringBuilder(VALUE);
        for (LocalDate week = LocalDate.of(2026, 1, 5); !week.isAfter(LAST_MONDAY); week = week.plusWeeks(1)) {
            double minutes = 9 + 2.2 * (dice.share() + dice.share() + dice.share() - 1.5);
            text.append(week)
                    .append(',')
                    .append(Math.round(minutes * 10) / 10.0)
                    .append('\n');
        }
        return text.toString();
    }

    /** So many out of so many a month; {@code wobble} is by how much the chance itself moves from month to month. */
    private static String monthly(long seed, LocalDate from, int fewest, int most, double chance, double wobble) {
        Dice dice = new Dice(seed);
        StringBuilder text = new StringBuilder(OUT_OF);
        for (LocalDate month = from; !month.isAfter(LAST_MONTH); month = month.plusMonths(1)) {
            int people = dice.between(fewest, most);
            row(text, month, some(dice, people, chance + 2 * wobble * (dice.share() - 0.5)), people);
        }
        return text.toString();
    }

    /** So many a month, of so many that might have been. */
    private static String monthlyCount(long seed, LocalDate from, int most, double chance) {
        Dice dice = new Dice(seed);
        StringBuilder text = new StringBuilder(VALUE);
        for (LocalDate month = from; !month.isAfter(LAST_MONTH); month = month.plusMonths(1)) {
            text.append(month).append(',').append(some(dice, most, chance)).append('\n');
        }
        return text.toString();
    }

    /** The days on which something rare was. */
    private static String events(long seed, LocalDate from, int shortest, int longest, LocalDate last) {
        Dice dice = new Dice(seed);
        StringBuilder text = new StringBuilder(VALUE);
        LocalDate day = from;
        while (true) {
            int gap = shortest + (int) ((longest - shortest) * dice.share() * dice.share() * 1.6);
            day = day.plusDays(gap);
            if (day.isAfter(last)) {
                return text.toString();
            }
            text.append(day).append(",1\n");
        }
    }

    private static int some(Dice dice, int all, double chance) {
        int some = 0;
        for (int at = 0; at < all; at++) {
            some += dice.falls(chance) ? 1 : 0;
        }
        return some;
    }

    private static void row(StringBuilder text, LocalDate day, int numerator, int denominator) {
        text.append(day)
                .append(',')
                .append(numerator)
                .append(',')
                .append(denominator)
                .append('\n');
    }

    static List<String> names() {
        return List.copyOf(files().keySet());
    }
}
