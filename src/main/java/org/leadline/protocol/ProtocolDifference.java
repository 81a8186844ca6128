package org.leadline.protocol;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Differences;
import org.leadline.access.Differences.Piece;

/**
 * What was changed between two versions of a protocol, told from the same step in both; quiet, the same for the same versions.
 *
 * @param head by the key of a field what was changed in it, word by word; only fields that were changed
 * @param steps all of both versions: those of the later one in its order, then those that were left out
 * @param cardsOut contingency cards of the earlier version only
 * @param cardsIn contingency cards of the later version only
 */
public record ProtocolDifference(
        Map<String, List<Piece>> head,
        List<StepDifference> steps,
        List<ContingencyCard> cardsOut,
        List<ContingencyCard> cardsIn) {

    /** What became of a step. */
    public enum Kind {
        SAME,
        CHANGED,
        MOVED,
        PUT_IN,
        LEFT_OUT
    }

    /**
     * @param step as the later version has it; of one left out as the earlier did
     * @param wasAt its place before; null where it was not there
     * @param words of the step, word by word
     * @param fields by the key of a field what was changed in it; only fields that were changed
     */
    public record StepDifference(
            Kind kind, ProtocolStep step, @Nullable Integer wasAt, List<Piece> words, Map<String, List<Piece>> fields) {

        /** {@code same}, {@code changed}, {@code moved}, {@code put-in}, {@code left-out}. */
        public String kindWord() {
            return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public ProtocolDifference {
        head = Collections.unmodifiableMap(new LinkedHashMap<>(head));
        steps = List.copyOf(steps);
        cardsOut = List.copyOf(cardsOut);
        cardsIn = List.copyOf(cardsIn);
    }

    /** How many steps of the later version are new, changed or moved. */
    public int changedSteps() {
        return (int) steps.stream()
                .filter(step -> step.kind() != Kind.SAME && step.kind() != Kind.LEFT_OUT)
                .count();
    }

    /** How many steps of the earlier version are not in the later one. */
    public int leftOutSteps() {
        return (int) steps.stream().filter(step -> step.kind() == Kind.LEFT_OUT).count();
    }

    /** Whether anything was changed at all. */
    public boolean any() {
        return !head.isEmpty()
                || !cardsIn.isEmpty()
                || !cardsOut.isEmpty()
                || steps.stream().anyMatch(step -> step.kind() != Kind.SAME);
    }

    /** From one version to another of the same protocol. */
    public static ProtocolDifference between(ProtocolVersion before, ProtocolVersion after) {
        Map<String, List<Piece>> head = new LinkedHashMap<>();
        put(head, "so-that", before.soThat(), after.soThat());
        put(head, "for-whom", before.forWhom(), after.forWhom());
        put(head, "standard", before.standard(), after.standard());
        put(head, "standard-date", before.standardDate(), after.standardDate());
        List<Long> stayedBefore = stayed(before, after);
        List<Long> stayedAfter = stayed(after, before);
        List<StepDifference> steps = new ArrayList<>();
        for (ProtocolStep step : after.steps()) {
            Optional<ProtocolStep> old = before.findStep(step.key());
            boolean moved = stayedBefore.indexOf(step.key()) != stayedAfter.indexOf(step.key());
            steps.add(old.map(was -> changed(was, step, moved)).orElseGet(() -> putIn(step)));
        }
        before.steps().stream()
                .filter(step -> after.findStep(step.key()).isEmpty())
                .forEach(step -> steps.add(new StepDifference(
                        Kind.LEFT_OUT, step, step.place(), Differences.between(step.words(), ""), Map.of())));
        return new ProtocolDifference(head, steps, missing(before, after), missing(after, before));
    }

    private static StepDifference putIn(ProtocolStep step) {
        return new StepDifference(Kind.PUT_IN, step, null, Differences.between("", step.words()), Map.of());
    }

    private static StepDifference changed(ProtocolStep was, ProtocolStep step, boolean moved) {
        List<Piece> words = Differences.between(was.words(), step.words());
        Map<String, List<Piece>> fields = new LinkedHashMap<>();
        put(fields, "label", was.label().word(), step.label().word());
        put(fields, "must-because", was.mustBecause(), step.mustBecause());
        put(fields, "strength", was.strength().word(), step.strength().word());
        put(fields, "source", was.source(), step.source());
        put(fields, "so-that", was.soThat(), step.soThat());
        put(fields, "call-whom", was.callWhom(), step.callWhom());
        put(fields, "component", was.componentId(), step.componentId());
        put(fields, "standard-words", was.standardWords(), step.standardWords());
        put(fields, "differs-because", was.differsBecause(), step.differsBecause());
        Kind kind = Differences.any(words) || !fields.isEmpty() ? Kind.CHANGED : moved ? Kind.MOVED : Kind.SAME;
        return new StepDifference(kind, step, was.place(), words, fields);
    }

    /** The steps of one version that the other has too, in the order of the first. */
    private static List<Long> stayed(ProtocolVersion of, ProtocolVersion in) {
        return of.steps().stream()
                .map(ProtocolStep::key)
                .filter(key -> in.findStep(key).isPresent())
                .toList();
    }

    private static List<ContingencyCard> missing(ProtocolVersion of, ProtocolVersion in) {
        return of.cards().stream()
                .filter(card -> in.cards().stream().noneMatch(other -> alike(card, other)))
                .toList();
    }

    private static boolean alike(ContingencyCard one, ContingencyCard other) {
        return Stream.of(one.ifThis(), one.thenThat(), one.who())
                .toList()
                .equals(List.of(other.ifThis(), other.thenThat(), other.who()));
    }

    private static void put(
            Map<String, List<Piece>> fields, String field, @Nullable Object before, @Nullable Object after) {
        List<Piece> pieces = Differences.between(Objects.toString(before, ""), Objects.toString(after, ""));
        if (Differences.any(pieces)) {
            fields.put(field, pieces);
        }
    }
}
