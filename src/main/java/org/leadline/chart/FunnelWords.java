package org.leadline.chart;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;

/** What a funnel shows in sentences, and its numbers by name. */
final class FunnelWords {
    private final FunnelChart funnel;
    private final ChartWords words;
    private final NumberScale scale;

    FunnelWords(FunnelChart funnel, ChartWords words) {
        this.funnel = funnel;
        this.words = words;
        this.scale = scale(funnel);
    }

    static NumberScale scale(FunnelChart funnel) {
        DoubleStream seen = DoubleStream.concat(
                funnel.dots().stream().mapToDouble(FunnelDot::value), DoubleStream.of(funnel.centre()));
        double smallest =
                funnel.dots().stream().mapToDouble(FunnelDot::size).min().orElse(0);
        DoubleStream limits = funnel.curves().stream()
                .filter(curve -> curve.size() >= smallest)
                .flatMapToDouble(curve -> DoubleStream.of(curve.lower998(), curve.upper998()));
        return NumberScale.of(funnel.unit(), seen, limits, funnel.target() == null ? Double.NaN : funnel.target());
    }

    String description() {
        List<String> said = new ArrayList<>();
        said.add(funnel.title() + ".");
        said.add(words.count("chart.funnel.units", funnel.dots().size()));
        if (Double.isFinite(funnel.centre())) {
            said.add(words.say("chart.funnel.centre", scale.full(funnel.centre(), words)));
        }
        long both = funnel.dots().stream()
                .filter(dot -> dot.beyond() == FunnelDot.Beyond.BOTH)
                .count();
        said.add(both == 0 ? words.say("chart.funnel.within") : words.count("chart.funnel.beyond", both));
        funnel.dots().stream()
                .filter(dot -> dot.own() && Double.isFinite(dot.value()))
                .findFirst()
                .ifPresent(own -> said.add(words.say("chart.funnel.own", scale.full(own.value(), words), place(own))));
        return String.join(" ", said);
    }

    Numbers numbers() {
        Collator collator = Collator.getInstance(words.locale());
        List<FunnelDot> ordered = funnel.dots().stream()
                .sorted(Comparator.comparing(
                                (FunnelDot dot) -> dot.name(),
                                Comparator.nullsLast((one, other) -> collator.compare(one, other)))
                        .thenComparingDouble(FunnelDot::size))
                .toList();
        List<List<String>> rows = ordered.stream()
                .map(dot -> List.of(
                        named(dot),
                        words.whole(dot.size()),
                        Double.isFinite(dot.value()) ? scale.exact(dot.value(), words) : words.say("chart.hidden"),
                        Double.isFinite(dot.value()) ? place(dot) : words.say("chart.nothing")))
                .toList();
        return new Numbers(
                funnel.title(),
                List.of(
                        words.say("chart.funnel.column.name"),
                        words.say("chart.funnel.column.size", funnel.sizeWords()),
                        funnel.unit().words().isEmpty()
                                ? words.say("chart.column.number")
                                : words.say(
                                        "chart.column.number.unit",
                                        funnel.unit().words()),
                        words.say("chart.funnel.column.place")),
                rows);
    }

    private String named(FunnelDot dot) {
        String name = dot.name() == null ? words.say(dot.own() ? "chart.funnel.we" : "chart.funnel.other") : dot.name();
        return dot.own() && dot.name() != null ? words.say("chart.funnel.named.own", name) : name;
    }

    private String place(FunnelDot dot) {
        String key = "chart.funnel.place." + dot.beyond().name().toLowerCase(java.util.Locale.ROOT);
        return dot.mark() == Mark.NONE
                ? words.say(key)
                : words.say(
                        "chart.funnel.place.mark",
                        words.say(key),
                        words.say("chart.mark." + dot.mark().word()));
    }
}
