package org.leadline.practice;

import java.time.LocalDate;

/**
 * Somebody of a layer above was on a unit.
 *
 * @param unitId the unit visited
 * @param fromUnitId the layer from which they came
 * @param line what it was about, in a line
 */
public record Visit(
        long id, long unitId, long visitorId, String visitorName, long fromUnitId, LocalDate day, String line) {}
