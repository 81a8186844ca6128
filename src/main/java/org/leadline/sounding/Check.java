package org.leadline.sounding;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadline.sounding.act.LeftOut;
import org.leadline.sounding.act.Turn;
import org.leadline.unit.Person;

/**
 * A draft looked over before it is opened.
 *
 * @param people everybody asked, with their turns, first turn first
 * @param leftOut what the list leaves out of the asker's unit
 * @param problems what has to be put right, by field the key of the sentence that says it; empty where it can be opened
 * @param named whether it will be named: what was chosen, or always where one person is asked and at the bedside
 * @param deciders who decides
 * @param deputy who stands in for the asker; null where nobody was found
 * @param promise as those asked will read it; null while it has no time
 * @param earlier the last one about the same; empty where there is none
 */
public record Check(
        Draft draft,
        List<AskedPerson> people,
        LeftOut leftOut,
        Map<String, String> problems,
        boolean named,
        List<Person> deciders,
        @Nullable Person deputy,
        @Nullable Promise promise,
        Optional<Earlier> earlier) {

    /** Somebody asked. @param fixed whether their turn cannot be changed: deciders answer last */
    public record AskedPerson(Person person, long unitId, Turn turn, boolean fixed) {}
}
