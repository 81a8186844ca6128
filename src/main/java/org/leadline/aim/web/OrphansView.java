package org.leadline.aim.web;

import java.util.List;
import org.leadline.measure.Measure;
import org.leadline.unit.Unit;

/** What hangs in the air in a unit. @param works whether this person works there, and so may give a measure its aim */
public record OrphansView(Unit unit, List<AimView.Row> aims, List<Measure> measures, boolean works) {}
