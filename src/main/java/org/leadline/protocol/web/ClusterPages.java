package org.leadline.protocol.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.leadline.access.Admits;
import org.leadline.access.SeeOther;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.protocol.Cluster;
import org.leadline.protocol.Clusters;
import org.leadline.unit.Units;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /over-ride/cluster/5}: over-rides that are alike; sorted by two people, each alone, and answered. */
@Controller
class ClusterPages {
    private final Clusters clusters;
    private final Units units;
    private final OverRideWords words;

    ClusterPages(Clusters clusters, Units units, OverRideWords words) {
        this.clusters = clusters;
        this.units = units;
        this.words = words;
    }

    @GetMapping("/over-ride/cluster/{clusterId}")
    @Admits(Who.SIGNED_IN)
    ModelAndView one(SignedIn me, @PathVariable long clusterId) {
        return page(me, clusterId, Map.of(), Map.of());
    }

    @PostMapping("/over-ride/cluster/{clusterId}/peer")
    @Admits(Who.SIGNED_IN)
    ModelAndView peer(SignedIn me, @PathVariable long clusterId, @RequestParam(defaultValue = "") String peer) {
        long peerId = peer.matches("[0-9]{1,18}") ? Long.parseLong(peer) : 0;
        return onPage(me, clusterId, clusters.choosePeer(me, clusterId, peerId), Map.of());
    }

    @PostMapping("/over-ride/cluster/{clusterId}/sort")
    @Admits(Who.SIGNED_IN)
    ModelAndView sort(
            SignedIn me,
            @PathVariable long clusterId,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "") String line) {
        return onPage(me, clusterId, clusters.sort(me, clusterId, sort, line), Map.of("sort", sort, "line", line));
    }

    @PostMapping("/over-ride/cluster/{clusterId}/answer")
    @Admits(Who.SIGNED_IN)
    ModelAndView answer(
            SignedIn me,
            @PathVariable long clusterId,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String answerLine) {
        return onPage(
                me,
                clusterId,
                clusters.answer(me, clusterId, answer, answerLine),
                Map.of("answer", answer, "answerLine", answerLine));
    }

    private ModelAndView onPage(SignedIn me, long id, Map<String, String> problems, Map<String, String> typed) {
        return problems.isEmpty() ? SeeOther.at("/over-ride/cluster/" + id) : page(me, id, typed, problems);
    }

    private ModelAndView page(SignedIn me, long id, Map<String, String> typed, Map<String, String> problems) {
        Cluster cluster = clusters.get(me, id);
        Map<String, String> peers = new LinkedHashMap<>();
        if (cluster.may().choosePeer()) {
            peers.put("", words.say("cluster.peer.nobody"));
            clusters.listPeers(me, id)
                    .forEach(person ->
                            peers.put(Long.toString(person.id()), person.name() + ", " + person.profession()));
        }
        return new ModelAndView(
                        "protocol/over-ride-cluster",
                        problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject(
                        "inUnit",
                        me.belongsTo(cluster.unitId())
                                ? units.getOurs(me, cluster.unitId())
                                : units.findHome(me).orElse(null))
                .addObject("cluster", cluster)
                .addObject("title", words.say("cluster.title", cluster.count()))
                .addObject("why", words.say("cluster.why", cluster.reasonWords()))
                .addObject("standing", standing(cluster))
                .addObject("members", members(cluster))
                .addObject("both", both(cluster))
                .addObject("peers", peers)
                .addObject("sorts", words.sorts())
                .addObject("hints", words.sortHints())
                .addObject("typed", typed)
                .addObject("problems", words.problems(problems));
    }

    private String standing(Cluster cluster) {
        if (cluster.answer() != null && cluster.answeredOn() != null) {
            return words.say(
                    "cluster.answered",
                    words.day(cluster.answeredOn()),
                    words.say("sort." + cluster.answer().word()) + ". " + cluster.answerLine());
        }
        return cluster.late()
                ? words.say("cluster.late", cluster.ownerName(), words.day(cluster.answerBy()))
                : words.say(
                        "cluster.open",
                        words.day(cluster.openedOn()),
                        cluster.ownerName(),
                        words.day(cluster.answerBy()));
    }

    private List<OverRideLine> members(Cluster cluster) {
        return cluster.members().stream()
                .map(member -> {
                    List<String> aside = new ArrayList<>();
                    if (member.bestInterest()) {
                        aside.add(words.say("best.is"));
                    }
                    if (member.line() != null) {
                        aside.add(member.line());
                    }
                    String who = member.authorName() == null ? member.role() : member.authorName();
                    return new OverRideLine(
                            words.say("cluster.member", OverRideWords.capital(who), words.day(member.day())),
                            String.join(" ", aside),
                            member.address() == null ? "" : member.address());
                })
                .toList();
    }

    /** What the two said, when both have; what one's own said, while the other has not. */
    private List<String> both(Cluster cluster) {
        Cluster.Said owner = cluster.ownerSort();
        Cluster.Said peer = cluster.peerSort();
        if (owner == null || peer == null) {
            return cluster.mine() == null
                    ? List.of()
                    : List.of(words.say(
                            "cluster.waits.other",
                            words.say("sort." + cluster.mine().word())));
        }
        List<String> lines = new ArrayList<>();
        lines.add(
                cluster.agreed()
                        ? words.say(
                                cluster.mine() == null ? "cluster.agreed.others" : "cluster.agreed",
                                words.say("sort." + owner.sort().word()))
                        : words.say(
                                "cluster.differ",
                                cluster.ownerName(),
                                words.say("sort." + owner.sort().word()),
                                Objects.requireNonNullElse(cluster.peerName(), words.say("cluster.peer.label")),
                                words.say("sort." + peer.sort().word())));
        for (Cluster.Said said : List.of(owner, peer)) {
            if (said.line() != null) {
                lines.add("“" + said.line() + "”");
            }
        }
        return List.copyOf(lines);
    }
}
