package org.leadline.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.leadline.chart.FunnelDot.Beyond;

/** Plainly made-up funnels for tests and for the gallery. */
final class SampleFunnels {
    private static final double CENTRE = .74;

    private SampleFunnels() {}

    static FunnelChart wards(boolean named) {
        String[] names = {
            "Ward 9", "Ward 1", "Ward 3", "Ward 7, respiratory", "Ward 2", "Acute assessment unit", "Ward 12", "Ward 14"
        };
        double[] sizes = {771, 860, 200, 907, 265, 1117, 1119, 611};
        double[] values = {.728, .72, .616, .752, .749, .79, .771, .744};
        List<FunnelDot> dots = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            Beyond beyond = i == 2 || i == 5 ? Beyond.BOTH : i == 6 ? Beyond.INNER : Beyond.NEITHER;
            Mark mark = i == 2 ? Mark.WORSE_LOW : i == 5 ? Mark.BETTER_HIGH : Mark.NONE;
            dots.add(new FunnelDot(named ? names[i] : null, sizes[i], values[i], beyond, mark, i == 3));
        }
        return new FunnelChart(
                "Antibiotics in the first hour",
                NumberUnit.SHARE,
                "people with sepsis",
                dots,
                curves(1200, 1),
                CENTRE,
                .8);
    }

    /** Many units, as of a whole country. */
    static FunnelChart many(int count) {
        Random random = new Random(17);
        List<FunnelDot> dots = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double size = Math.exp(5 + random.nextDouble() * 5.5);
            double z = random.nextGaussian() * 1.3;
            double value = Math.clamp(CENTRE + z * spread(size, 6), 0, 1);
            Beyond beyond = Math.abs(z) > 3.09 ? Beyond.BOTH : Math.abs(z) > 1.96 ? Beyond.INNER : Beyond.NEITHER;
            Mark mark = beyond != Beyond.BOTH ? Mark.NONE : z > 0 ? Mark.BETTER_HIGH : Mark.WORSE_LOW;
            dots.add(new FunnelDot(null, size, value, beyond, mark, i == 3));
        }
        return new FunnelChart(
                "Seen within four hours",
                NumberUnit.SHARE,
                "people seen in the month",
                dots,
                curves(40_000, 6),
                CENTRE,
                null);
    }

    static FunnelChart any(Random random) {
        double scale = Math.pow(10, random.nextInt(-12, 13));
        List<FunnelDot> dots = new ArrayList<>();
        int count = random.nextInt(0, 40);
        for (int i = 0; i < count; i++) {
            dots.add(new FunnelDot(
                    random.nextBoolean() ? null : "A unit with a <long> name & no. " + i,
                    Math.exp(random.nextGaussian() * 6),
                    random.nextInt(9) == 0 ? Double.NaN : random.nextGaussian() * scale,
                    Beyond.values()[random.nextInt(3)],
                    Mark.values()[random.nextInt(Mark.values().length)],
                    i == 2));
        }
        List<FunnelCurve> curves = new ArrayList<>();
        for (int i = 1; i < random.nextInt(2, 50); i++) {
            double reach = scale * 4 / Math.sqrt(i);
            curves.add(new FunnelCurve(i * 3.5, -reach, i % 7 == 0 ? Double.NaN : -reach / 2, reach / 2, reach));
        }
        return new FunnelChart(
                "Any", NumberUnit.anySign("mmol/l"), "people", dots, curves, random.nextGaussian() * scale, scale);
    }

    private static List<FunnelCurve> curves(double most, double over) {
        List<FunnelCurve> curves = new ArrayList<>();
        for (int i = 1; i <= 60; i++) {
            double size = most * i * i / 3600 + 5;
            double spread = spread(size, over);
            curves.add(new FunnelCurve(
                    size,
                    Math.max(0, CENTRE - 3.09 * spread),
                    Math.max(0, CENTRE - 1.96 * spread),
                    Math.min(1, CENTRE + 1.96 * spread),
                    Math.min(1, CENTRE + 3.09 * spread)));
        }
        return curves;
    }

    private static double spread(double size, double over) {
        return Math.sqrt(CENTRE * (1 - CENTRE) / size) * over;
    }
}
