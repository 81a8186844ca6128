package org.leadline.sounding.web;

import java.util.List;

/**
 * How many said what, in words. Those not heard stand beside the others and are in none of their numbers.
 *
 * @param items a quiet list, the unheard last
 * @param questions of the template that asks several: how many chose what
 * @param sentences about numbers that were estimated
 * @param conflicts where professions differ
 */
public record Tally(List<Item> items, List<OfQuestion> questions, List<String> sentences, List<String> conflicts) {

    /** One of the list. @param unheard whether it is how many were not heard */
    public record Item(String text, boolean unheard) {}

    /**
     * One question and how many chose which answer.
     *
     * @param options what could be answered, in the order of the answers
     * @param professions the same by profession; empty where it is not counted so
     */
    public record OfQuestion(
            String question, List<String> options, List<Item> answers, List<OfProfession> professions) {}

    /** A group of five or more. @param counts as many as there are answers, in their order */
    public record OfProfession(String group, List<Integer> counts) {}
}
