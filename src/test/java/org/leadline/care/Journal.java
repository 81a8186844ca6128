package org.leadline.care;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** The rows of a log in CSV, drawn by a seed: {@code case_id, activity, timestamp, site}. */
record Journal(List<String> rows) {
    private static final List<String> STEPS = List.of("Arrived", "Triage", "Bloods", "X-ray, chest", "Ward", "Home");

    static Journal drawn(long seed, int firstCase, int cases) {
        Random random = new Random(seed);
        List<String> rows = new ArrayList<>();
        for (int c = firstCase; c < firstCase + cases; c++) {
            LocalDateTime time = LocalDateTime.parse("2025-01-01T00:00:00").plusMinutes(random.nextInt(400_000));
            String site = random.nextInt(3) == 0 ? "north" : "south";
            for (int step = 0; step < STEPS.size(); step++) {
                if (step == 0 || step == STEPS.size() - 1 || random.nextInt(4) > 0) {
                    rows.add(row("p" + c, STEPS.get(step), time, site));
                }
                if (random.nextInt(12) == 0) {
                    rows.add(row("p" + c, STEPS.get(random.nextInt(STEPS.size())), time, site));
                }
                time = time.plusMinutes(random.nextInt(300));
            }
        }
        return new Journal(rows);
    }

    static Journal of(Journal... parts) {
        List<String> rows = new ArrayList<>();
        List.of(parts).forEach(part -> rows.addAll(part.rows()));
        return new Journal(rows);
    }

    /** The same rows in another order. */
    Journal shuffled(long seed) {
        List<String> other = new ArrayList<>(rows);
        Collections.shuffle(other, new Random(seed));
        return new Journal(other);
    }

    Journal first(int wanted) {
        return new Journal(rows.subList(0, wanted));
    }

    Journal with(String row) {
        return of(this, new Journal(List.of(row)));
    }

    byte[] bytes() {
        return ("case_id,activity,timestamp,site\n" + String.join("\n", rows) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    InputStream stream() {
        return new ByteArrayInputStream(bytes());
    }

    private static String row(String id, String step, LocalDateTime time, String site) {
        return id + "," + (step.contains(",") ? '"' + step + '"' : step) + "," + time + ":00Z," + site;
    }
}
