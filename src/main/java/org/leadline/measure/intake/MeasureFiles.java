package org.leadline.measure.intake;

import java.util.List;

/** Reads a file that defines one measure: YAML, strict about every key and type. */
public final class MeasureFiles {
    private MeasureFiles() {}

    /** What became of reading it. */
    public sealed interface MeasureRead {

        record Read(MeasureFile file) implements MeasureRead {}

        /** @param faults at least one, each with its line */
        record Unreadable(List<FigureFault> faults) implements MeasureRead {
            public Unreadable {
                faults = List.copyOf(faults);
            }
        }
    }

    /** Reads a file as it was sent. */
    public static MeasureRead read(byte[] bytes) {
        throw new UnsupportedOperationException();
    }
}
