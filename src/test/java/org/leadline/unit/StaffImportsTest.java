package org.leadline.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leadline.Trust;
import org.leadline.access.NotYours;
import org.leadline.access.Role;
import org.leadline.unit.StaffPlan.State;
import org.leadline.unit.intake.Column;
import org.leadline.unit.intake.Days;
import org.leadline.unit.intake.Fault;
import org.leadline.unit.intake.StaffFile;
import org.leadline.unit.intake.StaffRead;
import org.springframework.beans.factory.annotation.Autowired;

@UnitTest
class StaffImportsTest {
    @Autowired
    StaffImports imports;

    @Autowired
    StaffLists lists;

    @Autowired
    People people;

    @Autowired
    Clinic clinic;

    @BeforeEach
    void open() {
        clinic.open();
    }

    @Test
    void aFileIsShownRowByRowAndThenEnteredAsAWhole() {
        String csv = """
                Full name;Job title;Band;Responsibility;Last day;Works nights;E-mail address
                Zuri Ebb;nurse;6;nurse in charge;3 Feb 2027;yes;zuri@clinic.example
                wim cleat;nurse specialist;7;;;;
                Dr Ines Fathom;doctor;;lead;;;
                """;
        StaffPlan plan = clinic.plan(csv);
        assertThat(plan.lines())
                .extracting(StaffPlan.Line::state)
                .containsExactly(State.NEW, State.CHANGED, State.SAME);
        assertThat(plan.lines().get(1).changes())
                .extracting(StaffPlan.Change::column)
                .containsExactly(Column.NAME, Column.PROFESSION, Column.GRADE);
        assertThat(plan.notInFile()).containsExactly("Olu Spar");
        assertThat(clinic.names()).doesNotContain("Zuri Ebb");
        assertThat(clinic.enter(csv)).isTrue();
        Person zuri = people.findBySlug("zuri-ebb").orElseThrow();
        assertThat(zuri.leavingOn()).isEqualTo(LocalDate.of(2027, 2, 3));
        assertThat(zuri.nights()).isTrue();
        assertThat(people.findEmail(zuri.id())).contains("zuri@clinic.example");
        assertThat(clinic.now(zuri.id()).memberships())
                .extracting(membership -> membership.role())
                .containsExactlyInAnyOrder(Role.MEMBER, Role.SHIFT_LEAD);
        assertThat(clinic.names()).as("who is not in the file stays").contains("Olu Spar");
    }

    @Test
    void theSameFileASecondTimeChangesNothing() {
        String csv = "name,profession,grade,role\nZuri Ebb,nurse,band 6,shift lead\nWim Cleat,nurse,,\n";
        assertThat(clinic.enter(csv)).isTrue();
        assertThat(clinic.plan(csv).lines()).extracting(StaffPlan.Line::state).containsOnly(State.SAME);
        assertThat(clinic.enter(csv)).isFalse();
        assertThat(clinic.names()).hasSize(4);
    }

