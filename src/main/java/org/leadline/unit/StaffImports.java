package org.leadline.unit;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leadline.access.AuditTrail;
import org.leadline.access.Role;
import org.leadline.access.SignedIn;
import org.leadline.unit.intake.Column;
import org.leadline.unit.intake.Days;
import org.leadline.unit.intake.Fault;
import org.leadline.unit.intake.Formulas;
import org.leadline.unit.intake.StaffRead;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door for staff lists as files: what one would do, entering all of it or nothing, and the unit's list as a file. For who keeps the list. */
@Service
@Transactional
public class StaffImports {
    private final StaffLists lists;
    private final PersonStore store;
    private final AuditTrail audit;
    private final Clock clock;

    StaffImports(StaffLists lists, PersonStore store, AuditTrail audit, Clock clock) {
        this.lists = lists;
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What the file would do, row by row; nothing is changed.
     *
     * @param order what was answered when it was asked how days are written; null where it was not
     * @throws org.leadline.access.NotHere where the unit is not one's own
     * @throws org.leadline.access.NotYours where somebody else keeps its list
     */
    @Transactional(readOnly = true)
    public StaffPlan plan(SignedIn me, long unitId, StaffRead.Table table, Days.@Nullable Order order) {
        StaffPlanning planning = planning(me, unitId, order);
        return plan(planning, planning.steps(table));
    }

    /**
     * Enters the whole file, where it can be entered and would do what was shown.
     *
     * @param seal of the plan that was shown
     * @return whether it was entered; where not, nothing was, and it is to be shown anew
     * @throws org.leadline.access.NotHere where the unit is not one's own
     * @throws org.leadline.access.NotYours where somebody else keeps its list
     */
    public boolean enter(SignedIn me, long unitId, StaffRead.Table table, Days.@Nullable Order order, String seal) {
        StaffPlanning planning = planning(me, unitId, order);
        List<StaffPlanning.Step> steps = planning.steps(table);
        StaffPlan plan = plan(planning, steps);
        if (!plan.canBeEntered() || !plan.seal().equals(seal)) {
            return false;
        }
        for (StaffPlanning.Step step : steps) {
            PersonEntry entry = Objects.requireNonNull(step.entry());
            Person.InUnit before = step.before();
            if (before == null) {
                lists.insert(me, unitId, entry);
            } else if (step.line().state() == StaffPlan.State.CHANGED) {
                lists.update(me, unitId, before, entry);
            }
        }
        audit.record(
                me.auditName(),
                "staff list entered",
                "/unit/" + unitId,
                unitId,
                plan.count(StaffPlan.State.NEW) + " new, " + plan.count(StaffPlan.State.CHANGED) + " changed");
        return true;
    }

    /**
     * The unit's list as a CSV in UTF-8 with commas; a spreadsheet takes none of its cells for a formula.
     *
     * @throws org.leadline.access.NotHere where the unit is not one's own
     * @throws org.leadline.access.NotYours where somebody else keeps its list
     */
    public byte[] write(SignedIn me, long unitId) {
        lists.check(me, unitId);
        audit.read(me, "/unit/" + unitId + "/staff.csv", unitId);
        StringWriter text = new StringWriter();
        try (CsvWriter rows = CsvWriter.builder().build(text)) {
            rows.writeRecord(Stream.of(Column.values())
                    .map(column -> column.word().replace('-', ' '))
                    .toList());
            for (Person.InUnit here : store.listInUnit(unitId, LocalDate.now(clock))) {
                PersonForm form = lists.form(me, unitId, here.person().id());
                rows.writeRecord(cells(form).stream().map(Formulas::guarded).toList());
            }
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> cells(PersonForm form) {
        return List.of(
                form.name(),
                form.profession(),
                form.grade(),
                form.roles().stream().map(role -> role.replace('-', ' ')).collect(Collectors.joining(" / ")),
                form.leavingOn(),
                form.nights() ? "yes" : "no",
                form.email(),
                form.patientPartner() ? "yes" : "no");
    }

    private StaffPlanning planning(SignedIn me, long unitId, Days.@Nullable Order order) {
        lists.check(me, unitId);
        List<StaffPlanning.Known> known = store.listInUnit(unitId, LocalDate.now(clock)).stream()
                .map(here -> new StaffPlanning.Known(
                        here, lists.form(me, unitId, here.person().id()), lists.mayDescribe(me, here.person())))
                .toList();
        boolean mayAppoint = lists.mayAppoint(me, unitId);
        return new StaffPlanning(known, order, lists.partner(), clock, (step, faults) -> {
            Set<Role> before =
                    step.before() == null ? Set.of() : Set.copyOf(step.before().roles());
            PersonEntry entry = Objects.requireNonNull(step.entry());
            if (StaffLists.appoints(before, entry.roles()) && !mayAppoint) {
                faults.add(new Fault("unit.problem.appoint", step.line().line(), Column.ROLE, ""));
            }
            if (step.before() == null
                    && entry.leavingOn() != null
                    && entry.leavingOn().isBefore(LocalDate.now(clock))) {
                faults.add(new Fault(
                        "unit.problem.left-already",
                        step.line().line(),
                        Column.LEAVING_DATE,
                        entry.leavingOn().toString()));
            }
        });
    }

    private static StaffPlan plan(StaffPlanning planning, List<StaffPlanning.Step> steps) {
        List<StaffPlan.Line> lines =
                steps.stream().map(StaffPlanning.Step::line).toList();
        return new StaffPlan(lines, planning.notInFile(), planning.eitherDay(), seal(lines));
    }

    private static String seal(List<StaffPlan.Line> lines) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(lines.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException fault) {
            throw new IllegalStateException("this Java cannot work out SHA-256", fault);
        }
    }
}
