package org.leadline.sounding;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.leadline.access.Role;
import org.leadline.access.SignedIn;
import org.leadline.sounding.act.Choice;
import org.leadline.sounding.act.Question;
import org.leadline.sounding.act.Readers;
import org.leadline.sounding.act.Template;
import org.leadline.unit.Person;

/**
 * Questions put to all people of a unit about something of theirs: a week to answer, a week more to decide, decided by those who lead, unnamed where enough
 * are asked.
 *
 * @param aboutAddress what it is about
 * @param reasons whether a reason is asked for beside each answer
 * @param mayChange what may change by it
 * @param choices among which is decided
 * @param byProfession whether answers are counted by profession too, in groups of five or more
 */
public record UnitAsk(
        String question,
        String aboutAddress,
        String aboutTitle,
        boolean reasons,
        String mayChange,
        List<Question> questions,
        List<Choice> choices,
        boolean byProfession) {
    private static final int FEWEST_UNNAMED = 8;
    private static final int DAYS_TO_ANSWER = 7;
    private static final int DAYS_TO_DECIDE = 14;
    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final Set<Role> LEADING = Set.of(Role.LEAD, Role.DEPUTY);

    public UnitAsk {
        questions = List.copyOf(questions);
        choices = List.copyOf(choices);
    }

    /** One that is not counted by profession. */
    public UnitAsk(
            String question,
            String aboutAddress,
            String aboutTitle,
            boolean reasons,
            String mayChange,
            List<Question> questions,
            List<Choice> choices) {
        this(question, aboutAddress, aboutTitle, reasons, mayChange, questions, choices, false);
    }

    /** As it is asked on that day. @param people of the unit; who only keeps the system is not asked */
    public Asking asking(SignedIn me, List<Person.InUnit> people, LocalDate today) {
        List<Person.InUnit> team = people.stream()
                .filter(here -> !here.roles().equals(List.of(Role.ADMINISTRATOR)))
                .toList();
        Set<Long> leading = team.stream()
                .filter(here -> here.roles().stream().anyMatch(LEADING::contains))
                .map(here -> here.person().id())
                .collect(Collectors.toSet());
        return new Asking(
                Template.QUESTIONS,
                question,
                "",
                aboutAddress,
                aboutTitle,
                team.size() < FEWEST_UNNAMED,
                reasons,
                Readers.OURS,
                LocalDateTime.of(today.plusDays(DAYS_TO_ANSWER), MORNING),
                LocalDateTime.of(today.plusDays(DAYS_TO_DECIDE), MORNING),
                mayChange,
                team.stream().map(here -> here.person().id()).collect(Collectors.toSet()),
                leading.isEmpty() ? Set.of(me.personId()) : leading,
                null,
                Map.of(),
                "",
                questions,
                choices,
                byProfession);
    }
}
