package org.leadline.measure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.leadline.access.SignedIn;
import org.leadline.measure.publish.Leaving;
import org.leadline.measure.publish.ShownStretch;
import org.leadline.measure.spc.Asked;
import org.leadline.measure.spc.CareKind;
import org.leadline.measure.spc.NumberKind;
import org.leadline.measure.spc.Series;
import org.leadline.measure.spc.Settings;
import org.leadline.measure.spc.SpcReading;
import org.leadline.measure.spc.SpcReadings;
import org.springframework.stereotype.Component;

/** Charts of measures outside their unit: worked out from what has left it, and from nothing else. */
@Component
class LeavingRows {
    private final Leavings leavings;
    private final Clock clock;

    LeavingRows(Leavings leavings, Clock clock) {
        this.leavings = leavings;
        this.clock = clock;
    }

    /** Empty where nothing of it has left. */
    Optional<BoardRow> find(SignedIn me, String unit, Measure measure) {
        List<ShownStretch> shown = leavings.list(measure);
        if (shown.isEmpty()) {
            return Optional.empty();
        }
        Series series = Leaving.series(shown, measure.kind() != NumberKind.COUNT);
        LeavingNumbers.Hidden hidden = LeavingNumbers.Hidden.of(shown);
        return Optional.of(new BoardRow(
                unit,
                measure.name(),
                series,
                hidden.tooMuch() ? null : reading(measure, series),
                hidden.hidden(),
                false,
                me.belongsTo(measure.unitId()),
                measure.harm(),
                new BoardRow.BoardUnit(measure.unitOfNumber(), measure.per(), measure.kind())));
    }

    private SpcReading reading(Measure measure, Series series) {
        double target = measure.targetOn(LocalDate.now(clock));
        Settings settings =
                Settings.USUAL.with(measure.better()).withPer(measure.per()).withTarget(target);
        Asked asked = Asked.of(measure.kind(), CareKind.SAME_EVERY_TIME, series)
                .withHarm(measure.harm())
                .withUnit(measure.unitOfNumber());
        return SpcReadings.read(series, asked, settings);
    }
}
