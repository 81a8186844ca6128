package org.leadline.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * The upright scale of a chart: from where to where, with round numbers to name, and how a number is written on it. Numbers come in as the chart holds them and are
 * shown as its unit says.
 *
 * @param low the number at the lower end, as shown
 * @param high the number at the upper end, as shown
 * @param step between the numbers named
 * @param thousands by which power of ten, a multiple of 3, the numbers named are divided
 */
record NumberScale(NumberUnit unit, double low, double high, double step, int thousands) {
    private static final double LARGEST = 1e290;
    private static final int WANTED = 5;
    private static final int MOST_NAMED = 12;
    private static final int LONGEST_BRIEF = 8;

    /**
     * A scale that holds all that must be seen.
     *
     * @param seen values and centres
     * @param limits which may run off a scale that would be many times as high for them
     * @param target NaN where there is none; one far away is not held
     */
    static NumberScale of(NumberUnit unit, DoubleStream seen, DoubleStream limits, double target) {
        double[] must = shown(unit, seen);
        double[] may = shown(unit, limits);
        double low = DoubleStream.of(must).min().orElse(Double.NaN);
        double high = DoubleStream.of(must).max().orElse(Double.NaN);
        double reach = high > low ? 3 * (high - low) : Double.POSITIVE_INFINITY;
        double floor = Math.max(unit.least(), low - reach);
        double ceiling = Math.min(unit.most(), high + reach);
        for (double limit : may) {
            double kept = Double.isNaN(low) ? limit : Math.clamp(limit, Math.min(floor, low), Math.max(ceiling, high));
            low = Double.isNaN(low) ? kept : Math.min(low, kept);
            high = Double.isNaN(high) ? kept : Math.max(high, kept);
        }
        double aim = shown(unit, target);
        double span = high - low;
        boolean near = Double.isNaN(span) || span == 0 || aim > low - 5 * span && aim < high + 5 * span;
        if (!Double.isNaN(aim) && near) {
            low = Double.isNaN(low) ? aim : Math.min(low, aim);
            high = Double.isNaN(high) ? aim : Math.max(high, aim);
        }
        boolean whole = DoubleStream.concat(
                        DoubleStream.of(must), DoubleStream.of(aim).filter(Double::isFinite))
                .allMatch(number -> number == Math.rint(number));
        return Double.isNaN(low) ? round(unit, 0, unit.percent() ? 100 : 1, true) : padded(unit, low, high, whole);
    }

    private static NumberScale padded(NumberUnit unit, double low, double high, boolean whole) {
        double span = high - low;
        double alone = unit.percent() ? 10 : Math.max(whole ? 2 : 0, Math.abs(low) * .1);
        double room = span > 0 ? span * .05 : alone > 0 ? alone : 1;
        double from = low >= 0 && unit.least() >= 0 && low < .3 * high ? 0 : low - room;
        double kept = Math.min(low, Math.max(from, unit.least()));
        double most = Math.max(high, Math.min(high + room, unit.most()));
        return round(unit, low >= 0 ? Math.max(0, kept) : kept, most > kept ? most : kept + 1, whole);
    }

    private static NumberScale round(NumberUnit unit, double low, double high, boolean whole) {
        double rough = Math.max((high - low) / WANTED, Math.max(Math.abs(low), Math.abs(high)) * 1e-14);
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double share = rough / power;
        double apart = power * (share < 1.5 ? 1 : share < 3.5 ? 2 : share < 7.5 ? 5 : 10);
        double step = whole ? Math.max(1, apart) : apart;
        return new NumberScale(unit, low, high, step, thousands(Math.max(Math.abs(low), Math.abs(high)), step));
    }

    private static int thousands(double largest, double step) {
        boolean far = largest >= 1e6 || largest < 1e-2;
        int power = far ? 3 * (int) Math.floor(Math.log10(largest) / 3) : 0;
        return power - power(step) > 3 ? 0 : power;
    }

    private static int power(double step) {
        return (int) Math.floor(Math.log10(step) + 1e-9);
    }

    private static double[] shown(NumberUnit unit, DoubleStream numbers) {
        return numbers.filter(Double::isFinite)
                .map(number -> shown(unit, number))
                .toArray();
    }

    private static double shown(NumberUnit unit, double number) {
        return Math.clamp(number * unit.times(), -LARGEST, LARGEST);
    }

    /** Where a number stands, 0 at the lower end and 1 at the upper; what lies beyond stands at the end. */
    double share(double number) {
        return Math.clamp((shown(unit, number) - low) / (high - low), 0, 1);
    }

