package org.leadline.sounding.act;

import java.util.List;

/**
 * One question with a choice of answers.
 *
 * @param key its name among the fields of a view
 * @param text as it is asked
 * @param options what can be answered, in the order shown
 */
public record Question(String key, String text, List<Choice> options) {
    public Question {
        options = List.copyOf(options);
    }
}
