package org.leadline.care.journey;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Readings and logs that several tests look at. */
final class TestReadings {
    private TestReadings() {}

    static ModeReading of(Journeys journeys) {
        return Modes.read("test", journeys, ZoneOffset.UTC, List.of());
    }

    static String json(ModeReading reading, @Nullable Splits splits) {
        var bytes = new ByteArrayOutputStream();
        ModeJson.write(bytes, reading, splits);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** Ten steps, each once, in an order of its own for each patient. */
    static String[] tenStepsInRandomOrder(int patients) {
        var random = new SplittableRandom(10);
        return IntStream.range(0, patients)
                .mapToObj(patient -> {
                    var steps = new ArrayList<>(List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j"));
                    for (int i = steps.size() - 1; i > 0; i--) {
                        steps.set(i, steps.set(random.nextInt(i + 1), steps.get(i)));
                    }
                    return String.join("", steps);
                })
                .toArray(String[]::new);
    }

    /** A random subset of ten steps for each patient, in alphabetical order. */
    static String[] subsetsOfTenSteps(int patients) {
        var random = new SplittableRandom(11);
        return IntStream.range(0, patients)
                .mapToObj(patient -> {
                    int mask = 1 + random.nextInt(1023);
                    return IntStream.range(0, 10)
                            .filter(step -> (mask >> step & 1) == 1)
                            .mapToObj(step -> String.valueOf((char) ('a' + step)))
                            .reduce("", String::concat);
                })
                .toArray(String[]::new);
    }

    static String[] repeated(int times, String... cases) {
        return IntStream.range(0, times * cases.length)
                .mapToObj(i -> cases[i % cases.length])
                .toArray(String[]::new);
    }

    /** Random walks over named steps with waits, ties, an attribute and a long tail. */
    static EventLog randomLog(long seed, int cases) {
        var random = new SplittableRandom(seed);
        var names = List.of("Arrive", "Blood test", "Éclair scan", "Discharge", "^", "𝄞 music", "～");
        var events = new ArrayList<Fixtures.Event>();
        var wards = new TreeMap<String, String>();
        for (int c = 0; c < cases; c++) {
            String id = "p" + random.nextInt(1_000_000) + "-" + c;
            wards.put(id, "ward " + random.nextInt(3));
            long time = 1_700_000_000_000_000_000L + random.nextInt(1_000) * Fixtures.HOUR;
            int length = 1 + random.nextInt(7);
            for (int i = 0; i < length; i++) {
                int step = random.nextInt(4) == 0 ? random.nextInt(names.size()) : i % names.size();
                events.add(new Fixtures.Event(id, names.get(step), time));
                time += random.nextInt(3) * Fixtures.HOUR / 2;
            }
        }
        return Fixtures.log(events, Map.of("ward", wards));
    }
}
