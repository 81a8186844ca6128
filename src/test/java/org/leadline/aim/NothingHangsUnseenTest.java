package org.leadline.aim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leadline.access.SignedIn;
import org.leadline.access.web.DemoServer;
import org.leadline.access.web.Guest;
import org.leadline.access.web.House;
import org.leadline.access.web.Markup;
import org.leadline.measure.Measure;
import org.leadline.measure.Measures;
import org.leadline.unit.People;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.springframework.beans.factory.annotation.Autowired;

/** Of the planted hospital: every aim reaches a value and every measure an aim in one click, or it stands on the page of what hangs in the air. */
@DemoServer
class NothingHangsUnseenTest {
    @Autowired
    private House house;

    @Autowired
    private People people;

    @Autowired
    private Units units;

    @Autowired
    private Aims aims;

    @Autowired
    private ServedAims served;

    @Autowired
    private Measures measures;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rosa-quill",
                "farah-lightship",
                "greta-pelican",
                "dmitri-oarsman",
                "emeka-rudder",
                "vikram-jetty",
                "oren-fairlead",
                "nadia-seagrass",
                "sigrid-northlight"
            })
    void every_aim_reaches_a_value_and_every_measure_an_aim_or_hangs_in_sight(String lead) {
        Guest guest = house.as(lead);
        SignedIn me = people.findBySlug(lead)
                .flatMap(person -> people.find(person.id()))
                .orElseThrow();
        Unit unit = units.findHome(me).orElseThrow();
        Set<String> hanging = links(guest, "/aim/orphans?unit=" + unit.id());
        List<Aim> all = Stream.of(
                        aims.list(me, unit.id()), aims.listJoint(me, unit.id()), aims.listOfPeople(me, unit.id()))
                .flatMap(List::stream)
                .toList();
        assertThat(all).isNotEmpty();
        for (Aim aim : all) {
            assertThat(showsAValue(guest, aim) || leadsToAValue(guest, me, aim) || hanging.contains(aim.address()))
                    .as(aim.line())
                    .isTrue();
        }
        for (Measure measure : measures.list(me, unit.id())) {
            assertThat(links(guest, measure.address()).stream().anyMatch(link -> link.matches("/aim/[0-9]+"))
                            || hanging.contains(measure.address()))
                    .as(measure.name())
                    .isTrue();
        }
    }

    private static boolean showsAValue(Guest guest, Aim aim) {
        Value value = aim.value();
        return value != null
                && Markup.of(guest.get(aim.address()).body()).text().contains(value.sentence());
    }

    private boolean leadsToAValue(Guest guest, SignedIn me, Aim aim) {
        Set<String> links = links(guest, aim.address());
        return served.listServed(me, aim.id()).stream()
                .anyMatch(above -> above.value() != null && links.contains(above.address()));
    }

    private static Set<String> links(Guest guest, String address) {
        return Markup.of(guest.get(address).body()).tags().stream()
                .filter(tag -> tag.name().equals("a"))
                .map(tag -> tag.attributes().getOrDefault("href", ""))
                .collect(Collectors.toSet());
    }
}
