package org.leadline.sounding;

import java.time.Instant;
import java.util.List;
import org.leadline.sounding.act.Choice;
import org.leadline.sounding.act.Question;
import org.leadline.sounding.act.Readers;

/**
 * What was promised to those asked. Nothing of it can be altered once the sounding is open: the application's database role could not.
 *
 * @param reasons whether a line of why is asked of everybody, or of nobody
 * @param closesAt the moment of the reveal
 * @param answerBy until when it is decided and told back
 * @param mayChange what can change because of the answers
 * @param deciders who decides, by name
 * @param questions of the template that asks a list of them; else empty
 * @param choices what the decision chooses among, where it must; else empty
 * @param byProfession whether answers are counted by profession too, in groups of five or more
 */
public record Promise(
        Readers readers,
        boolean named,
        boolean reasons,
        Instant closesAt,
        Instant answerBy,
        String mayChange,
        List<Someone> deciders,
        List<Question> questions,
        List<Choice> choices,
        boolean byProfession) {
    public Promise {
        deciders = List.copyOf(deciders);
        questions = List.copyOf(questions);
        choices = List.copyOf(choices);
    }
}
