package org.leadline.aim.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadline.access.NotHere;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.aim.Aim;
import org.leadline.aim.Aims;
import org.leadline.aim.JointAims;
import org.leadline.aim.MoneyWords;
import org.leadline.aim.Origin;
import org.leadline.aim.Value;
import org.leadline.measure.Measures;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Puts the form together in which an aim is written: of a unit, of one's own, or of several together. */
@Component
class AimFormPage {
    private final Aims aims;
    private final JointAims joint;
    private final Measures measures;
    private final Units units;
    private final Sentences sentences;

    AimFormPage(Aims aims, JointAims joint, Measures measures, Units units, Sentences sentences) {
        this.aims = aims;
        this.joint = joint;
        this.measures = measures;
        this.units = units;
        this.sentences = sentences;
    }

    /** Whose aim is written: the ending of the keys of its words. */
    enum Whose {
        UNIT("unit", "/aim/new"),
        MINE("mine", "/aim/mine/new"),
        JOINT("joint", "/aim/joint/new");

        private final String word;
        private final String address;

        Whose(String word, String address) {
            this.word = word;
            this.address = address;
        }

        static Whose of(Aim aim) {
            return aim.joint() ? JOINT : aim.person() == null ? UNIT : MINE;
        }
    }

    /** A new one of a unit, or of one's own. */
    ModelAndView blank(SignedIn me, Whose whose, Unit unit, AimForm typed, Map<String, String> problems) {
        return blank(me, whose, unit, typed, Map.of(), Map.of(), problems);
    }

    /** A new one that the unit owns with others. */
    ModelAndView together(SignedIn me, Unit unit, AimForm typed, Map<String, String> problems) {
        Map<String, String> others = new LinkedHashMap<>();
        joint.listPossibleOwners(me, unit.id()).forEach(other -> others.put(Long.toString(other.id()), other.name()));
        Map<String, String> people = new LinkedHashMap<>();
        aims.listPossibleOwners(me, unit.id())
                .forEach(person ->
                        people.put(unit.id() + "-" + person.id(), person.name() + ", " + person.profession()));
        return blank(me, Whose.JOINT, unit, typed, others, people, problems);
    }

    private ModelAndView blank(
            SignedIn me,
            Whose whose,
            Unit unit,
            AimForm typed,
            Map<String, String> others,
            Map<String, String> people,
            Map<String, String> problems) {
        AimFormAbout about =
                new AimFormAbout(whose.word, whose.address + "?unit=" + unit.id(), unit, null, others, people);
        return page(me, about, List.of(unit.id()), typed, problems);
    }

    /** One that is there. */
    ModelAndView edit(SignedIn me, Aim aim, AimForm typed, Map<String, String> problems) {
        if (aim.retired() != null) {
            throw new NotHere("aim");
        }
        Unit unit = units.find(aim.unitId()).orElseThrow(() -> new NotHere("unit"));
        List<Long> from = new ArrayList<>();
        joint.listShares(me, aim.id()).forEach(share -> from.add(share.unit().id()));
        from.add(unit.id());
        AimFormAbout about =
                new AimFormAbout(Whose.of(aim).word, aim.address() + "/edit", unit, aim, Map.of(), Map.of());
        return page(me, about, from.stream().distinct().toList(), typed, problems);
    }

    private ModelAndView page(
            SignedIn me, AimFormAbout about, List<Long> from, AimForm typed, Map<String, String> problems) {
        List<Long> ours = from.stream().filter(me::belongsTo).toList();
        return new ModelAndView("aim/form", problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("inUnit", units.findHome(me).orElse(null))
                .addObject("about", about)
                .addObject("typed", typed)
                .addObject(
                        "offer",
                        typed.toOffer().map(MoneyWords.Offered::wording).orElse(null))
                .addObject(
                        "offered",
                        MoneyWords.find(typed.line() == null ? "" : typed.line())
                                .map(MoneyWords.Offered::word)
                                .orElse(null))
                .addObject(
                        "values",
                        values(from.stream()
                                .flatMap(unitId -> aims.listValues(me, unitId).stream())
                                .toList()))
                .addObject("origins", origins())
                .addObject("owners", owners(me, about.aim(), ours))
                .addObject("measures", measures(me, ours, typed.measure()))
                .addObject("problems", sentences.say(problems));
    }

    private Map<String, String> owners(SignedIn me, @Nullable Aim aim, List<Long> ours) {
        Map<String, String> owners = new LinkedHashMap<>();
        ours.stream()
                .flatMap(unitId -> aims.listPossibleOwners(me, unitId).stream())
                .forEach(person -> owners.put(Long.toString(person.id()), person.name() + ", " + person.profession()));
        if (aim != null) {
            owners.putIfAbsent(
                    Long.toString(aim.owner().personId()), aim.owner().name());
        }
        return owners;
    }

    private Map<String, String> measures(SignedIn me, List<Long> ours, @Nullable String chosen) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("", sentences.say("aim.form.measure.none"));
        ours.stream()
                .flatMap(unitId -> measures.list(me, unitId).stream())
                .forEach(measure -> options.put(measure.address(), measure.name()));
        if (chosen != null && !chosen.isBlank()) {
            options.putIfAbsent(chosen, sentences.say("aim.form.measure.as-it-is"));
        }
        return options;
    }

    private Map<String, String> values(List<Value> values) {
        Map<String, String> options = new LinkedHashMap<>();
        values.forEach(value -> options.put(Long.toString(value.id()), value.sentence()));
        options.put(AimForm.NO_VALUE, sentences.say("aim.value.none-fits"));
        return options;
    }

    private Map<String, String> origins() {
        Map<String, String> options = new LinkedHashMap<>();
        for (Origin origin : Origin.values()) {
            options.put(origin.word(), sentences.say("aim.origin." + origin.word()));
        }
        return options;
    }
}
