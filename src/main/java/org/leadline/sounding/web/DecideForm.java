package org.leadline.sounding.web;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The form by which it is decided, or an upward ask answered. Nothing of the decision itself is chosen beforehand.
 *
 * @param address of the sounding
 * @param upward whether it answers an upward ask
 * @param kinds what can be chosen as how it was decided
 * @param plans bedside: whose plan it is, by the view's number; else empty
 * @param choices what the promise says it chooses among; else empty
 * @param together the other deciders, by their numbers
 * @param against views against that have no answer yet
 * @param answerAll whether there are views against of nobody in particular to answer
 * @param unheard how many were not heard and may be given a reason; 0 where none, or nobody is named
 * @param mayBeLarge whether three may be asked to say it back in writing
 * @param days until it is looked back on
 * @param typed what stands in the fields
 * @param problems sentences by field
 */
public record DecideForm(
        String address,
        boolean upward,
        Map<String, String> kinds,
        Map<String, String> plans,
        Map<String, String> choices,
        Map<String, String> together,
        List<ToAnswer> against,
        boolean answerAll,
        int unheard,
        boolean mayBeLarge,
        Map<String, String> days,
        Map<String, String> typed,
        Map<String, String> problems) {

    /** A view against and the field of its answer. */
    public record ToAnswer(String field, String label) {}

    /** What stands in a field; empty where nothing does. */
    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    /** What is chosen in a field of chips. */
    public Set<String> chosen(String field) {
        return Set.of(value(field).split(",", -1));
    }
}
