package org.leadline.practice.web;

import java.util.List;
import java.util.Map;

/** What the pages of promises and hand-over show, in sentences. */
public final class PracticeView {
    private PracticeView() {}

    /** What stands in the form, as it was typed. */
    public record Form(String visibility, String to, String words, String by) {}

    /** What the page shows beside the promise itself, in sentences. @param otherDays the days that were asked for */
    public record Said(
            String maker,
            String to,
            String by,
            String aside,
            String readers,
            String standing,
            List<String> otherDays) {}

    /** One month as it stands in the list. */
    public record Month(String month, int onTime, int due, int unjudged) {}

    /**
     * One thing on the form.
     *
     * @param about what it is, of which unit and until when, in a line
     * @param whose who held it, in a sentence; empty where it is one's own
     * @param explained why nobody holds it, in a sentence; empty where nobody said
     * @param candidates who may take it on, by id, nobody first
     */
    public record Line(
            String word,
            String part,
            String id,
            String title,
            String address,
            String about,
            String whose,
            String explained,
            boolean closable,
            Map<String, String> candidates) {}

    /** What has become of a thing. */
    public record Passed(String title, String address, String what) {}
}
