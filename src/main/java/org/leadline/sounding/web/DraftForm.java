package org.leadline.sounding.web;

import gg.jte.support.LocalizationSupport;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Role;
import org.leadline.access.SignedIn;
import org.leadline.sounding.Circles;
import org.leadline.sounding.Draft;
import org.leadline.sounding.Turns;
import org.leadline.sounding.act.Readers;
import org.leadline.sounding.act.Template;
import org.leadline.sounding.act.Turn;
import org.leadline.unit.Person;
import org.leadline.unit.Unit;
import org.springframework.stereotype.Component;

/** The form of a draft: chips for the usual, fields for the rest, whom one may ask. */
@Component
public class DraftForm {
    private static final int OPTIONS_OF_MAY_CHANGE = 3;
    private static final List<String> TAGS = List.of("blue", "green", "amber", "violet");
    private final Turns turns;
    private final Circles circles;
    private final Times times;
    private final SoundingWords words;

    DraftForm(Turns turns, Circles circles, Times times, SoundingWords words) {
        this.turns = turns;
        this.circles = circles;
        this.times = times;
        this.words = words;
    }

    /**
     * The page's part that is the same whatever was typed.
     *
     * @param draft null while nothing of it is kept yet
     * @param groups by group its words; {@code moreGroups} those of other units
     * @param promise as it stands now, in sentences; empty while it has no time
     * @param people of each unit that can be asked, by number their name and profession
     * @param likely those who most often decide, and those chosen; {@code others} the rest of the unit
     * @param deputies who can stand in for the asker; the first is nobody chosen
     */
    public record View(
            Unit unit,
            @Nullable Draft draft,
            Typed typed,
            Map<String, String> tags,
            Map<String, String> closing,
            Map<String, String> answering,
            Map<String, String> mayChange,
            Map<String, String> groups,
            Map<String, String> moreGroups,
            List<String> promise,
            List<UnitPeople> people,
            Map<String, String> likely,
            Map<String, String> others,
            Map<String, String> deputies) {

        /** Where the form is sent. */
        public String action() {
            return draft == null ? "/ask/new?unit=" + unit.id() : draft.address();
        }

        /** The template's word, an ending of message keys. */
        public String template() {
            return typed.template().word();
        }

        public boolean bedside() {
            return typed.template().isBedside();
        }

        public boolean hasViews() {
            return typed.template().hasViews();
        }

        /** Whether it can be chosen to be unnamed. */
        public boolean mayBeUnnamed() {
            return typed.template().mayBeUnnamed();
        }

        /** Whether a line of why can be asked for. */
        public boolean mayAskWhy() {
            return mayBeUnnamed() && typed.template() != Template.IDEAS;
        }
    }

    /** The people of one unit. @param open whether one of them is chosen */
    public record UnitPeople(long unitId, String name, Map<String, String> people, boolean open) {}

    View view(SignedIn me, Unit unit, @Nullable Draft draft, Typed typed, List<String> promise) {
        List<Circles.Circle> all = circles.list(me, unit.id());
        Groups groups = Groups.of(me, all, words);
        List<Person.InUnit> ours = all.getFirst().people();
        Set<String> deciders = typed.all("deciders");
        Map<String, String> everybody = ours.stream()
                .map(Person.InUnit::person)
                .collect(Collectors.toMap(
                        person -> "" + person.id(), this::said, (one, other) -> one, LinkedHashMap::new));
        Map<String, String> likely = new LinkedHashMap<>();
        likely.put("" + me.personId(), words.say("ask.me"));
        ours.stream()
                .filter(here -> Groups.leads(here)
                        || deciders.contains("" + here.person().id())
                        || typed.template().isBedside() && turns.propose(here.person()) == Turn.LAST)
                .forEach(here -> likely.putIfAbsent("" + here.person().id(), said(here.person())));
        Map<String, String> others = new LinkedHashMap<>(everybody);
        others.keySet().removeAll(likely.keySet());
        return new View(
                unit,
                draft,
                typed,
                options(tags(), tag -> tag, tag -> tag),
                times.closing(typed.template()),
                times.answering(typed.template()),
                options(mayChange(typed.template()), line -> line, line -> line),
                groups.shown(typed.all("group")),
                groups.more(typed.all("group")),
                promise,
                people(all, typed.all("person")),
                likely,
                others,
                deputies(me, ours));
    }

