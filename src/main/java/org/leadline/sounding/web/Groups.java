package org.leadline.sounding.web;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.leadline.access.Role;
import org.leadline.access.SignedIn;
import org.leadline.sounding.Circles;
import org.leadline.unit.Person;

/**
 * Whom one may ask in groups: everybody of a unit, one profession, those who lead. A group is who is in it when the form is sent; the one who asks is
 * in a group of their own.
 */
final class Groups {
    static final String ME = "me";
    private final Map<String, String> ours = new LinkedHashMap<>();
    /** Of other units, or of one person. */
    private final Map<String, String> others = new LinkedHashMap<>();

    private final Map<String, Set<Long>> members = new LinkedHashMap<>();
    private final SignedIn me;
    private final SoundingWords words;

    private Groups(SignedIn me, SoundingWords words) {
        this.me = me;
        this.words = words;
    }

    static Groups of(SignedIn me, List<Circles.Circle> circles, SoundingWords words) {
        Groups groups = new Groups(me, words);
        groups.ours.put(ME, words.say("ask.group.me"));
        groups.members.put(ME, Set.of(me.personId()));
        for (Circles.Circle circle : circles) {
            if (circle.relation() == Circles.Relation.OURS) {
                groups.ours(circle);
            } else {
                groups.others(circle);
            }
        }
        return groups;
    }

    /** The group of everybody of a unit. */
    static String everybody(long unitId) {
        return "u" + unitId;
    }

    /** By group its words, in their order: those of several people of the unit, and of the others such as are chosen. */
    Map<String, String> shown(Set<String> chosen) {
        Map<String, String> shown = new LinkedHashMap<>(ours);
        others.forEach((group, words) -> {
            if (chosen.contains(group)) {
                shown.put(group, words);
            }
        });
        return shown;
    }

    /** The others. */
    Map<String, String> more(Set<String> chosen) {
        Map<String, String> more = new LinkedHashMap<>(others);
        more.keySet().removeAll(chosen);
        return more;
    }

    /** The people of these groups together; what is no group has none. */
    Set<Long> members(Set<String> chosen) {
        Set<Long> together = new LinkedHashSet<>();
        chosen.forEach(group -> together.addAll(members.getOrDefault(group, Set.of())));
        return together;
    }

    private void ours(Circles.Circle circle) {
        String unit = everybody(circle.unit().id());
        put(unit, words.say("ask.group.everybody", circle.unit().name()), circle, here -> true);
        circle.people().stream()
                .filter(here -> !here.person().patientPartner())
                .map(here -> here.person().profession())
                .distinct()
                .forEach(profession -> put(
                        unit + "-" + profession,
                        words.say("ask.group.profession", profession),
                        circle,
                        here -> here.person().profession().equals(profession)
                                && !here.person().patientPartner()));
        put(unit + "-lead", words.say("ask.group.lead"), circle, Groups::leads);
        put(
                unit + "-shift",
                words.say("ask.group.shift"),
                circle,
                here -> here.roles().contains(Role.SHIFT_LEAD));
        put(
                unit + "-nights",
                words.say("ask.group.nights"),
                circle,
                here -> here.person().nights());
        put(
                unit + "-partners",
                words.say("ask.group.partners"),
                circle,
                here -> here.person().patientPartner());
    }

    private void others(Circles.Circle circle) {
        String unit = everybody(circle.unit().id());
        put(unit + "-lead", words.say("ask.group.lead-of", circle.unit().name()), circle, Groups::leads);
        put(unit, words.say("ask.group.everybody", circle.unit().name()), circle, here -> true);
    }

    static boolean leads(Person.InUnit here) {
        return here.roles().contains(Role.LEAD) || here.roles().contains(Role.DEPUTY);
    }

    private void put(String group, String label, Circles.Circle circle, Predicate<Person.InUnit> which) {
        Set<Long> in = new LinkedHashSet<>();
        circle.people().stream()
                .filter(which)
                .map(here -> here.person().id())
                .filter(id -> id != me.personId())
                .forEach(in::add);
        if (!in.isEmpty()) {
            boolean inSight = circle.relation() == Circles.Relation.OURS && in.size() > 1;
            Map<String, String> said = inSight ? ours : others;
            said.put(group, words.say("ask.group.count", label, in.size()));
            members.put(group, in);
        }
    }
}
