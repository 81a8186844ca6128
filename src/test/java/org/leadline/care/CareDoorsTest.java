package org.leadline.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leadline.access.NotHere;
import org.leadline.access.NotYours;
import org.leadline.access.SignedIn;
import org.leadline.care.intake.ReadingOptions;
import org.leadline.care.journey.Picks;
import org.springframework.beans.factory.annotation.Autowired;

/** Knocks at every method of every door of care, found by reflection, so that a method added later is tried too. */
@CareTest
class CareDoorsTest {
    private static final Set<String> WRITING = Set.of(
            "Processes.register",
            "Processes.edit",
            "ModeHistory.enter",
            "Uploads.receive",
            "Uploads.preview",
            "Uploads.discard",
            "CareLogs.begin",
            "CareLogs.cancel",
            "CareLogs.importNow",
            "CareLogs.remove",
            "Readings.change",
            "Readings.findToPick",
            "SixQuestions.begin");

    /** By how many things they ask for: the questions themselves and a rule of thumb, which are no unit's. */
    private static final Set<String> OF_NO_UNIT = Set.of("SixQuestions.list0", "SixQuestions.findLean1");

    @Autowired
    Processes processes;

    @Autowired
    ModeHistory modes;

    @Autowired
    Uploads uploads;

    @Autowired
    CareLogs logs;

    @Autowired
    Readings readings;

    @Autowired
    SixQuestions questions;

    @Autowired
    Wards wards;

    private Map<String, Long> ids;

    @BeforeEach
    void fill() throws Exception {
        wards.open();
        CareProcess process = wards.process("Sepsis");
        logs.importNow(wards.nurse, process.id(), "log.csv", Journal.drawn(1, 0, 60).stream(), ImportChoices.usual());
        Receiving sent = uploads.receive(wards.nurse, process.id(), "log.csv", Journal.drawn(2, 0, 9).stream());
        ids = Map.of(
                "unitId", wards.wardId,
                "processId", process.id(),
                "uploadId", ((Receiving.Received) sent).upload().id(),
                "importId", logs.list(wards.nurse, process.id()).getFirst().id());
    }

    @Test
    void somebodyOfAnotherUnitFindsNothingBehindAnyDoor() throws Exception {
        assertThat(new TreeSet<>(tried(wards.stranger).values()))
                .as("%s", tried(wards.stranger))
                .containsExactly(NotHere.class.getSimpleName());
    }

    @Test
    void thoseWhoBelongButDoNotWorkThereReadEverythingAndWriteNothing() throws Exception {
        for (SignedIn reader : List.of(wards.partner, wards.administrator)) {
            Map<String, String> tried = tried(reader);
            tried.forEach((method, outcome) -> assertThat(outcome)
                    .as(method)
                    .isEqualTo(WRITING.contains(method) ? NotYours.class.getSimpleName() : "answered"));
            assertThat(tried.keySet()).containsAll(WRITING);
        }
    }

    @Test
    void whatIsNotThereIsNotTheirsEither() throws Exception {
        ids = Map.of("unitId", 999_999L, "processId", 999_999L, "uploadId", 999_999L, "importId", 999_999L);
        assertThat(new TreeSet<>(tried(wards.nurse).values())).containsExactly(NotHere.class.getSimpleName());
    }

    private Map<String, String> tried(SignedIn me) throws Exception {
        Map<String, String> outcomes = new TreeMap<>();
        for (Object door : List.of(processes, modes, uploads, logs, readings, questions)) {
            Class<?> type = Stream.of(
                            Processes.class,
                            ModeHistory.class,
                            Uploads.class,
                            CareLogs.class,
                            Readings.class,
                            SixQuestions.class)
                    .filter(candidate -> candidate.isInstance(door))
                    .findFirst()
                    .orElseThrow();
            for (Method method : type.getDeclaredMethods()) {
                if (Modifier.isPublic(method.getModifiers())
                        && !method.isSynthetic()
                        && !OF_NO_UNIT.contains(
                                type.getSimpleName() + "." + method.getName() + method.getParameterCount())) {
                    outcomes.put(type.getSimpleName() + "." + method.getName(), outcome(door, method, me));
                }
            }
        }
        return outcomes;
    }

    private String outcome(Object door, Method method, SignedIn me) throws IllegalAccessException {
        assertThat(method.getParameterTypes()[0]).as("%s", method).isEqualTo(SignedIn.class);
        try {
            method.invoke(door, arguments(method, me));
            return "answered";
        } catch (InvocationTargetException thrown) {
            return Objects.requireNonNull(thrown.getCause()).getClass().getSimpleName();
        }
    }

    private @Nullable Object[] arguments(Method method, SignedIn me) {
        return Arrays.stream(method.getParameters())
                .map(parameter -> argument(parameter, me))
                .toArray();
    }

    private @Nullable Object argument(Parameter parameter, SignedIn me) {
        return switch (parameter.getType().getSimpleName()) {
            case "SignedIn" -> me;
            case "long" -> Objects.requireNonNull(ids.get(parameter.getName()), parameter::toString);
            case "int" -> 1;
            case "String" -> "log.csv";
            case "ProcessForm" -> wards.form("Asthma");
            case "Mode" -> Mode.FIND_OUT;
            case "LocalDate" -> LocalDate.parse("2026-01-01");
            case "InputStream" -> InputStream.nullInputStream();
            case "ImportChoices" -> ImportChoices.usual();
            case "ReadingOptions" -> ReadingOptions.usual();
            case "Picks" -> Picks.NONE;
            default -> throw new AssertionError("no argument for " + parameter);
        };
    }
}
