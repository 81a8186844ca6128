package org.leadline.measure.spc;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** What differs from a reference, in words, and how much was compared. */
final class Differences {
    private final List<String> found = new ArrayList<>();
    private int compared;

    List<String> found() {
        return found;
    }

    int compared() {
        return compared;
    }

    /** A number against a field that may be null (then NaN is right) or absent (then nothing is asked). */
    void number(String where, double ours, JsonNode reference, double tolerance) {
        if (reference.isMissingNode()) {
            return;
        }
        number(where, ours, ReferenceFiles.number(reference), tolerance);
    }

    void number(String where, double ours, double reference, double tolerance) {
        number(where, ours, reference, tolerance, 1e-15);
    }

    /**
     * Relative to the reference, or to the least where it is smaller: for numbers near nought that rest on inputs given to 13 digits.
     */
    void number(String where, double ours, double reference, double tolerance, double least) {
        compared++;
        boolean same = Double.isNaN(reference)
                ? Double.isNaN(ours)
                : Math.abs(ours - reference) <= tolerance * Math.max(Math.abs(reference), least);
        if (!same) {
            found.add(where + ": " + ours + " for " + reference);
        }
    }

    void same(String where, Object ours, Object reference) {
        compared++;
        if (!Objects.equals(ours, reference)) {
            found.add(where + ": " + ours + " for " + reference);
        }
    }
}
