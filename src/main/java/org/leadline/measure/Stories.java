package org.leadline.measure;

import java.util.List;
import java.util.Optional;
import org.leadline.access.AuditTrail;
import org.leadline.access.NotHere;
import org.leadline.access.NotYours;
import org.leadline.access.SignedIn;
import org.leadline.measure.ProcessesOfMeasures.Known;
import org.leadline.measure.spc.CareKind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to single cases of care that is being found out: for those who work in the unit, on no sheet and no paper. */
@Service
@Transactional
public class Stories {
    private final StoryStore store;
    private final MeasureSight sight;
    private final ProcessesOfMeasures processes;
    private final AuditTrail audit;

    Stories(StoryStore store, MeasureSight sight, ProcessesOfMeasures processes, AuditTrail audit) {
        this.store = store;
        this.sight = sight;
        this.processes = processes;
        this.audit = audit;
    }

    /** The stories of a measure, the first told first. @throws NotHere where one does not work in its unit */
    @Transactional(readOnly = true)
    public List<Story> list(SignedIn me, long measureId) {
        return store.list(getOurs(me, measureId).id());
    }

    /**
     * Tells a story; each line 1 to 600 characters.
     *
     * @throws NotHere where one does not work in the measure's unit
     * @throws NotYours where its care is not one that is being found out
     */
    public Doing add(SignedIn me, long measureId, String thought, String tried, String saw, String next) {
        Measure measure = getOurs(me, measureId);
        String address = measure.processAddress();
        Optional<Known> process = address == null ? Optional.empty() : processes.find(me, address);
        if (measure.retired() != null
                || process.filter(known -> known.kind() == CareKind.FIND_OUT).isEmpty()) {
            throw new NotYours("story");
        }
        Lines lines = new Lines();
        String one = lines.must("thought", thought, Lines.MOST_OF_MORE);
        String two = lines.must("tried", tried, Lines.MOST_OF_MORE);
        String three = lines.must("saw", saw, Lines.MOST_OF_MORE);
        String four = lines.must("next", next, Lines.MOST_OF_MORE);
        if (!lines.areGood()) {
            return new Doing.Refused(lines.problems());
        }
        store.insert(measureId, one, two, three, four, me.personId());
        audit.recordDayOnly("story told", addressOf(measureId), measure.unitId(), null);
        return new Doing.Done(addressOf(measureId));
    }

    /** Takes a story away for good, for whoever told it, or leads the unit. @throws NotHere where there is none that this person may take away */
    public void remove(SignedIn me, long measureId, long storyId) {
        Measure measure = getOurs(me, measureId);
        boolean mayRemove = store.findTeller(measureId, storyId)
                .filter(teller -> teller == me.personId() || MeasureSight.leads(me, measure.unitId()))
                .isPresent();
        if (!mayRemove) {
            throw new NotHere("story");
        }
        store.remove(storyId);
        audit.record(me.auditName(), "story taken away", addressOf(measureId), measure.unitId(), null);
    }

    private Measure getOurs(SignedIn me, long measureId) {
        Measure measure = sight.get(me, measureId);
        if (!me.worksIn(measure.unitId())) {
            throw new NotHere("measure");
        }
        return measure;
    }

    private static String addressOf(long measureId) {
        return Measure.addressOf(measureId) + "/stories";
    }
}
