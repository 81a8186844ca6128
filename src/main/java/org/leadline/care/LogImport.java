package org.leadline.care;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * A log that is in: all of it, for good, until a person removes it.
 *
 * @param fileName the name it was sent under, made harmless
 * @param rows rows of the file
 * @param events events that count
 * @param cases cases that hold at least one
 * @param caseIdsHashed whether its case ids were replaced by keyed hashes
 * @param cautions what to bear in mind about the file, in words
 * @param by who brought it, at {@code at}
 */
public record LogImport(
        long id,
        long processId,
        String fileName,
        long rows,
        long events,
        long cases,
        OffsetDateTime firstEvent,
        OffsetDateTime lastEvent,
        boolean caseIdsHashed,
        ImportChoices choices,
        List<String> cautions,
        Someone by,
        OffsetDateTime at) {}
