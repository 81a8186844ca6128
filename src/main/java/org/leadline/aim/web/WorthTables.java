package org.leadline.aim.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.leadline.access.Sentences;
import org.leadline.aim.WorthAnswers;
import org.leadline.chart.Numbers;
import org.springframework.stereotype.Component;

/** What something is worth to each profession, as a table. */
@Component
class WorthTables {
    private final Sentences sentences;

    WorthTables(Sentences sentences) {
        this.sentences = sentences;
    }

    Numbers of(WorthAnswers worth, String caption) {
        List<String> headers =
                new ArrayList<>(List.of(sentences.say("aimask.table.who"), sentences.say("aimask.table.middle")));
        for (int mark = 1; mark <= WorthAnswers.MOST; mark++) {
            headers.add(Integer.toString(mark));
        }
        return new Numbers(
                caption,
                headers,
                Stream.concat(
                                worth.groups().stream().map(group -> row(name(group), group)),
                                Stream.of(row(sentences.say("aimask.table.all"), worth.all())))
                        .toList());
    }

    /** nurses; everybody else. */
    String name(WorthAnswers.Counted group) {
        return group.name().isEmpty() ? sentences.say("aimask.table.others") : group.name();
    }

    /** 4 or 4.5. */
    static String middle(double middle) {
        return middle == Math.rint(middle) ? Long.toString(Math.round(middle)) : Double.toString(middle);
    }

    private List<String> row(String name, WorthAnswers.Counted counted) {
        List<String> cells = new ArrayList<>(
                List.of(sentences.say("aimask.table.group", name, counted.answered()), middle(counted.middle())));
        counted.counts().forEach(many -> cells.add(Integer.toString(many)));
        return cells;
    }
}
