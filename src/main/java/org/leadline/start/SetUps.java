package org.leadline.start;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.leadline.access.NotHere;
import org.leadline.access.Role;
import org.leadline.access.SignedIn;
import org.leadline.aim.Aims;
import org.leadline.care.Processes;
import org.leadline.unit.People;
import org.leadline.unit.StaffLists;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of the guided path: how far a unit is on it, what was left for later, and what was typed until then. For who keeps the unit's list of people. */
@Service
@Transactional
public class SetUps {
    private static final int MOST_TYPED = 60_000;
    private static final int MOST_FIELDS = 200;
    private final Map<Template.Kind, Template> templates = TemplateFile.read();
    private final PathStore store;
    private final Units units;
    private final People people;
    private final StaffLists lists;
    private final Aims aims;
    private final Processes processes;
    private final Clock clock;

    SetUps(PathStore store, Units units, People people, StaffLists lists, Aims aims, Processes processes, Clock clock) {
        this.store = store;
        this.units = units;
        this.people = people;
        this.lists = lists;
        this.aims = aims;
        this.processes = processes;
        this.clock = clock;
    }

    /** The templates there are, in order. */
    public List<Template> listTemplates() {
        return Stream.of(Template.Kind.values()).map(this::template).toList();
    }

    /** The units that this person can set up: those whose list of people they keep. */
    @Transactional(readOnly = true)
    public List<SetUp> list(SignedIn me) {
        return units.listOurs(me).stream()
                .filter(unit -> lists.mayKeep(me, unit.id()))
                .map(unit -> of(me, unit))
                .toList();
    }

    /** Whether this person can set another unit up: they keep the system of one. */
    public boolean maySetUpAnother(SignedIn me) {
        return me.memberships().stream().anyMatch(mine -> mine.role() == Role.ADMINISTRATOR);
    }

    /**
     * How far a unit is.
     *
     * @throws NotHere where the unit is not one's own
     * @throws org.leadline.access.NotYours where somebody else keeps its list
     */
    @Transactional(readOnly = true)
    public SetUp get(SignedIn me, long unitId) {
        lists.check(me, unitId);
        return of(me, units.getOurs(me, unitId));
    }

    /** Chooses whose words and examples the path offers; nothing is entered by it. @throws NotHere as {@link #get} */
    public void choose(SignedIn me, long unitId, Template.Kind template) {
        lists.check(me, unitId);
        store.keepTemplate(unitId, template, now());
    }

    /**
     * Sets another unit up, whose system this person then keeps.
     *
     * @param leads whether they lead it, too; else they give that to somebody later
     * @throws org.leadline.access.NotYours where they keep the system of no unit
     * @throws IllegalArgumentException where {@link Units#listProblems} finds something
     */
    public Unit another(SignedIn me, String name, Template.Kind template, boolean leads) {
        Unit unit = units.setUpAnother(me, name, Unit.Kind.of(template.word()));
        Set<Role> roles = leads ? Set.of(Role.ADMINISTRATOR, Role.LEAD, Role.MEMBER) : Set.of(Role.ADMINISTRATOR);
        roles.stream().sorted().forEach(role -> people.giveRole(me.personId(), unit.id(), role, me.auditName()));
        store.keepTemplate(unit.id(), template, now());
        return unit;
    }

    /** Leaves a step for later and keeps what was typed, for this person alone. @throws NotHere as {@link #get}, or where the step cannot wait */
    public void later(SignedIn me, long unitId, Step step, Map<String, String> typed) {
        lists.check(me, unitId);
        if (!step.canWait()) {
            throw new NotHere("step");
        }
        store.keepLater(unitId, step);
        Map<String, String> kept = new TreeMap<>(typed);
        kept.keySet().removeIf(field -> field.startsWith("_"));
        kept.values().removeIf(String::isBlank);
        int length = kept.values().stream().mapToInt(String::length).sum();
        if (kept.isEmpty() || length > MOST_TYPED || kept.size() > MOST_FIELDS) {
            store.removeDraft(unitId, me.personId(), step);
        } else {
            store.keepDraft(unitId, me.personId(), step, kept);
        }
    }

    /** What this person typed into the step and left for later; empty where nothing was. @throws NotHere as {@link #get} */
    @Transactional(readOnly = true)
    public Map<String, String> draft(SignedIn me, long unitId, Step step) {
        lists.check(me, unitId);
        return step.canWait() ? store.draft(unitId, me.personId(), step) : Map.of();
    }

    /** Something was entered: what was kept of the step is forgotten. @throws NotHere as {@link #get} */
    public void entered(SignedIn me, long unitId, Step step) {
        lists.check(me, unitId);
        store.removeDraft(unitId, me.personId(), step);
        store.removeLater(unitId, step);
    }

    /** The first sheet is printed. @throws NotHere as {@link #get}, or where no template was chosen */
    public void printed(SignedIn me, long unitId) {
        lists.check(me, unitId);
        if (store.findTemplate(unitId).isEmpty()) {
            throw new NotHere("path");
        }
        store.keepPrinted(unitId, now());
    }

    private SetUp of(SignedIn me, Unit unit) {
        Template template = store.findTemplate(unit.id()).map(this::template).orElse(null);
        Set<Step> later = store.listLater(unit.id());
        List<SetUp.State> states = Stream.of(Step.values())
                .map(step -> new SetUp.State(step, template == null ? 0 : have(me, unit, step), later.contains(step)))
                .toList();
        return new SetUp(unit, template, states);
    }

    private int have(SignedIn me, Unit unit, Step step) {
        return switch (step) {
            case TEMPLATE -> 1;
            case NUMBERS -> unit.telephones().isEmpty() ? 0 : 1;
            case PEOPLE -> people.list(me, unit.id()).size() > 1 ? 1 : 0;
            case AIMS -> aims.list(me, unit.id()).size();
            case PROCESSES ->
                (int) processes.list(me, unit.id()).stream()
                        .filter(FirstProcesses::isAnswered)
                        .count();
            case NEIGHBOUR -> units.listNeighbours(unit.id()).isEmpty() ? 0 : 1;
            case PRINT -> store.isPrinted(unit.id()) ? 1 : 0;
        };
    }

    private Template template(Template.Kind kind) {
        return Objects.requireNonNull(templates.get(kind));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
