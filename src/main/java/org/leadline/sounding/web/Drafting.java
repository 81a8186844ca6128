package org.leadline.sounding.web;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leadline.access.SignedIn;
import org.leadline.sounding.Asking;
import org.leadline.sounding.Circles;
import org.leadline.sounding.Promise;
import org.leadline.sounding.Someone;
import org.leadline.sounding.Turns;
import org.leadline.sounding.act.Readers;
import org.leadline.sounding.act.Template;
import org.leadline.sounding.act.Turn;
import org.leadline.unit.Person;
import org.springframework.stereotype.Component;

/** Between the form of a draft and what is kept of it: what each template begins with, and what was typed. */
@Component
class Drafting {
    private static final String YES = "yes";
    private static final String NO = "no";
    private final Turns turns;
    private final Circles circles;
    private final Times times;
    private final DraftForm form;
    private final SoundingWords words;
    private final Clock clock;

    Drafting(Turns turns, Circles circles, Times times, DraftForm form, SoundingWords words, Clock clock) {
        this.turns = turns;
        this.clock = clock;
        this.circles = circles;
        this.times = times;
        this.form = form;
        this.words = words;
    }

    /** What a template begins with; {@code about} and {@code title} are empty where it is about nothing that has an address. */
    Typed blank(SignedIn me, long unitId, Template template, String about, String title) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put("aboutAddress", List.of(about));
        fields.put("aboutTitle", List.of(title));
        fields.put("named", List.of(YES));
        fields.put("reasons", List.of(YES));
        fields.put("readers", List.of((template.isBedside() ? Readers.ASKED : Readers.OURS).word()));
        List<String> decider = template.isBedside() ? decider(me, unitId) : List.of("" + me.personId());
        fields.put("deciders", decider);
        fields.put("mayChange", List.of(form.mayChange(template).getFirst()));
        List<String> closing = List.copyOf(times.closing(template).keySet());
        List<String> answering = List.copyOf(times.answering(template).keySet());
        if (template.isBedside()) {
            fields.put("question", List.of(words.say("ask.bedside.question")));
            fields.put("closesAt", List.of(closing.getFirst()));
            fields.put("group", List.of(Groups.ME));
            fields.put("person", decider);
        } else {
            fields.put("closesAt", List.of(closing.get(1)));
            fields.put("answerBy", List.of(template.hasViews() ? answering.get(1) : answering.getFirst()));
            fields.put("group", List.of(Groups.ME, Groups.everybody(unitId)));
        }
        return new Typed(template, fields);
    }

    /** The form of what is kept. */
    Typed of(Asking asking) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put("question", List.of(asking.question()));
        fields.put(form.tags().contains(asking.tag()) ? "tag" : "tagOwn", List.of(asking.tag()));
        fields.put("aboutAddress", List.of(asking.aboutAddress()));
        fields.put("aboutTitle", List.of(asking.aboutTitle()));
        fields.put("named", List.of(asking.named() ? YES : NO));
        fields.put("reasons", List.of(asking.reasons() ? YES : NO));
        fields.put("readers", List.of(asking.readers().word()));
        boolean usual = form.mayChange(asking.template()).contains(asking.mayChange());
        fields.put(usual ? "mayChange" : "mayChangeOwn", List.of(asking.mayChange()));
        fields.put("person", numbers(asking.asked()));
        fields.put("deciders", numbers(asking.deciders()));
        Long deputy = asking.deputy();
        fields.put("deputy", List.of(deputy == null ? "" : "" + deputy));
        fields.putAll(times.closingFields(asking.template(), asking.closesAt()));
        fields.putAll(times.answeringFields(asking.template(), asking.closesAt(), asking.answerBy()));
        return new Typed(asking.template(), fields);
    }

    /** What is kept of what was typed; what has no field in the form stays as it was. */
    Asking asking(SignedIn me, long unitId, Typed typed, @Nullable Asking before) {
        Template template = typed.template();
        Set<Long> asked = new LinkedHashSet<>(typed.ids("person"));
        asked.addAll(Groups.of(me, circles.list(me, unitId), words).members(typed.all("group")));
        LocalDateTime closing = template.hasViews() ? times.closing(typed) : null;
        Set<Long> deputy = typed.ids("deputy");
        return new Asking(
                template,
                typed.one("question"),
                template.isBedside() ? typed.oneOrOwn("tag") : "",
                typed.one("aboutAddress"),
                typed.one("aboutTitle"),
                !typed.one("named").equals(NO),
                typed.one("reasons").equals(YES) && template.hasViews() && !template.isBedside(),
                Readers.find(typed.one("readers")).orElse(template.isBedside() ? Readers.ASKED : Readers.OURS),
                closing,
                template.isBedside() ? null : times.answering(typed, closing),
                typed.oneOrOwn("mayChange"),
                asked,
                typed.ids("deciders"),
                deputy.isEmpty() ? null : deputy.iterator().next(),
                before == null ? Map.of() : before.turns(),
                before == null ? "" : before.whatIsNew(),
                before == null ? List.of() : before.questions(),
                before == null ? List.of() : before.choices(),
                before != null && before.byProfession());
    }

    /** The promise as it stands while it is written, in sentences; empty while it has no time. */
    List<String> promise(SignedIn me, long unitId, Typed typed) {
        Asking asking = asking(me, unitId, typed, null);
        Template template = asking.template();
        LocalDateTime closes = template.hasViews() ? asking.closesAt() : asking.answerBy();
        LocalDateTime answer = template.isBedside() ? closes : asking.answerBy();
        if (closes == null || answer == null) {
            return List.of();
        }
        boolean named =
                asking.named() || !template.mayBeUnnamed() || asking.asked().size() == 1;
        Promise promise = new Promise(
                asking.readers(),
                named,
                asking.reasons(),
                closes.atZone(clock.getZone()).toInstant(),
                answer.atZone(clock.getZone()).toInstant(),
                asking.mayChange(),
                deciders(me, unitId, asking),
                List.of(),
                List.of(),
                false);
        return words.promise(template, promise, asking.asked().size());
    }

    private List<Someone> deciders(SignedIn me, long unitId, Asking asking) {
        return circles.list(me, unitId).stream()
                .flatMap(circle -> circle.people().stream()
                        .filter(here -> asking.template().hasViews()
                                ? asking.deciders().contains(here.person().id())
                                : circle.relation() == Circles.Relation.ABOVE && Groups.leads(here)))
                .map(here -> new Someone(here.person().id(), here.person().name()))
                .distinct()
                .toList();
    }

    /** Who most likely decides at the bedside: the asker where they are senior, else a senior who leads the unit, of the asker's profession first. */
    private List<String> decider(SignedIn me, long unitId) {
        List<Person.InUnit> ours = circles.list(me, unitId).getFirst().people();
        Optional<Person> self = ours.stream()
                .map(Person.InUnit::person)
                .filter(person -> person.id() == me.personId())
                .findFirst();
        String profession = self.map(Person::profession).orElse("");
        return self.filter(person -> turns.propose(person) == Turn.LAST)
                .or(() -> ours.stream()
                        .filter(Groups::leads)
                        .map(Person.InUnit::person)
                        .filter(person -> turns.propose(person) == Turn.LAST)
                        .min(Comparator.comparing(person -> !person.profession().equals(profession))))
                .map(person -> List.of("" + person.id()))
                .orElse(List.of());
    }

    private static List<String> numbers(Set<Long> ids) {
        return ids.stream().sorted().map(id -> Long.toString(id)).toList();
    }
}
