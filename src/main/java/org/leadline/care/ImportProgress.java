package org.leadline.care;

import java.util.OptionalLong;

/**
 * How far an import has come.
 *
 * @param upload the file, and its state at this moment
 * @param phase what is being done; meaningful while it runs
 * @param rowsRead rows understood so far
 * @param shareOfBytes share of the file read so far, 0 to 1
 * @param secondsLeft until the file is read, by the speed so far; empty while that cannot be told
 * @param ahead how many imports come before it
 */
public record ImportProgress(
        Upload upload, Phase phase, long rowsRead, double shareOfBytes, OptionalLong secondsLeft, int ahead) {

    /** The parts of an import, in their order. */
    public enum Phase {
        WAITING,
        READING,
        STORING,
        WORKING_OUT,
        OVER;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    static ImportProgress over(Upload upload) {
        return new ImportProgress(upload, Phase.OVER, 0, 1, OptionalLong.empty(), 0);
    }
}
