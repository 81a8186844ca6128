package org.leadline.protocol.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Admits;
import org.leadline.access.NotHere;
import org.leadline.access.Once;
import org.leadline.access.SeeOther;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.protocol.Cluster;
import org.leadline.protocol.Clusters;
import org.leadline.protocol.MyOverRides;
import org.leadline.protocol.NewOverRide;
import org.leadline.protocol.OverRideSubject;
import org.leadline.protocol.OverRideTallies;
import org.leadline.protocol.OverRides;
import org.leadline.protocol.Overriding;
import org.leadline.unit.People;
import org.leadline.unit.Person;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /over-ride}: those of a unit, one's own, and the two taps by which somebody says that they departed from something. */
@Controller
class OverRidePages {
    private static final Pattern STEP = Pattern.compile("([0-9]{1,18})-([0-9]{1,18})");
    private final OverRides overRides;
    private final MyOverRides mine;
    private final Clusters clusters;
    private final OverRideTallies tallies;
    private final Units units;
    private final People people;
    private final Once once;
    private final OverRideWords words;

    OverRidePages(
            OverRides overRides,
            MyOverRides mine,
            Clusters clusters,
            OverRideTallies tallies,
            Units units,
            People people,
            Once once,
            OverRideWords words) {
        this.overRides = overRides;
        this.mine = mine;
        this.clusters = clusters;
        this.tallies = tallies;
        this.units = units;
        this.people = people;
        this.once = once;
        this.words = words;
    }

    @GetMapping("/over-ride")
    @Admits(Who.SIGNED_IN)
    ModelAndView ofUnit(SignedIn me, @RequestParam(required = false) @Nullable Long unit) {
        Unit shown = unit == null ? home(me) : units.getOurs(me, unit);
        List<Cluster> alike = clusters.list(me, shown.id());
        return new ModelAndView("protocol/over-rides")
                .addObject("inUnit", shown)
                .addObject("unit", shown)
                .addObject("counts", words.counts(tallies.ofUnit(me, shown.id())))
                .addObject("clusters", ClusterLine.of(alike, words))
                .addObject("agreement", words.agreement(alike))
                .addObject(
                        "owned",
                        overRides.listForOwner(me, shown.id()).stream()
                                .map(one -> OverRideLine.of(one, words))
                                .toList())
                .addObject("lookedBack", words.lookedBack(overRides.lookBacks(me, shown.id())))
                .addObject("subjects", subjects(me, shown))
                .addObject("above", tallies.listBelow(me, shown.id()));
    }

    @GetMapping("/over-ride/mine")
    @Admits(Who.SIGNED_IN)
    ModelAndView mine(SignedIn me) {
        return new ModelAndView("protocol/over-rides-mine")
                .addObject("inUnit", units.findHome(me).orElse(null))
                .addObject(
                        "lines",
                        mine.list(me).stream()
                                .map(one -> OverRideLine.of(one, words))
                                .toList());
    }

    @GetMapping("/over-ride/new")
    @Admits(Who.SIGNED_IN)
    ModelAndView form(SignedIn me, @RequestParam Map<String, String> fields) {
        return form(me, overRides.getSubject(me, typed(fields)), fields, Map.of());
    }

    @PostMapping("/over-ride")
    @Admits(Who.SIGNED_IN)
    ModelAndView say(SignedIn me, @RequestParam Map<String, String> fields) {
        NewOverRide said = typed(fields);
        OverRideSubject subject = overRides.getSubject(me, said);
        if (subject.never()) {
            ModelAndView page = form(me, subject, fields, Map.of());
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        try {
            return SeeOther.at(once.act(me, fields.get("once"), () -> switch (overRides.say(me, said)) {
                case Overriding.Done(var overRide) -> overRide.address();
                case Overriding.CallInstead instead -> throw new NotDone(Map.of("reason", "override.never"));
                case Overriding.Refused(Map<String, String> problems) -> throw new NotDone(problems);
            }));
        } catch (NotDone refused) {
            return form(me, subject, fields, words.problems(refused.problems()));
        }
    }

    /** By the title of their protocol; targets together, last. */
    private Map<String, List<OverRideSubject>> subjects(SignedIn me, Unit unit) {
        Map<String, List<OverRideSubject>> byTitle = new LinkedHashMap<>();
        if (me.worksIn(unit.id())) {
            String targets = words.say("from.targets");
            overRides
                    .listSubjects(me, unit.id())
                    .forEach(subject -> byTitle.computeIfAbsent(
                                    Objects.requireNonNullElse(subject.of(), targets), title -> new ArrayList<>())
                            .add(subject));
        }
        return byTitle;
    }

    private ModelAndView form(
            SignedIn me, OverRideSubject subject, Map<String, String> fields, Map<String, String> problems) {
        Unit unit = units.getOurs(me, subject.unitId());
        String sent = fields.getOrDefault("once", "");
        ModelAndView page = new ModelAndView(subject.never() ? "protocol/over-ride-never" : "protocol/over-ride-new");
        page.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("inUnit", unit)
                .addObject(
                        "form",
                        new OverRideForm(
                                unit,
                                subject,
                                sent.isBlank() ? UUID.randomUUID().toString() : sent,
                                reads(me, subject),
                                words.first(),
                                words.groups(),
                                fields.getOrDefault("line", ""),
                                problems));
    }

    private String reads(SignedIn me, OverRideSubject subject) {
        if (subject.ownerId() == me.personId()) {
            return words.say("new.reads.own");
        }
        Person author = people.get(me, me.personId());
        String role = author.grade() == null ? author.profession() : author.profession() + ", " + author.grade();
        return words.say("new.reads", subject.ownerName(), role);
    }

    private Unit home(SignedIn me) {
        return units.findHome(me).orElseThrow(() -> new NotHere("unit"));
    }

    /** The subject as {@code version} and {@code step}, as {@code target}, or as a phone has it in one field: {@code 12-7} or the address of a target. */
    private static NewOverRide typed(Map<String, String> fields) {
        String subject = fields.getOrDefault("subject", "");
        Matcher step = STEP.matcher(
                subject.isEmpty()
                        ? fields.getOrDefault("version", "") + "-" + fields.getOrDefault("step", "")
                        : subject);
        boolean ofStep = step.matches();
        String target = subject.isEmpty() ? fields.get("target") : subject;
        return new NewOverRide(
                ofStep ? Long.valueOf(step.group(1)) : null,
                ofStep ? Long.valueOf(step.group(2)) : null,
                ofStep ? null : target,
                fields.getOrDefault("reason", ""),
                fields.getOrDefault("line", ""));
    }
}
