package org.leadline.aim;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.leadline.access.SignedIn;
import org.leadline.measure.Measure;
import org.leadline.measure.Measures;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to what hangs in the air: aims that reach no value, neither themselves nor through what they serve, and measures that reach no aim. */
@Service
@Transactional(readOnly = true)
public class Orphans {
    private final Aims aims;
    private final AimGraphs graphs;
    private final Measures measures;

    Orphans(Aims aims, AimGraphs graphs, Measures measures) {
        this.aims = aims;
        this.graphs = graphs;
        this.measures = measures;
    }

    /** The aims in force of a unit, its joint ones and those of its people that reach no value. @throws org.leadline.access.NotHere as {@link Aims#list} */
    public List<Aim> listAims(SignedIn me, long unitId) {
        Set<Long> orphans = new HashSet<>(graphs.whole().orphans());
        return Stream.of(aims.list(me, unitId), aims.listJoint(me, unitId), aims.listOfPeople(me, unitId))
                .flatMap(List::stream)
                .filter(aim -> orphans.contains(aim.id()))
                .toList();
    }

    /** The measures of a unit that reach no aim in force. @throws org.leadline.access.NotHere where the unit is not one's own */
    public List<Measure> listMeasures(SignedIn me, long unitId) {
        return measures.listOrphans(me, unitId);
    }
}
