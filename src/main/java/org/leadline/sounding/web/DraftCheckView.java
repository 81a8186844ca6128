package org.leadline.sounding.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A draft looked over, in words.
 *
 * @param unitId the unit that asks
 * @param address of the draft's form
 * @param kind what sort of question it is
 * @param aboutTitle what it is about; null for nothing that has an address
 * @param promise as those asked will read it; empty while it has no time
 * @param rules what follows from how many are asked and how, in sentences
 * @param asked how many are asked, and whom the list leaves out
 * @param hasTurns whether people answer in turns, or views are shown in turns
 * @param bedside whether the last turn's form stays shut until the first plans are in
 * @param deputy a sentence of who stands in; empty where nobody was found
 * @param earlier what was decided about the same; null where nothing was
 * @param askWhatIsNew whether a line has to say what is new
 * @param problems of the draft itself, by field a sentence
 */
public record DraftCheckView(
        long unitId,
        String address,
        int version,
        String kind,
        String question,
        @Nullable String aboutTitle,
        List<String> promise,
        List<String> rules,
        String asked,
        List<Person> people,
        boolean hasTurns,
        boolean bedside,
        String deputy,
        @Nullable Before earlier,
        boolean askWhatIsNew,
        String whatIsNew,
        Map<String, String> problems) {

    /** Somebody asked. @param turn {@code first} or {@code last} @param fixed whether that cannot be changed: who decides answers last */
    public record Person(long id, String name, String role, String turn, boolean fixed) {}

    /** The last sounding about the same. @param lookBack null where it was not looked back on */
    public record Before(
            String address,
            String question,
            String decided,
            String against,
            @Nullable String lookBack,
            String when) {}

    /** Where what is wrong can be put right: here, or in the form. */
    public String addressOf(String field) {
        return switch (field) {
            case "check", "whatIsNew" -> "#" + field;
            case "asked" -> address + "#group";
            default -> address + "#" + field;
        };
    }
}
