package org.leadline.protocol.web;

import java.util.List;
import org.leadline.protocol.Cluster;

/** Over-rides that are alike, in a list. @param aside how they stand */
public record ClusterLine(String words, String why, String aside, boolean late, String address) {

    static List<ClusterLine> of(List<Cluster> clusters, OverRideWords words) {
        return clusters.stream()
                .map(cluster -> new ClusterLine(
                        cluster.subject(),
                        words.say("cluster.row", cluster.reasonWords(), cluster.count()),
                        words.standing(cluster),
                        cluster.late(),
                        cluster.address()))
                .toList();
    }
}