    @Test
    void oneRowThatIsRefusedKeepsAllOthersOut() {
        String csv = """
                name,profession,role,nights,leaving date
                Zuri Ebb,nurse,member,no,
                Bo Reef,,captain,sometimes,soon
                Zuri Ebb,nurse,,,
                ,nurse,,,
                """;
        StaffPlan plan = clinic.plan(csv);
        assertThat(plan.lines().get(1).faults())
                .extracting(Fault::key)
                .containsExactlyInAnyOrder(
                        "unit.staff.fault.role",
                        "unit.staff.fault.yes-no",
                        "unit.staff.fault.day",
                        "unit.problem.blank.profession");
        assertThat(plan.lines().get(1).faults()).extracting(Fault::line).containsOnly(3L);
        assertThat(plan.lines().get(2).faults())
                .extracting(Fault::key, Fault::value)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("unit.staff.fault.row-twice", "2"));
        assertThat(plan.lines().get(3).state()).isEqualTo(State.REFUSED);
        assertThat(clinic.enter(csv)).isFalse();
        assertThat(clinic.names()).hasSize(3);
    }

    @Test
    void aDayThatCouldBeTwoDaysIsAskedAbout() {
        String csv = "name,profession,leaving date\nZuri Ebb,nurse,01/02/2027\nBo Reef,nurse,03/03/2027\n";
        StaffPlan asked = clinic.plan(csv);
        assertThat(asked.eitherDay()).isEqualTo(new StaffPlan.EitherDay(2, "01/02/2027", "2027-02-01", "2027-01-02"));
        assertThat(asked.canBeEntered()).isFalse();
        assertThat(clinic.plan(csv, Days.Order.MONTH_FIRST).lines().getFirst().person())
                .extracting(PersonForm::leavingOn)
                .isEqualTo("2027-01-02");
        StaffRead.Table table = Clinic.table(csv);
        String seal = clinic.plan(csv, Days.Order.DAY_FIRST).seal();
        assertThat(imports.enter(clinic.lead(), clinic.unitId, table, Days.Order.MONTH_FIRST, seal))
                .as("what was shown is what is entered")
                .isFalse();
        assertThat(imports.enter(clinic.lead(), clinic.unitId, table, Days.Order.DAY_FIRST, seal))
                .isTrue();
        assertThat(people.findBySlug("zuri-ebb").orElseThrow().leavingOn()).isEqualTo(LocalDate.of(2027, 2, 1));
    }

    @Test
    void aListThatChangedSinceItWasShownIsShownAgain() {
        String csv = "name,profession\nZuri Ebb,nurse\n";
        String seal = clinic.plan(csv).seal();
        clinic.person("Zuri Ebb", "doctor", clinic.unitId, Role.MEMBER);
        assertThat(imports.enter(clinic.lead(), clinic.unitId, Clinic.table(csv), null, seal))
                .isFalse();
    }

    @Test
    void neitherTheLastKeeperNorTheSystemsCanBeTakenByAFile() {
        assertThat(clinic.plan("name,role\nWim Cleat,member / administrator\n")
                        .lines()
                        .getFirst()
                        .faults())
                .extracting(Fault::key)
                .containsExactly("unit.problem.appoint");
        lists.end(clinic.keeper(), clinic.unitId, clinic.keeper().personId());
        assertThat(clinic.plan("name,role\nDr Ines Fathom,member\n")
                        .lines()
                        .getFirst()
                        .faults())
                .extracting(Fault::key)
                .containsExactly("unit.problem.last-keeper");
        StaffPlan handedOver = clinic.plan("name,role\nDr Ines Fathom,member\nWim Cleat,lead\n");
        assertThat(handedOver.canBeEntered()).isTrue();
        assertThatThrownBy(() -> imports.plan(clinic.nurse(), clinic.unitId, Clinic.table("name\nX Y\n"), null))
                .isInstanceOf(NotYours.class);
    }

    @Test
    @Trust(46)
    void noCellOfTheListIsAFormulaAndTheListReadsBackAsItIs() {
        List<String> names =
                List.of("=1+1", "+44 Cleat", "-Reef", "@Ebb", "'=quoted", "Ann \"Andy\" O'Shea, RN", "Bo; Bo");
        names.forEach(name -> lists.enter(
                clinic.lead(),
                clinic.unitId,
                new PersonForm(name, "=nurse", "@6", "2027-02-03", true, "", false, List.of("shift-lead"))));
        byte[] file = imports.write(clinic.lead(), clinic.unitId);
        String text = new String(file, StandardCharsets.UTF_8);
        assertThat(text.lines().flatMap(line -> List.of(line.split(",")).stream()))
                .as("no cell begins a formula")
                .noneMatch(cell -> cell.replaceFirst("^\"", "").matches("[=+@\\t\\r-].*"));
        StaffPlan again = imports.plan(clinic.lead(), clinic.unitId, (StaffRead.Table) StaffFile.read(file), null);
        assertThat(again.lines()).hasSize(3 + names.size());
        assertThat(again.lines()).extracting(StaffPlan.Line::state).containsOnly(State.SAME);
        assertThat(again.notInFile()).isEmpty();
    }

    @Test
    @Trust(45)
    void randomListsAreEnteredWholeOrNotAtAllAndOnlyOnce() {
        Random random = new Random(20261122);
        String[] cells = {
            "",
            "nurse",
            "Zuri Ebb",
            "Wim Cleat",
            "lead",
            "yes",
            "2027-02-03",
            "31/12/2026",
            "?",
            "Bo Reef",
            "member",
            "=x",
            "\"a,b\""
        };
        int entered = 0;
        for (int file = 0; file < 60; file++) {
            StringBuilder csv = new StringBuilder("name,profession,role,nights,leaving date\n");
            for (int row = 0; row < 1 + random.nextInt(3); row++) {
                csv.append(random.nextBoolean() ? "Person " + random.nextInt(9) : cells[random.nextInt(cells.length)])
                        .append(",nurse,")
                        .append(random.nextInt(4) == 0 ? cells[random.nextInt(cells.length)] : "member")
                        .append(',')
                        .append(random.nextInt(4) == 0 ? cells[random.nextInt(cells.length)] : "no")
                        .append(',')
                        .append(random.nextInt(4) == 0 ? cells[random.nextInt(cells.length)] : "")
                        .append('\n');
            }
            if (!(StaffFile.read(csv.toString(), "UTF-8") instanceof StaffRead.Table)) {
                continue;
            }
            List<String> before = clinic.names();
            StaffPlan plan = clinic.plan(csv.toString());
            boolean done = clinic.enter(csv.toString());
            entered += done ? 1 : 0;
            assertThat(done).isEqualTo(plan.canBeEntered());
            assertThat(clinic.names()).hasSize(before.size() + (done ? (int) plan.count(State.NEW) : 0));
            if (done) {
                assertThat(clinic.plan(csv.toString()).lines())
                        .as(csv.toString())
                        .extracting(StaffPlan.Line::state)
                        .containsOnly(State.SAME);
            }
        }
        assertThat(entered).isGreaterThan(10);
    }
}
