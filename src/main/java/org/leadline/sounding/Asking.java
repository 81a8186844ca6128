package org.leadline.sounding;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leadline.sounding.act.Choice;
import org.leadline.sounding.act.Question;
import org.leadline.sounding.act.Readers;
import org.leadline.sounding.act.Template;
import org.leadline.sounding.act.Turn;

/**
 * What an asker writes before opening. Fields may be blank until then.
 *
 * @param tag bedside: a short tag that names no bed, such as "blue tag"; else empty
 * @param aboutAddress what it is about; empty for nothing that has an address
 * @param closesAt the moment of the reveal, by the clock of the house; null where none was given
 * @param answerBy until when it is answered; null where none was given
 * @param asked ids of the people asked
 * @param deciders ids of who decides
 * @param deputy id of who stands in for the asker; null for the one whom Leadline proposes
 * @param turns by id, where the asker has changed the proposed one
 * @param whatIsNew a line, when the same is asked again within thirty days; else empty
 * @param byProfession whether answers are counted by profession too, in groups of five or more; never at the bedside
 */
public record Asking(
        Template template,
        String question,
        String tag,
        String aboutAddress,
        String aboutTitle,
        boolean named,
        boolean reasons,
        Readers readers,
        @Nullable LocalDateTime closesAt,
        @Nullable LocalDateTime answerBy,
        String mayChange,
        Set<Long> asked,
        Set<Long> deciders,
        @Nullable Long deputy,
        Map<Long, Turn> turns,
        String whatIsNew,
        List<Question> questions,
        List<Choice> choices,
        boolean byProfession) {

    public Asking {
        asked = Set.copyOf(asked);
        deciders = Set.copyOf(deciders);
        turns = Map.copyOf(turns);
        questions = List.copyOf(questions);
        choices = List.copyOf(choices);
    }

    /** The question as it is opened: a bedside one begins with its tag. */
    public String wholeQuestion() {
        return tag.isBlank() || !template.isBedside() ? question.strip() : tag.strip() + ": " + question.strip();
    }

    /** The same, asking and decided by others. */
    Asking to(Set<Long> others, Set<Long> decidedBy) {
        return with(others, decidedBy, turns, whatIsNew);
    }

    /** The same, with other turns. */
    public Asking withTurns(Map<Long, Turn> changed) {
        return with(asked, deciders, changed, whatIsNew);
    }

    /** The same, saying that this is new. */
    public Asking withWhatIsNew(String said) {
        return with(asked, deciders, turns, said);
    }

    /** The same, in the form of another template, read and decided at other times. */
    public Asking as(Template another, LocalDateTime read, LocalDateTime decided) {
        return with(another, read, decided, asked, deciders, turns, whatIsNew);
    }

    private Asking with(Set<Long> others, Set<Long> decidedBy, Map<Long, Turn> changed, String said) {
        return with(template, closesAt, answerBy, others, decidedBy, changed, said);
    }

    private Asking with(
            Template kind,
            @Nullable LocalDateTime read,
            @Nullable LocalDateTime decided,
            Set<Long> others,
            Set<Long> decidedBy,
            Map<Long, Turn> changed,
            String said) {
        return new Asking(
                kind,
                question,
                tag,
                aboutAddress,
                aboutTitle,
                named,
                reasons,
                readers,
                read,
                decided,
                mayChange,
                others,
                decidedBy,
                deputy,
                changed,
                said,
                questions,
                choices,
                byProfession);
    }
}
