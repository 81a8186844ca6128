package org.leadline.measure;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leadline.access.SignedIn;
import org.leadline.measure.spc.SpcReading;
import org.springframework.stereotype.Component;

/** What is counted about a process or for an aim, each measure with its sentence: what other parts show of measures on their own pages. */
@Component
public class MeasuredFor {
    private static final Pattern ADDRESS = Pattern.compile("/measure/([0-9]{1,18})");
    private final Measures measures;
    private final MeasureReadings readings;
    private final MeasureStore store;
    private final LeavingRows leaving;

    MeasuredFor(Measures measures, MeasureReadings readings, MeasureStore store, LeavingRows leaving) {
        this.measures = measures;
        this.readings = readings;
        this.store = store;
        this.leaving = leaving;
    }

    /** One measure: its name, its sentence as it stands now, {@code /measure/12}. */
    public record Line(String name, String sentence, String address) {}

    /**
     * The measures of a unit that belong to the process, or reach the aim, at an address.
     *
     * @param address {@code /care/process/12}, {@code /aim/3}
     * @throws org.leadline.access.NotHere where the unit is not one's own
     */
    public List<Line> list(SignedIn me, long unitId, String address) {
        return reaching(me, unitId, address).map(measure -> line(me, measure)).toList();
    }

    /**
     * The first measure of a unit that belongs to the process, or reaches the aim, at an address; empty where there is none.
     *
     * @param address {@code /care/process/12}, {@code /aim/3}
     * @throws org.leadline.access.NotHere where the unit is not one's own
     */
    public Optional<Line> findFirst(SignedIn me, long unitId, String address) {
        return reaching(me, unitId, address).findFirst().map(measure -> line(me, measure));
    }

    private Stream<Measure> reaching(SignedIn me, long unitId, String address) {
        return measures.list(me, unitId).stream()
                .filter(measure -> address.equals(measure.processAddress()) || address.equals(measure.aimAddress()));
    }

    private Line line(SignedIn me, Measure measure) {
        return new Line(measure.name(), readings.read(me, measure.id()).sentence(), measure.address());
    }

    /**
     * One measure as somebody sees it who may be of another unit.
     *
     * @param sentence as it stands now; of another's unit worked out from what has left it; null where nothing has, or too much is hidden
     * @param address null where it is another's
     */
    public record Seen(
            String name,
            long unitId,
            @Nullable String sentence,
            @Nullable String address) {}

    /** The measure at an address, as this person may see it; empty where there is none. @param address {@code /measure/12} */
    public Optional<Seen> find(SignedIn me, String address) {
        Matcher matcher = ADDRESS.matcher(address);
        return matcher.matches()
                ? store.find(Long.parseLong(matcher.group(1))).map(measure -> seen(me, measure))
                : Optional.empty();
    }

    private Seen seen(SignedIn me, Measure measure) {
        if (me.belongsTo(measure.unitId())) {
            String sentence = readings.read(me, measure.id()).sentence();
            return new Seen(measure.name(), measure.unitId(), sentence, measure.address());
        }
        String left = leaving.find(me, measure.name(), measure)
                .map(BoardRow::reading)
                .map(SpcReading::sentence)
                .orElse(null);
        return new Seen(measure.name(), measure.unitId(), left, null);
    }
}
