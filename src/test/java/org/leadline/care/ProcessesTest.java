package org.leadline.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leadline.access.AuditTrail;
import org.leadline.access.NotHere;
import org.leadline.access.NotYours;
import org.leadline.care.Registering.ChangedMeanwhile;
import org.leadline.care.Registering.Refused;
import org.leadline.care.Registering.Registered;
import org.springframework.beans.factory.annotation.Autowired;

@CareTest
class ProcessesTest {
    @Autowired
    Processes processes;

    @Autowired
    AuditTrail audit;

    @Autowired
    Wards wards;

    @BeforeEach
    void open() {
        wards.open();
    }

    @Test
    void aProcessNeedsANameAPurposeAndAnOwnerAndNoLog() {
        var typed = new ProcessForm(
                "  Line insertion ", "so that no line brings harm", wards.doctor.personId(), true, "gown, drape");
        CareProcess process = registered(processes.register(wards.nurse, wards.wardId, typed));
        assertThat(process)
                .isEqualTo(new CareProcess(
                        process.id(),
                        wards.wardId,
                        "Line insertion",
                        "so that no line brings harm",
                        new Someone(wards.doctor.personId(), "ben"),
                        true,
                        "gown, drape",
                        1,
                        null))
                .isEqualTo(processes.get(wards.partner, process.id()));
        assertThat(processes.list(wards.partner, wards.wardId)).containsExactly(process);
        assertThat(processes.list(wards.stranger, wards.otherWardId)).isEmpty();
        assertThat(audit.list(process.address()))
                .extracting(AuditTrail.Entry::action, AuditTrail.Entry::actor)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("process registered", "person/" + wards.nurse.personId()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    name         | ''                     | care.problem.blank.name
                    name         | '   '                  | care.problem.blank.name
                    name         | 943 476 5919           | access.patient.nhs-number
                    purpose      | ''                     | care.problem.blank.purpose
                    purpose      | born 3.3.1947          | access.patient.date-of-birth
                    bestWaySteps | MRN 123456             | access.patient.record-number
                    """)
    void whatCannotStandIsRefusedByItsFieldAndNothingTypedIsLost(String field, String text, String key) {
        ProcessForm typed = filled(field, text);
        assertThat(processes.register(wards.nurse, wards.wardId, typed))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.problems()).containsOnlyKeys(field).containsEntry(field, key);
                    assertThat(refused.typed()).isEqualTo(typed);
                });
        assertThat(processes.list(wards.nurse, wards.wardId)).isEmpty();
    }

    @Test
    void linesHoldNoControlsAndNoMoreThanTheyCan() {
        for (String hidden : List.of("a\nb", "a\u0000b", "a\u202Eb", "a\uD800b", "a\u2028b")) {
            assertThat(problem("name", filled("name", hidden))).isEqualTo("care.problem.control");
        }
        assertThat(problem("name", filled("name", "n".repeat(121)))).isEqualTo("care.problem.too-long.name");
        assertThat(problem("purpose", filled("purpose", "n".repeat(201)))).isEqualTo("care.problem.too-long.purpose");
        assertThat(processes.register(wards.nurse, wards.wardId, filled("name", "\uD83E\uDE7A".repeat(120))))
                .isInstanceOf(Registered.class);
    }

    @Test
    void theOwnerIsSomebodyWhoWorksThere() {
        for (Long owner : new Long[] {
            null, wards.stranger.personId(), wards.partner.personId(), wards.administrator.personId(), -1L
        }) {
            var typed = new ProcessForm("Sepsis", "so that", owner, false, "");
            assertThat(problem("ownerId", typed))
                    .isEqualTo(owner == null ? "care.problem.blank.ownerId" : "care.problem.owner");
        }
        assertThat(processes.listPossibleOwners(wards.partner, wards.wardId))
                .extracting(person -> person.id())
                .containsExactlyInAnyOrder(wards.nurse.personId(), wards.doctor.personId());
    }

    @Test
    void aNameStandsOnceInAUnitWhateverItsCase() {
        wards.process("Sepsis");
        CareProcess other = wards.process("Asthma");
        assertThat(problem("name", wards.form("sEPSIS"))).isEqualTo("care.problem.duplicate");
        assertThat(processes.edit(wards.nurse, other.id(), 1, wards.form("SEPSIS")))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems()).containsEntry("name", "care.problem.duplicate"));
        assertThat(processes.edit(wards.nurse, other.id(), 1, wards.form("ASTHMA")))
                .isInstanceOf(Registered.class);
        var elsewhere = new ProcessForm("Sepsis", "so that", wards.stranger.personId(), false, "");
        assertThat(processes.register(wards.stranger, wards.otherWardId, elsewhere))
                .isInstanceOf(Registered.class);
    }

    @Test
    void ofManyWhoRegisterOneNameAtOnceOneIsFirst() throws Exception {
        Callable<Registering> register = () -> processes.register(wards.nurse, wards.wardId, wards.form("Sepsis"));
        try (ExecutorService together = Executors.newFixedThreadPool(4)) {
            assertThat(together.invokeAll(List.of(register, register, register, register)))
                    .extracting(outcome -> outcome.get() instanceof Registered)
                    .containsOnlyOnce(true);
        }
        assertThat(processes.list(wards.nurse, wards.wardId)).hasSize(1);
    }

    @Test
    void anEditThatBeganBeforeAnothersOverwritesNothing() {
        CareProcess first = wards.process("Sepsis");
        CareProcess second =
                registered(processes.edit(wards.doctor, first.id(), first.version(), wards.form("Sepsis, first hour")));
        assertThat(second.version()).isEqualTo(2);
        ProcessForm late = wards.form("Sepsis, adults");
        assertThat(processes.edit(wards.nurse, first.id(), first.version(), late))
                .isEqualTo(new ChangedMeanwhile(second, late));
        assertThat(processes.get(wards.nurse, first.id())).isEqualTo(second);
    }

    @Test
    void whoBelongsMayReadAndWhoWorksThereMayWrite() {
        CareProcess process = wards.process("Sepsis");
        for (var reader : List.of(wards.partner, wards.administrator)) {
            assertThat(processes.get(reader, process.id())).isEqualTo(process);
            assertThatThrownBy(() -> processes.register(reader, wards.wardId, wards.form("Asthma")))
                    .isInstanceOf(NotYours.class);
            assertThatThrownBy(() -> processes.edit(reader, process.id(), 1, wards.form("Asthma")))
                    .isInstanceOf(NotYours.class);
        }
        assertThatThrownBy(() -> processes.get(wards.nurse, process.id() + 1_000))
                .isInstanceOf(NotHere.class);
    }

    private ProcessForm filled(String field, String text) {
        return new ProcessForm(
                field.equals("name") ? text : "Sepsis",
                field.equals("purpose") ? text : "so that nobody waits",
                wards.nurse.personId(),
                true,
                field.equals("bestWaySteps") ? text : "");
    }

    private String problem(String field, ProcessForm typed) {
        return switch (processes.register(wards.nurse, wards.wardId, typed)) {
            case Refused refused -> String.valueOf(refused.problems().get(field));
            case Registered registered -> throw new AssertionError(registered);
            case ChangedMeanwhile changed -> throw new AssertionError(changed);
        };
    }

    private static CareProcess registered(Registering outcome) {
        assertThat(outcome).isInstanceOf(Registered.class);
        return ((Registered) outcome).process();
    }
}
