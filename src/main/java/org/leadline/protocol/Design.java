package org.leadline.protocol;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadline.care.CareProcess;

/**
 * The design of a process on one page: who, how, how known, when reviewed. What is there already, its protocols and its measures, is filled in by address.
 *
 * @param lines what was written of its parts, as it stands now; none of a part that nobody has written
 * @param protocols those of the process that stand
 * @param measures what is counted of it
 * @param nextReview null until a day was set
 */
public record Design(
        CareProcess process,
        Map<DesignPart, DesignLine> lines,
        List<Filled> protocols,
        List<Filled> measures,
        @Nullable LocalDate nextReview) {

    /** Something that was found elsewhere in the house. @param inForce whether it counts as an answer: a protocol in force, a measure that is kept */
    public record Filled(String title, String aside, String address, boolean inForce) {}

    /** What each process answers. */
    public enum Question {
        WHO,
        HOW,
        KNOWN,
        REVIEWED;

        /** The ending of its message key. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Design {
        Map<DesignPart, DesignLine> kept = new EnumMap<>(DesignPart.class);
        kept.putAll(lines);
        lines = java.util.Collections.unmodifiableMap(kept);
        protocols = List.copyOf(protocols);
        measures = List.copyOf(measures);
    }

    /** The questions that nothing answers. */
    public List<Question> listOpen() {
        List<Question> open = new ArrayList<>();
        if (find(DesignPart.ACCOUNTABILITY).isEmpty()) {
            open.add(Question.WHO);
        }
        if (find(DesignPart.PROTOCOL).isEmpty() && protocols.stream().noneMatch(Filled::inForce)) {
            open.add(Question.HOW);
        }
        if (find(DesignPart.MEASURE).isEmpty() && measures.isEmpty()) {
            open.add(Question.KNOWN);
        }
        if (nextReview == null) {
            open.add(Question.REVIEWED);
        }
        return List.copyOf(open);
    }

    /** What was written of a part; empty where nobody has. */
    public Optional<DesignLine> find(DesignPart part) {
        return Optional.ofNullable(lines.get(part));
    }

    /** {@code /design/12}. */
    public String address() {
        return addressOf(process.id());
    }

    /** The address of the design of a process. */
    public static String addressOf(long processId) {
        return "/design/" + processId;
    }
}
