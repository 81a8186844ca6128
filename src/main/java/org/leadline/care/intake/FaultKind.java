package org.leadline.care.intake;

import java.util.Locale;

/** The ways in which a file cannot be read as a log; the words for each stand in {@code messages/care-intake}. */
public enum FaultKind {
    MISSING_FILE,
    NOT_A_FILE,
    NO_ACCESS,
    READING_FAILED,
    FILE_CHANGED,
    EMPTY_FILE,
    FILE_TOO_LARGE,
    UNPACKED_TOO_LARGE,
    UNPACK_RATIO,
    PACKING_BROKEN,
    NOT_PACKED,
    MEMORY,
    ENCODING_MARK,
    UNKNOWN_ENCODING,
    INVALID_TEXT,
    NUL_BYTE,
    NO_ROWS,
    NO_EVENTS,
    NO_DELIMITER,
    MANY_DELIMITERS,
    TOO_MANY_COLUMNS,
    TOO_MANY_ROWS,
    TOO_MANY_ACTIVITIES,
    MISSING_COLUMN,
    AMBIGUOUS_COLUMN,
    NAMED_COLUMN_MISSING,
    DUPLICATE_COLUMN,
    SHARED_COLUMN,
    RAGGED_ROW,
    BLANK_LINE,
    LINE_TOO_LONG,
    FIELD_TOO_LONG,
    STRAY_QUOTE,
    TEXT_AFTER_QUOTE,
    UNCLOSED_QUOTE,
    LONE_CARRIAGE_RETURN,
    EMPTY_ACTIVITY,
    EMPTY_TIME,
    NOT_A_TIME,
    AMBIGUOUS_TIME,
    NO_SUCH_TIME,
    SKIPPED_TIME,
    TOO_FINE_TIME,
    TIME_OUT_OF_RANGE,
    PATTERN_TIME,
    NOT_XML,
    DOCTYPE,
    NOT_XES,
    TOO_DEEP,
    MISSING_CASE,
    MISSING_ACTIVITY,
    MISSING_TIME,
    DOUBLE_KEY,
    MARKUP_TOO_LONG,
    NO_TRACES;

    /** The first part of the keys of its words. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
