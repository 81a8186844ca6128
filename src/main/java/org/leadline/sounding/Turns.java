package org.leadline.sounding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.leadline.sounding.act.Seniority;
import org.leadline.sounding.act.Turn;
import org.leadline.unit.Person;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;

/** The door to proposed turns: who would answer last, by the reviewed list of senior grades. The asker may change each before opening. */
@Service
public class Turns {
    private final Seniority seniority;

    Turns() {
        try {
            this.seniority = new Seniority(new ClassPathResource("sounding/senior-grades.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** The turn of somebody who does not decide; who decides is always last. */
    public Turn propose(Person person) {
        return seniority.propose(person.grade());
    }
}
