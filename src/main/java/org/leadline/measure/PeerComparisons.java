package org.leadline.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.leadline.access.AuditTrail;
import org.leadline.access.NotHere;
import org.leadline.access.SignedIn;
import org.leadline.measure.publish.ShownStretch;
import org.leadline.measure.spc.Funnel;
import org.leadline.measure.spc.FunnelKind;
import org.leadline.measure.spc.FunnelSettings;
import org.leadline.measure.spc.FunnelUnit;
import org.leadline.measure.spc.Funnels;
import org.leadline.measure.spc.NumberKind;
import org.leadline.unit.People;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to what peers show each other: only to those who work in a unit that is in, only when five are in, only as numbers leave a unit. Each look is
 * written down, for all of them to read.
 */
@Service
@Transactional
public class PeerComparisons {
    /** The fewest units that are compared. */
    public static final int FEWEST = 5;

    private static final int MONTHS_SHOWN = 12;
    private static final int READS_SHOWN = 50;
    private static final Pattern PERSON = Pattern.compile("person/([0-9]{1,18})");
    private final PeerGroups groups;
    private final PeerStore store;
    private final Leavings leavings;
    private final MeasureStore measures;
    private final Units units;
    private final People people;
    private final AuditTrail audit;

    PeerComparisons(
            PeerGroups groups,
            PeerStore store,
            Leavings leavings,
            MeasureStore measures,
            Units units,
            People people,
            AuditTrail audit) {
        this.groups = groups;
        this.store = store;
        this.leavings = leavings;
        this.measures = measures;
        this.units = units;
        this.people = people;
        this.audit = audit;
    }

    /** @throws NotHere where there is none, or one works in none of its units */
    public PeerComparison read(SignedIn me, long groupId) {
        PeerGroup group = groups.get(me, groupId);
        List<Peer> mine = groups.listMine(me, groupId);
        List<Peer> peers = groups.listPeers(me, groupId);
        boolean in = mine.stream().anyMatch(Peer::isIn);
        int missing =
                Math.max(0, FEWEST - (int) peers.stream().filter(Peer::isIn).count());
        List<PeerComparison.Row> rows = in && missing == 0 ? rows(me, peers) : List.of();
        for (PeerComparison.Row row : rows) {
            if (!row.own()) {
                audit.read(me, group.address(), row.peer().unitId());
            }
        }
        return new PeerComparison(
                group, mine, peers, missing, rows, funnel(rows), asked(groupId), in ? reads(group) : List.of());
    }

    private List<PeerComparison.Row> rows(SignedIn me, List<Peer> peers) {
        List<PeerComparison.Row> rows = new ArrayList<>();
        for (Peer peer : peers) {
            Long measureId = peer.measureId();
            if (peer.isIn() && measureId != null) {
                measures.find(measureId).ifPresent(measure -> rows.add(row(me, peer, measure)));
            }
        }
        return rows;
    }

    private PeerComparison.Row row(SignedIn me, Peer peer, Measure measure) {
        List<ShownStretch> all = leavings.list(measure);
        LocalDate after = all.isEmpty() ? LocalDate.MIN : all.getLast().from().minusMonths(MONTHS_SHOWN);
        List<ShownStretch> last =
                all.stream().filter(one -> one.from().isAfter(after)).toList();
        List<ShownStretch> shown = last.stream().filter(one -> !one.isHidden()).toList();
        return new PeerComparison.Row(
                peer,
                measure,
                shown.isEmpty()
                        ? Double.NaN
                        : shown.stream()
                                .mapToDouble(one -> one.numerator().value())
                                .sum(),
                shown.isEmpty()
                        ? Double.NaN
                        : shown.stream()
                                .map(ShownStretch::denominator)
                                .mapToDouble(one -> one == null ? Double.NaN : one.value())
                                .sum(),
                last.isEmpty() ? null : last.getFirst().from(),
                last.size(),
                last.size() - shown.size(),
                me.worksIn(peer.unitId()));
    }

    private static @Nullable Funnel funnel(List<PeerComparison.Row> rows) {
        List<FunnelUnit> shown = rows.stream()
                .filter(row -> row.measure().kind() != NumberKind.COUNT && row.denominator() > 0)
                .map(row -> new FunnelUnit(row.peer().unit(), row.numerator(), row.denominator()))
                .toList();
        if (shown.size() < FEWEST) {
            return null;
        }
        Measure first = rows.getFirst().measure();
        FunnelKind kind = first.kind() == NumberKind.PROPORTION ? FunnelKind.PROPORTION : FunnelKind.RATE;
        return Funnels.draw(shown, FunnelSettings.usual(kind).withMultiplier(first.per()));
    }

    private List<PeerComparison.Asked> asked(long groupId) {
        return store.listAsked(groupId).stream()
                .map(asked -> new PeerComparison.Asked(
                        units.find(asked.unitId()).map(Unit::name).orElse(""), asked.line(), asked.at()))
                .toList();
    }

    /** One line for each look, whatever number of units it was at. */
    private List<PeerComparison.Read> reads(PeerGroup group) {
        return audit.list(group.address()).stream()
                .filter(entry -> entry.action().equals(AuditTrail.READ))
                .map(entry -> new PeerComparison.Read(
                        who(entry.actor()), unit(entry.actor()), entry.at().toInstant()))
                .distinct()
                .limit(READS_SHOWN)
                .toList();
    }

    private String who(String actor) {
        Matcher person = PERSON.matcher(actor);
        return person.matches() ? people.getName(Long.parseLong(person.group(1))) : actor;
    }

    private String unit(String actor) {
        Matcher person = PERSON.matcher(actor);
        return person.matches()
                ? people.find(Long.parseLong(person.group(1)))
                        .flatMap(units::findHome)
                        .map(Unit::name)
                        .orElse("")
                : "";
    }
}
