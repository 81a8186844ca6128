package org.leadline.protocol.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.leadline.protocol.DraftForm;

/** Reads the form of a draft out of the fields that were posted: steps and cards are numbered from 1, without a gap. */
final class DraftFields {
    private static final int MOST = 100;

    private DraftFields() {}

    static DraftForm read(Map<String, String> fields) {
        return new DraftForm(
                get(fields, "soThat"),
                get(fields, "forWhom"),
                get(fields, "whatChanged"),
                get(fields, "standard"),
                get(fields, "standardLink"),
                get(fields, "standardDate"),
                get(fields, "nextReview"),
                steps(fields),
                cards(fields));
    }

    private static List<DraftForm.Step> steps(Map<String, String> fields) {
        List<DraftForm.Step> steps = new ArrayList<>();
        for (int place = 1; place <= MOST && fields.containsKey("step" + place + "words"); place++) {
            String at = "step" + place;
            var step = new DraftForm.Step(
                    get(fields, at + "key"),
                    get(fields, at + "words"),
                    get(fields, at + "label"),
                    get(fields, at + "mustBecause"),
                    get(fields, at + "strength"),
                    get(fields, at + "source"),
                    get(fields, at + "soThat"),
                    get(fields, at + "callWhom"),
                    get(fields, at + "component"),
                    get(fields, at + "standardWords"),
                    get(fields, at + "differsBecause"));
            if (!step.isBlank()) {
                steps.add(step);
            }
        }
        return steps;
    }

    private static List<DraftForm.Card> cards(Map<String, String> fields) {
        List<DraftForm.Card> cards = new ArrayList<>();
        for (int place = 1; place <= MOST && fields.containsKey("card" + place + "if"); place++) {
            var card = card(fields, place);
            if (!card.isBlank()) {
                cards.add(card);
            }
        }
        return cards;
    }

    static DraftForm.Card card(Map<String, String> fields, int place) {
        String at = "card" + place;
        return new DraftForm.Card(get(fields, at + "if"), get(fields, at + "then"), get(fields, at + "who"));
    }

    private static String get(Map<String, String> fields, String field) {
        return fields.getOrDefault(field, "");
    }
}
