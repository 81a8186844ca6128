package org.leadline.protocol.web;

import java.util.ArrayList;
import java.util.List;
import java.util.ListResourceBundle;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Function;
import org.leadline.access.Sentences;
import org.leadline.care.rule.Kept;
import org.leadline.care.rule.RuleInWords;
import org.leadline.care.rule.RulesKept;
import org.leadline.chart.ChartWords;
import org.leadline.chart.Mark;
import org.leadline.chart.NumberUnit;
import org.leadline.chart.OptionChosen;
import org.leadline.chart.OptionIntervals;
import org.leadline.chart.Picture;
import org.leadline.chart.SeriesChart;
import org.leadline.chart.SeriesPoint;
import org.leadline.chart.Step;
import org.leadline.protocol.LeftOut;
import org.springframework.stereotype.Component;

/** Draws how far each rule is kept, with the interval of its share, in the order of the protocol. */
@Component
class KeptPictures {
    private static final List<String> OURS = List.of("chosen", "chosen.many", "none", "column.name", "column.chosen");
    private static final List<String> NOT_OVER = List.of("mark.out", "series.out", "series.out.many");
    private final Sentences sentences;

    KeptPictures(Sentences sentences) {
        this.sentences = sentences;
    }

    Picture draw(RulesKept kept) {
        List<OptionChosen> rows = new ArrayList<>();
        for (int place = 0; place < kept.rules().size(); place++) {
            RulesKept.OneRule rule = kept.rules().get(place);
            Kept.Share share = rule.adherence();
            rows.add(new OptionChosen(
                    sentences.say("kept.picture.rule", place + 1, RuleInWords.say(rule.sentence())),
                    share.of(),
                    share.of(),
                    share.hits(),
                    share.low(),
                    share.high()));
        }
        return new OptionIntervals(sentences.say("kept.picture"), sentences.say("kept.picture.kept"), rows, 1)
                .draw("kept", words("options.", OURS));
    }

    /** Three series under each other over the same months: what is kept, what a rule leaves out for a reason, and over-rides. */
    List<KeptView.Series> draw(LeftOut leftOut) {
        return List.of(
                series(
                        "kept.months.kept",
                        NumberUnit.SHARE,
                        leftOut,
                        month -> ratio(
                                month.notes().whole().kept(),
                                month.notes().whole().of())),
                series(
                        "kept.months.left-out",
                        NumberUnit.SHARE,
                        leftOut,
                        month -> ratio(month.notes().leftOut(), month.notes().about())),
                series(
                        "kept.months.over-rides",
                        NumberUnit.of(sentences.say("kept.months.over-rides.unit")),
                        leftOut,
                        month -> new Ratio(month.overRides(), "")));
    }

    private KeptView.Series series(String key, NumberUnit unit, LeftOut leftOut, Function<LeftOut.Month, Ratio> told) {
        List<SeriesPoint> points = leftOut.months().stream()
                .map(month -> {
                    Ratio ratio = told.apply(month);
                    return new SeriesPoint(
                            month.notes().from(),
                            ratio.value(),
                            Double.NaN,
                            Double.NaN,
                            Double.NaN,
                            0,
                            Mark.NONE,
                            !month.notes().complete(),
                            ratio.note());
                })
                .toList();
        String title = sentences.say(key);
        return new KeptView.Series(
                title,
                SeriesChart.of(title, unit, Step.MONTH, points).draw(key.replace('.', '-'), words("", NOT_OVER)));
    }

    private Ratio ratio(int some, int of) {
        return new Ratio(of == 0 ? Double.NaN : (double) some / of, sentences.say("kept.months.of", some, of));
    }

    private record Ratio(double value, String note) {}

    /** The words of charts, some of them said in our own. */
    private ChartWords words(String beginning, List<String> ownWords) {
        ChartWords all = ChartWords.in(Locale.ENGLISH);
        Object[][] ours = ownWords.stream()
                .map(key -> new Object[] {"chart." + beginning + key, sentences.say("kept.chart." + key)})
                .toArray(Object[][]::new);
        return new ChartWords(all.locale(), new Over(all.bundle(), ours));
    }

    private static final class Over extends ListResourceBundle {
        private final Object[][] ours;

        Over(ResourceBundle all, Object[][] ours) {
            this.ours = ours.clone();
            setParent(all);
        }

        @Override
        protected Object[][] getContents() {
            return ours.clone();
        }
    }
}
