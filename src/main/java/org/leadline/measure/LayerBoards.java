package org.leadline.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.leadline.access.AuditTrail;
import org.leadline.access.NotHere;
import org.leadline.access.SignedIn;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to the board of a layer: the measures of the units below that go up, as they leave their units. Each look is written down for those units. */
@Service
@Transactional
public class LayerBoards {
    private final LeavingStore leaving;
    private final LeavingRows charts;
    private final MeasureStore measures;
    private final Units units;
    private final AuditTrail audit;

    LayerBoards(LeavingStore leaving, LeavingRows charts, MeasureStore measures, Units units, AuditTrail audit) {
        this.leaving = leaving;
        this.charts = charts;
        this.measures = measures;
        this.units = units;
        this.audit = audit;
    }

    /** @throws NotHere where the unit is not one's own, or has none below it */
    public LayerBoard read(SignedIn me, long unitId) {
        Unit layer = units.getOurs(me, unitId);
        List<Unit> below = new ArrayList<>();
        addBelow(layer, below);
        if (below.isEmpty()) {
            throw new NotHere("board");
        }
        List<Long> up = leaving.listGoingUp();
        List<BoardRow> rows = new ArrayList<>();
        Set<String> silent = new TreeSet<>();
        for (Unit unit : below) {
            List<BoardRow> theirs = up.stream()
                    .map(measures::find)
                    .flatMap(Optional::stream)
                    .filter(measure -> measure.unitId() == unit.id() && measure.retired() == null)
                    .sorted(Comparator.comparing(Measure::name))
                    .flatMap(measure -> charts.find(me, unit.name(), measure).stream())
                    .toList();
            rows.addAll(theirs);
            if (!theirs.isEmpty()) {
                audit.read(me, "/measure/board?unit=" + unitId, unit.id());
            } else if (!unit.isLayer()) {
                silent.add(unit.name());
            }
        }
        BoardMaking made = new BoardMaking(rows);
        return new LayerBoard(made.ranked(), made.board(), List.copyOf(silent));
    }

    private void addBelow(Unit layer, List<Unit> below) {
        for (Unit unit : units.listBelow(layer.id())) {
            below.add(unit);
            addBelow(unit, below);
        }
    }
}
