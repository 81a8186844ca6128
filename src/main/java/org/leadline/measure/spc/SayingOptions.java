package org.leadline.measure.spc;

/** What a share says where patients choose: all in all, with its exact interval (Clopper and Pearson). */
final class SayingOptions {
    private SayingOptions() {}

    static String say(Series series, Settings settings, Asked asked) {
        Points points = Points.of(series);
        double chosen = 0;
        double all = 0;
        for (int k = 0; k < points.size(); k++) {
            chosen += points.numerator(k);
            all += points.weights()[k];
        }
        if (series.denominators() == null || !points.wholeParts() || all == 0) {
            return Words.say("say.options.none");
        }
        Exact.Interval sure = Exact.proportion(Math.round(chosen), Math.round(all), 0.95);
        return Words.say(
                "say.options",
                "share",
                Numerals.inHundred(chosen / all),
                "n",
                Words.count(Math.round(all)),
                "low",
                Numerals.inHundred(sure.low()),
                "high",
                Numerals.inHundred(sure.high()));
    }
}
