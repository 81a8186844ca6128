package org.leadline.measure.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.leadline.access.NotHere;
import org.leadline.access.SignedIn;
import org.leadline.chart.Numbers;
import org.leadline.chart.Picture;
import org.leadline.measure.Measure;
import org.leadline.measure.Measures;
import org.leadline.measure.Peer;
import org.leadline.measure.PeerComparison;
import org.leadline.measure.PeerComparisons;
import org.leadline.measure.PeerForm;
import org.leadline.measure.PeerGroup;
import org.leadline.measure.PeerGroups;
import org.leadline.measure.ProcessesOfMeasures;
import org.leadline.measure.spc.Funnel;
import org.leadline.measure.spc.NumberKind;
import org.leadline.unit.Unit;
import org.springframework.stereotype.Component;

/** What the pages of peers show. */
@Component
public class PeerViews {
    static final PeerForm BLANK = new PeerForm("", "", "", "", "", "");
    private final PeerGroups groups;
    private final Measures measures;
    private final ProcessesOfMeasures processes;
    private final BoardDrawings drawings;
    private final MeasureWords words;

    PeerViews(
            PeerGroups groups,
            Measures measures,
            ProcessesOfMeasures processes,
            BoardDrawings drawings,
            MeasureWords words) {
        this.groups = groups;
        this.measures = measures;
        this.processes = processes;
        this.drawings = drawings;
        this.words = words;
    }

    /** A group in a list. */
    public record Row(PeerGroup group, String standing) {}

    /**
     * The page of a group.
     *
     * @param standings of each unit in it or asked, by name
     * @param missing how many are missing, in a sentence; empty where enough are in
     * @param picture null where there is none
     * @param table null while nothing is compared
     */
    public record Group(
            PeerComparison comparison,
            Map<Peer, String> standings,
            String missing,
            @Nullable Picture picture,
            String said,
            @Nullable Numbers table,
            List<String> asked,
            List<String> reads) {}

    List<Row> rows(SignedIn me, List<PeerGroup> listed) {
        return listed.stream()
                .map(group -> {
                    long in = groups.listPeers(me, group.id()).stream()
                            .filter(Peer::isIn)
                            .count();
                    return new Row(group, words.say("peers.in", in, missing((int) in)));
                })
                .toList();
    }

    private String missing(int in) {
        int missing = Math.max(0, PeerComparisons.FEWEST - in);
        return missing == 0 ? "" : words.say(missing == 1 ? "peers.missing.one" : "peers.missing", missing);
    }

    Group group(PeerComparison comparison) {
        Map<Peer, String> standings = new LinkedHashMap<>();
        for (Peer peer : comparison.peers()) {
            standings.put(peer, standing(peer));
        }
        int in = (int) comparison.peers().stream().filter(Peer::isIn).count();
        Funnel funnel = comparison.funnel();
        return new Group(
                comparison,
                standings,
                missing(in),
                funnel == null ? null : picture(comparison, funnel),
                funnel == null ? "" : drawings.sayFunnel(funnel),
                comparison.rows().isEmpty() ? null : table(comparison),
                comparison.asked().stream()
                        .map(asked -> words.say("peers.asked", asked.line(), asked.unit(), words.day(asked.at())))
                        .toList(),
                comparison.reads().stream()
                        .map(read -> words.say("peers.read", read.who(), read.unit(), words.day(read.at())))
                        .distinct()
                        .toList());
    }

    private String standing(Peer peer) {
        if (peer.joinedOn() != null) {
            return words.say("peers.standing.in", words.day(peer.joinedOn()));
        }
        return words.say(peer.measureId() == null ? "peers.standing.asked" : "peers.standing.deciding");
    }

    private Picture picture(PeerComparison comparison, Funnel funnel) {
        Measure first = comparison.rows().getFirst().measure();
        return drawings.funnel(
                funnel,
                new BoardDrawings.FunnelSaid(
                        comparison.group().name(),
                        first.unitOfNumber(),
                        first.per(),
                        Objects.requireNonNullElse(first.denominator(), ""),
                        comparison.rows().stream()
                                .filter(PeerComparison.Row::own)
                                .map(row -> row.peer().unit())
                                .toList(),
                        first.better(),
                        Double.NaN),
                "funnel");
    }

    private Numbers table(PeerComparison comparison) {
        List<List<String>> rows = new ArrayList<>();
        for (PeerComparison.Row row : comparison.rows()) {
            rows.add(List.of(
                    row.own()
                            ? words.say("peers.own", row.peer().unit())
                            : row.peer().unit(),
                    Double.isFinite(row.value()) ? words.number(row.measure(), row.value()) : words.say("peers.hidden"),
                    of(row),
                    words.say("peers.made-of", row.shown(), row.hidden())));
        }
        return new Numbers(
                words.say("peers.table"),
                List.of(
                        words.say("peers.unit"),
                        words.say("peers.value"),
                        words.say("peers.of"),
                        words.say("peers.periods")),
                rows);
    }

    private String of(PeerComparison.Row row) {
        return row.measure().kind() == NumberKind.COUNT || !Double.isFinite(row.denominator())
                ? words.say("measure.no-number")
                : words.say("measure.out-of", words.number(row.numerator()), words.number(row.denominator()));
    }

    /** What a unit would bring now; how it does it is taken from the process of its first measure where it has said nothing yet. */
    PeerForm brought(SignedIn me, long groupId, long unitId) {
        Peer peer = groups.listMine(me, groupId).stream()
                .filter(mine -> mine.unitId() == unitId)
                .findFirst()
                .orElseThrow(() -> new NotHere("peers"));
        Long measureId = peer.measureId();
        String steps = String.join("\n", peer.steps());
        return new PeerForm(
                "",
                "",
                "",
                measureId == null ? "" : measureId.toString(),
                "",
                steps.isEmpty() && measureId != null ? steps(me, measureId) : steps);
    }

    private String steps(SignedIn me, long measureId) {
        String address = measures.get(me, measureId).processAddress();
        return address == null
                ? ""
                : processes
                        .find(me, address)
                        .map(process -> String.join("\n", process.steps()))
                        .orElse("");
    }

    Map<String, String> measures(List<Measure> possible) {
        Map<String, String> options = new LinkedHashMap<>();
        possible.forEach(measure -> options.put(Long.toString(measure.id()), measure.name()));
        return options;
    }

    Map<String, String> options(List<Unit> possible) {
        Map<String, String> options = new LinkedHashMap<>();
        possible.forEach(unit -> options.put(Long.toString(unit.id()), unit.name()));
        return options;
    }

    static PeerForm whole(PeerForm form) {
        return new PeerForm(
                text(form.name()),
                text(form.compared()),
                text(form.question()),
                text(form.measure()),
                text(form.stretch()),
                text(form.steps()));
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }
}
