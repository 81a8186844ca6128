package org.leadline.sounding.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.leadline.access.SignedIn;
import org.leadline.access.web.House;
import org.leadline.sounding.Asks;
import org.leadline.sounding.Draft;
import org.leadline.unit.People;
import org.leadline.unit.Units;

/** Fills in the form of a draft on the ward of the house of tests, for people called by their slugs. */
final class AskForms {
    static final String QUESTION = "Shall we swap the trolleys?";
    private final House house;
    private final Asks asks;
    private final People people;
    private final long ward;

    AskForms(House house, Asks asks, People people, Units units) {
        this.house = house;
        this.asks = asks;
        this.people = people;
        this.ward = units.findBySlug("house-ward").orElseThrow().id();
    }

    long ward() {
        return ward;
    }

    /** A draft that can be opened, kept by its form. */
    Draft begun(String asker, Map<String, String> fields) {
        HttpResponse<String> kept = house.as(asker).post("/ask/new?unit=" + ward, form(asker, fields));
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(302);
        return asks.list(me(asker)).getFirst();
    }

    Map<String, String> form(String asker, Map<String, String> fields) {
        Map<String, String> form = new LinkedHashMap<>(Map.of(
                "template", "decide",
                "question", QUESTION,
                "closesAtDay", LocalDate.now().plusDays(3).toString(),
                "answerBy", "+7",
                "mayChange", "Whether we do it, and how.",
                "named", "yes",
                "reasons", "yes",
                "readers", "ours",
                "deciders", "" + id(asker)));
        form.putAll(fields);
        return form;
    }

    static Map<String, String> version(Draft draft) {
        return Map.of("version", "" + draft.version());
    }

    long id(String slug) {
        return people.findBySlug(slug).orElseThrow().id();
    }

    SignedIn me(String slug) {
        return people.find(id(slug)).orElseThrow();
    }
}
