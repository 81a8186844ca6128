package org.leadline.measure.intake;

/**
 * What is wrong with a file of numbers or of a measure, where, and (by the message of its key) what to do.
 *
 * @param key of a message {@code measure.file.fault.…}; {0} in it is the line, {1} the column or key, {2} the value
 * @param line of the file, from 1; 0 where the whole file is meant
 * @param column blank where no single column is meant
 * @param value what stands there, shortened; may be empty
 */
public record FigureFault(String key, long line, String column, String value) {
    private static final int SHOWN = 60;

    public FigureFault {
        value = shortened(value);
        column = shortened(column);
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) > SHOWN
                ? text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…"
                : text;
    }

    static FigureFault ofFile(String key, Object value) {
        return new FigureFault("measure.file.fault." + key, 0, "", value.toString());
    }

    static FigureFault at(String key, long line, String column, String value) {
        return new FigureFault("measure.file.fault." + key, line, column, value);
    }
}
