package org.leadline.protocol.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Differences;
import org.leadline.care.CareProcess;
import org.leadline.care.ProcessPart;
import org.leadline.measure.MeasuredFor;
import org.leadline.protocol.Protocol;
import org.leadline.protocol.ProtocolStep;
import org.leadline.protocol.ProtocolVersion;
import org.leadline.sounding.Sounding;
import org.leadline.unit.Unit;

/**
 * One version of a protocol as its page shows it.
 *
 * @param kind of care of its process
 * @param version null while nothing was ever begun
 * @param says where it stands, in a sentence
 * @param steps those shown, by the strength chosen
 * @param shown which steps are left out; null where none
 * @param strengths by word what can be chosen; empty where there is nothing to choose
 * @param before the number of the version in force before it; null for none
 * @param asked the sounding about it, as far as the reader may know
 * @param reviewDue whether the day of the next review has come
 * @param standardNewer null unless the standard is newer than the version
 */
public record ProtocolView(
        Unit unit,
        Protocol protocol,
        CareProcess process,
        String kind,
        ProtocolVersion version,
        String says,
        List<Step> steps,
        @Nullable String shown,
        Map<String, String> strengths,
        String strength,
        @Nullable Integer before,
        @Nullable Sounding asked,
        boolean reviewDue,
        @Nullable String standardNewer,
        List<Past> history,
        List<ProcessPart.Shown> parts,
        CardsView cards,
        boolean mayWrite,
        boolean maySettle) {

    /** Whether it is the version in force of a protocol that stands. */
    public boolean inForce() {
        ProtocolVersion now = protocol.inForce();
        return protocol.retiredBecause() == null && now != null && now.id() == version.id();
    }

    /**
     * @param fromStandard what differs from the standard's words; null where the standard says nothing here
     * @param overRide where it is over-ridden; null where it is not in force, or a never
     */
    public record Step(
            ProtocolStep step,
            @Nullable List<Differences.Piece> fromStandard,
            boolean differs,
            @Nullable Component component,
            @Nullable String overRide) {}

    /** A step that is a protocol of its own, with its own kind of care and its own measures. */
    public record Component(Protocol protocol, String kind, List<MeasuredFor.Line> measured) {}

    /** One version in the list of all. @param day when it was put in force, as it is read; empty for none */
    public record Past(
            int number,
            String address,
            String state,
            String day,
            @Nullable String what) {}
}
