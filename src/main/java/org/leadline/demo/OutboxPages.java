package org.leadline.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Admits;
import org.leadline.access.Who;
import org.leadline.post.Letter;
import org.leadline.post.Letters;
import org.leadline.unit.People;
import org.leadline.unit.Person;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /demo/outbox}: the letters that would have left the house. Exists in demo mode only. */
@Controller
@Profile("demo")
public class OutboxPages {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);
    private final Letters letters;
    private final People people;
    private final SampleHospital hospital;
    private final ZoneId zone;

    OutboxPages(Letters letters, People people, SampleHospital hospital, Clock clock) {
        this.letters = letters;
        this.people = people;
        this.hospital = hospital;
        this.zone = clock.getZone();
    }

    /**
     * A letter as the page shows it.
     *
     * @param path where its link leads in here; null once it was sent
     * @param slug whom to be to open it; null where that is nobody of the sample hospital
     */
    public record Shown(
            Letter letter,
            String to,
            String when,
            @Nullable String begins,
            @Nullable String path,
            @Nullable String slug) {}

    @GetMapping("/demo/outbox")
    @Admits(Who.ANYONE)
    String outbox(Model model) {
        Map<Long, String> names = people.listHere().stream().collect(Collectors.toMap(Person::id, Person::name));
        Map<Long, String> slugs = hospital.cast().stream()
                .map(SampleHospital.Cast::people)
                .flatMap(List::stream)
                .collect(Collectors.toMap(persona -> persona.person().id(), PersonaPages.Persona::slug));
        Function<Letter, Shown> shown = letter -> new Shown(
                letter,
                names.getOrDefault(letter.personId(), ""),
                moment(letter.at()),
                letter.begins() == null ? null : moment(letter.begins()),
                letter.link() == null ? null : letter.link().getPath(),
                slugs.get(letter.personId()));
        model.addAttribute("letters", letters.listOutbox().stream().map(shown).toList());
        return "demo/outbox";
    }

    private String moment(Instant instant) {
        return MOMENT.format(ZonedDateTime.ofInstant(instant, zone));
    }
}
