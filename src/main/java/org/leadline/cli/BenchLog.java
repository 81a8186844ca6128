package org.leadline.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * A seeded log for measuring, with the columns that hospitals' logs mostly have: forty kinds of step; a few hundred paths of which the commonest is
 * taken far more often than the rarest; one journey in eight strays from its path, so that the tail of journeys seen once is long.
 */
final class BenchLog {

    enum Order {
        TIME,
        CASE
    }

    private static final String[] WHAT = {
        "Blood taken",
        "Chest X-ray",
        "Senior review",
        "Medicine given",
        "Observations",
        "Scan asked for",
        "Seen by therapist",
        "Plan agreed"
    };
    private static final String[] WHERE = {"at the front door", "in triage", "on the ward", "in the clinic", "at home"};
    private static final int STEPS = WHAT.length * WHERE.length;
    private static final int TEAMS = 60;
    private static final int PATHS = 400;
    private static final long START_SECONDS = LocalDateTime.of(2024, 1, 1, 0, 0).toEpochSecond(ZoneOffset.UTC);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'");

    private final SplittableRandom random;
    private final int[][] paths = new int[PATHS][];
    private final double[] cumulative = new double[PATHS];

    private BenchLog(long seed) {
        random = new SplittableRandom(seed);
        double sum = 0;
        for (int path = 0; path < PATHS; path++) {
            paths[path] = random.ints(3 + random.nextInt(16), 0, STEPS).toArray();
            sum += 1 / Math.pow(path + 1, 1.1);
            cumulative[path] = sum;
        }
        for (int path = 0; path < PATHS; path++) {
            cumulative[path] /= sum;
        }
    }

    /** The names of all kinds of step. */
    static List<String> steps() {
        return IntStream.range(0, STEPS)
                .mapToObj(step -> WHAT[step % WHAT.length] + " " + WHERE[step / WHAT.length])
                .toList();
    }

    static void write(Path file, int events, Order order, long seed) throws IOException {
        var log = new BenchLog(seed);
        var caseOf = new int[events];
        var stepOf = new byte[events];
        var secondOf = new int[events];
        int cases = log.fill(caseOf, stepOf, secondOf);
        long stride = cases % 7_919 == 0 ? 7_907 : 7_919;
        long[] rows = new long[events];
        for (int event = 0; event < events; event++) {
            long rank = order == Order.TIME ? secondOf[event] : event;
            rows[event] = rank << 32 | event;
        }
        Arrays.sort(rows);
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.US_ASCII)) {
            out.write("case_id,activity,timestamp,resource\n");
            for (long row : rows) {
                int event = (int) row;
                out.write("case-" + (100_000_000L + (caseOf[event] * stride) % cases));
                out.write("," + WHAT[stepOf[event] % WHAT.length] + " " + WHERE[stepOf[event] / WHAT.length] + ",");
                out.write(LocalDateTime.ofEpochSecond(START_SECONDS + secondOf[event], 0, ZoneOffset.UTC)
                        .format(TIME));
                out.write(",Team " + (stepOf[event] * 31 + caseOf[event]) % TEAMS + "\n");
            }
        }
    }

    private int fill(int[] caseOf, byte[] stepOf, int[] secondOf) {
        int event = 0;
        int cases = 0;
        while (event < caseOf.length) {
            int second = random.nextInt(47_000_000);
            for (int step : journey()) {
                if (event == caseOf.length) {
                    break;
                }
                caseOf[event] = cases;
                stepOf[event] = (byte) step;
                secondOf[event] = second;
                second += random.nextInt(20_000);
                event++;
            }
            cases++;
        }
        return cases;
    }

    private int[] journey() {
        int found = Arrays.binarySearch(cumulative, random.nextDouble());
        int[] path = paths[Math.min(PATHS - 1, found < 0 ? -found - 1 : found)].clone();
        if (random.nextInt(8) == 0) {
            for (int strays = 1 + random.nextInt(3); strays > 0; strays--) {
                path[random.nextInt(path.length)] = random.nextInt(STEPS);
            }
        }
        return path;
    }
}