    /** Whether a number is beyond the scale: above 0 when above it, below 0 when below it, otherwise 0. */
    int beyond(double number) {
        double shown = shown(unit, number);
        double slack = (high - low) * 1e-9;
        return shown > high + slack ? 1 : shown < low - slack ? -1 : 0;
    }

    /** The number at the upper end for a side above 0, otherwise the one at the lower end, as the chart holds them. */
    double edge(int side) {
        return (side > 0 ? high : low) / unit.times();
    }

    /** Round numbers to name, as the chart holds them, from below. */
    List<Double> named() {
        List<Double> named = new ArrayList<>();
        for (double count = Math.ceil(low / step - 1e-9);
                count * step <= high + step * 1e-9 && named.size() < MOST_NAMED;
                count++) {
            named.add(count * step / unit.times());
        }
        return named;
    }

    /** A number to name beside the scale. */
    String tick(double number, ChartWords words) {
        String text = fixed(number, Math.max(0, thousands - power(step)), words);
        return unit.percent() && thousands == 0 ? words.say("chart.amount", text, unit.words()) : text;
    }

    /** A number as a label on the chart, with its unit when that is short. */
    String brief(double number, ChartWords words) {
        String text = rounded(number, words);
        return unit.words().length() > LONGEST_BRIEF || unit.words().isEmpty()
                ? text
                : words.say("chart.amount", text, unit.words());
    }

    /** A number in a sentence, with its unit. */
    String full(double number, ChartWords words) {
        String text = rounded(number, words);
        return unit.words().isEmpty() ? text : words.say("chart.amount", text, unit.words());
    }

    /** A limit in a sentence, which is not beyond what can be. */
    String bounded(double number, ChartWords words) {
        return full(Math.clamp(shown(unit, number), unit.least(), unit.most()) / unit.times(), words);
    }

    /** What stands above the scale, such as "million minutes"; empty when the numbers say it. */
    String heading(ChartWords words) {
        if (thousands == 0) {
            return unit.percent() ? "" : unit.words();
        }
        String scaled = scaleWord(thousands, words);
        return unit.words().isEmpty() ? scaled : words.say("chart.amount", scaled, unit.words());
    }

    /** A number for the table, with six digits that count, or as many more as tell neighbours apart. */
    String exact(double number, ChartWords words) {
        double shown = shown(unit, number);
        if (shown == 0 || Math.abs(shown) >= 1e-6 && Math.abs(shown) < 1e15) {
            int apart = shown == 0 ? 0 : (int) Math.floor(Math.log10(Math.abs(shown))) - power(step) + 3;
            return plain(decimal(shown).round(new MathContext(Math.clamp(apart, 6, 15))), words);
        }
        int power = (int) Math.floor(Math.log10(Math.abs(shown)));
        BigDecimal digits = decimal(shown).movePointLeft(power).round(new MathContext(6));
        return plain(digits, words) + " " + words.say("chart.times.ten", superscript(power));
    }

    private String rounded(double number, ChartWords words) {
        double leading = step / Math.pow(10, power(step));
        String text = fixed(number, Math.max(0, thousands - power(step) + (leading < 4 ? 1 : 0)), words);
        return thousands == 0 ? text : words.say("chart.amount", text, scaleWord(thousands, words));
    }

    private String fixed(double number, int decimals, ChartWords words) {
        return plain(
                decimal(shown(unit, number)).movePointLeft(thousands).setScale(decimals, RoundingMode.HALF_UP), words);
    }

    private static BigDecimal decimal(double shown) {
        return new BigDecimal(shown).round(new MathContext(15));
    }

    private static String plain(BigDecimal number, ChartWords words) {
        NumberFormat form = NumberFormat.getNumberInstance(words.locale());
        form.setMaximumFractionDigits(Math.max(0, number.scale()));
        form.setMinimumFractionDigits(0);
        return form.format(number.signum() == 0 ? BigDecimal.ZERO : number);
    }

    private static String scaleWord(int power, ChartWords words) {
        return switch (power) {
            case 6, 9, 12 -> words.say("chart.times." + power);
            default -> words.say("chart.times.ten", superscript(power));
        };
    }

    private static String superscript(int power) {
        String raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";
        StringBuilder text = new StringBuilder(power < 0 ? "⁻" : "");
        Integer.toString(Math.abs(power)).chars().forEach(digit -> text.append(raised.charAt(digit - '0')));
        return text.toString();
    }
}
