package org.leadline.protocol.web;

import java.util.ArrayList;
import java.util.List;
import java.util.ListResourceBundle;
import java.util.Locale;
import java.util.ResourceBundle;
import org.leadline.access.Sentences;
import org.leadline.care.rule.Kept;
import org.leadline.care.rule.RuleInWords;
import org.leadline.care.rule.RulesKept;
import org.leadline.chart.ChartWords;
import org.leadline.chart.OptionChosen;
import org.leadline.chart.OptionIntervals;
import org.leadline.chart.Picture;
import org.springframework.stereotype.Component;

/** Draws how far each rule is kept, with the interval of its share, in the order of the protocol. */
@Component
class KeptPictures {
    private static final List<String> OURS = List.of("chosen", "chosen.many", "none", "column.name", "column.chosen");
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
                .draw("kept", words());
    }

    /** The words of charts, with those of options said of rules. */
    private ChartWords words() {
        ChartWords all = ChartWords.in(Locale.ENGLISH);
        Object[][] ours = OURS.stream()
                .map(key -> new Object[] {"chart.options." + key, sentences.say("kept.chart." + key)})
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
