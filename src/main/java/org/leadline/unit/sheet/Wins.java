package org.leadline.unit.sheet;

import java.time.Instant;
import java.util.List;

/** Tells what a unit has made real of late, from the records of one part: a test whose change was taken up, a thing that mattered and is done. */
public interface Wins {

    /** One of them. @param address where it can be read by the unit */
    record Win(String line, String address, Instant at) {}

    /** Those of the unit since that instant, the newest first. The caller has made sure that they may be known. */
    List<Win> listWins(long unitId, Instant since);
}
