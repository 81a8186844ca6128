package org.leadline.protocol.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Admits;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.protocol.Cluster;
import org.leadline.protocol.Clusters;
import org.leadline.protocol.MyOverRides;
import org.leadline.protocol.OverRide;
import org.leadline.protocol.OverRideTallies;
import org.leadline.protocol.OverRideTallies.Tally;
import org.leadline.protocol.Reasons;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/over-ride}: what a unit's over-rides come to, those that are alike, and one's own, as JSON. */
@RestController
class OverRideApi {
    private final MyOverRides mine;
    private final Clusters clusters;
    private final OverRideTallies tallies;

    OverRideApi(MyOverRides mine, Clusters clusters, OverRideTallies tallies) {
        this.mine = mine;
        this.clusters = clusters;
        this.tallies = tallies;
    }

    /** Those of a unit in half a year. */
    record OfUnit(Tally tally, List<OneCluster> clusters) {}

    /**
     * Over-rides that are alike.
     *
     * @param agreed null until owner and peer have both sorted them
     * @param answer warranted, rule-is-wrong or needs-a-talk; null until there is one
     * @param nextVersion the address of the version that cites them; null for none
     */
    record OneCluster(
            String subject,
            String subjectAddress,
            String reason,
            int count,
            LocalDate openedOn,
            String answerBy,
            boolean late,
            @Nullable Boolean agreed,
            @Nullable String answer,
            @Nullable String answerLine,
            @Nullable String nextVersion,
            String address) {}

    /** One of one's own. @param code of {@code system}; null while there is no reason */
    record Own(
            String subject,
            String subjectAddress,
            String system,
            @Nullable String code,
            String reason,
            boolean bestInterest,
            @Nullable String line,
            LocalDate day,
            boolean takenBack,
            @Nullable LocalDate lookBackOn,
            @Nullable String helped,
            String address) {}

    @GetMapping(value = "/api/over-ride", produces = MediaType.APPLICATION_JSON_VALUE)
    @Admits(Who.SIGNED_IN)
    OfUnit ofUnit(SignedIn me, @RequestParam long unit) {
        return new OfUnit(
                tallies.ofUnit(me, unit),
                clusters.list(me, unit).stream().map(OverRideApi::one).toList());
    }

    @GetMapping(value = "/api/over-ride/cluster/{clusterId}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Admits(Who.SIGNED_IN)
    OneCluster cluster(SignedIn me, @PathVariable long clusterId) {
        return one(clusters.get(me, clusterId));
    }

    @GetMapping(value = "/api/over-ride/mine", produces = MediaType.APPLICATION_JSON_VALUE)
    @Admits(Who.SIGNED_IN)
    List<Own> mine(SignedIn me) {
        return mine.list(me).stream().map(OverRideApi::own).toList();
    }

    private static OneCluster one(Cluster cluster) {
        return new OneCluster(
                cluster.subject(),
                cluster.subjectAddress(),
                cluster.reasonWords(),
                cluster.count(),
                cluster.openedOn(),
                cluster.answerBy().toString(),
                cluster.late(),
                cluster.ownerSort() == null || cluster.peerSort() == null ? null : cluster.agreed(),
                cluster.answer() == null ? null : cluster.answer().word(),
                cluster.answerLine(),
                cluster.nextVersion(),
                cluster.address());
    }

    private static Own own(OverRide one) {
        return new Own(
                one.subject(),
                one.subjectAddress(),
                Reasons.SYSTEM,
                one.reason(),
                one.reasonWords(),
                one.bestInterest(),
                one.line(),
                one.day(),
                one.takenBack(),
                one.lookBackOn(),
                one.helped(),
                one.address());
    }
}
