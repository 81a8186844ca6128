package org.leadline.care.intake;

import java.util.ArrayList;
import java.util.List;

/** The first faults of one file, in the order of their lines, until there are enough. */
final class Faults {
    private final String file;
    private final int most;
    private final List<Fault> found = new ArrayList<>();

    Faults(String file, int most) {
        this.file = file;
        this.most = most;
    }

    void add(FaultKind kind, long line, String column, String text, Object bound) {
        if (!areEnough()) {
            found.add(Fault.of(kind, file, line, column, text, String.valueOf(bound)));
        }
    }

    void add(Refusal refusal) {
        add(refusal.kind(), refusal.line(), "", refusal.found(), refusal.bound());
    }

    boolean areEnough() {
        return found.size() >= most;
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    List<Fault> list() {
        return List.copyOf(found);
    }
}