    /** What can usually change because of the answers. */
    List<String> mayChange(Template template) {
        List<String> lines = new ArrayList<>();
        for (int line = 1; line <= OPTIONS_OF_MAY_CHANGE; line++) {
            lines.add(words.say("ask.may." + template.word() + "." + line));
        }
        return lines;
    }

    List<String> tags() {
        return TAGS.stream().map(colour -> words.say("ask.tag." + colour)).toList();
    }

    /** Which templates the unit can use now; questions are asked from where they belong. */
    List<Template> offered(SignedIn me, Unit unit) {
        boolean leadAbove = circles.list(me, unit.id()).stream()
                .filter(circle -> circle.relation() == Circles.Relation.ABOVE)
                .flatMap(circle -> circle.people().stream())
                .anyMatch(Groups::leads);
        List<Template> offered = new ArrayList<>();
        for (Template template : Template.values()) {
            boolean can = switch (template) {
                case BEDSIDE -> unit.bedsideCall() != null;
                case QUESTIONS -> false;
                case UPWARD -> leadAbove;
                case CONSULT, DECIDE, IDEAS, ESTIMATE -> true;
            };
            if (can) {
                offered.add(template);
            }
        }
        return offered;
    }

    /** Whether names stand beside the words. */
    public static Map<String, String> named(LocalizationSupport words) {
        return options(List.of("yes", "no"), key -> key, key -> words.lookup("ask.named." + key));
    }

    public static Map<String, String> namedHints(LocalizationSupport words) {
        return options(List.of("yes", "no"), key -> key, key -> words.lookup("ask.named." + key + ".hint"));
    }

    /** Whether a line of why is asked of everybody or of nobody. */
    public static Map<String, String> reasons(LocalizationSupport words) {
        return options(List.of("yes", "no"), key -> key, key -> words.lookup("ask.reasons." + key));
    }

    public static Map<String, String> readers(LocalizationSupport words) {
        return options(List.of(Readers.values()), Readers::word, who -> words.lookup("ask.readers." + who.word()));
    }

    private List<UnitPeople> people(List<Circles.Circle> all, Set<String> chosen) {
        List<UnitPeople> units = new ArrayList<>();
        Set<Long> named = new HashSet<>();
        for (Circles.Circle circle : all) {
            Map<String, String> people = new LinkedHashMap<>();
            circle.people().stream()
                    .map(Person.InUnit::person)
                    .filter(person -> named.add(person.id()))
                    .forEach(person -> people.put("" + person.id(), said(person)));
            if (!people.isEmpty()) {
                units.add(new UnitPeople(
                        circle.unit().id(),
                        circle.unit().name(),
                        people,
                        people.keySet().stream().anyMatch(chosen::contains)));
            }
        }
        return units;
    }

    private Map<String, String> deputies(SignedIn me, List<Person.InUnit> ours) {
        Map<String, String> deputies = new LinkedHashMap<>();
        deputies.put("", words.say("ask.deputy.usual"));
        ours.stream()
                .filter(here -> here.person().id() != me.personId())
                .filter(here -> !here.roles().equals(List.of(Role.PATIENT_PARTNER)))
                .forEach(here -> deputies.put("" + here.person().id(), said(here.person())));
        return deputies;
    }

    private String said(Person person) {
        String grade = person.grade();
        boolean plain = grade == null || grade.equalsIgnoreCase(person.profession());
        return person.name() + ", " + (plain ? person.profession() : person.profession() + ", " + grade);
    }

    private static <T> Map<String, String> options(List<T> all, Function<T, String> key, Function<T, String> said) {
        Map<String, String> options = new LinkedHashMap<>();
        all.forEach(one -> options.put(key.apply(one), said.apply(one)));
        return options;
    }
}
