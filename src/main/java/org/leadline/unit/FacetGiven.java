package org.leadline.unit;

/**
 * Somebody else keeps one of the six things of a unit from now on. Told within its transaction.
 *
 * @param title which of the six, in words
 * @param fromPersonId who kept it until now
 */
public record FacetGiven(
        long unitId,
        String address,
        String title,
        long fromPersonId,
        long toPersonId,
        long byPersonId,
        String byName) {}
