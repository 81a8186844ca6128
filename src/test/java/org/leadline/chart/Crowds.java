package org.leadline.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Seeded crowds of processes: spread out, heaped in a corner, or all in one place, with names of every kind. */
final class Crowds {
    private static final List<String> HOSTILE = List.of(
            "<script>alert('x')</script>",
            "Falls & \"near falls\" <b>'s",
            "ألم في الصدر عند المرضى الكبار",
            "עזרה ראשונה",
            "手の清潔とカテーテル挿入",
            "Donaudampfschifffahrtsgesellschaftsdienst",
            "a\u0000b\u0007c\u202Ed",
            "\uD800",
            "x",
            "   ",
            "👩‍⚕️ ward round 👩‍⚕️");

    private Crowds() {}

    static List<MapPoint> seeded(int seed, int size) {
        SplittableRandom random = new SplittableRandom(seed);
        double heap = switch (seed % 3) {
            case 0 -> 1;
            case 1 -> .15;
            default -> 0;
        };
        List<MapPoint> points = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            double k = Math.clamp(.9 + heap * (random.nextDouble() - .95), 0, 1);
            double ways = Math.exp(1.5 + heap * 4 * (random.nextDouble() - .3));
            points.add(new MapPoint(
                    name(random),
                    Reading.values()[random.nextInt(4)],
                    Estimate.ofShare(k, random.nextDouble() * .08),
                    Estimate.ofWays(Math.max(1, ways), random.nextDouble() * .4),
                    random.nextBoolean() ? "/care/" + i + "?a=1&b=\"2\"" : null,
                    random.nextInt(5) == 0));
        }
        return points;
    }

    private static String name(SplittableRandom random) {
        if (random.nextInt(6) == 0) {
            return HOSTILE.get(random.nextInt(HOSTILE.size()));
        }
        int length = 3 + random.nextInt(38);
        StringBuilder name = new StringBuilder();
        while (name.length() < length) {
            name.append((char) ('a' + random.nextInt(26)));
            if (random.nextInt(7) == 0) {
                name.append(' ');
            }
        }
        return name.substring(0, length);
    }
}
