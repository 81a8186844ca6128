package org.leadline.sounding.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadline.access.SignedIn;
import org.leadline.sounding.Afterwards;
import org.leadline.sounding.Decision;
import org.leadline.sounding.Receipts;
import org.leadline.sounding.Seen;
import org.leadline.sounding.ShownView;
import org.leadline.sounding.Sounding;
import org.leadline.sounding.Soundings;
import org.leadline.sounding.act.Deed;
import org.leadline.sounding.act.Field;
import org.leadline.sounding.act.State;
import org.leadline.unit.People;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of a sounding from its reveal on. */
@Component
class RevealedPage {
    private final SoundingWords words;
    private final NumberWords numbers;
    private final RoleWords roles;
    private final Tallies tallies;
    private final Unheard unheard;
    private final ViewGroups groups;
    private final DecideForms decideForms;
    private final DecisionsTold told;
    private final Soundings soundings;
    private final Receipts receipts;
    private final People people;
    private final Units units;
    private final Clock clock;

    RevealedPage(
            SoundingWords words,
            NumberWords numbers,
            RoleWords roles,
            Tallies tallies,
            Unheard unheard,
            ViewGroups groups,
            DecideForms decideForms,
            DecisionsTold told,
            Soundings soundings,
            Receipts receipts,
            People people,
            Units units,
            Clock clock) {
        this.words = words;
        this.numbers = numbers;
        this.roles = roles;
        this.tallies = tallies;
        this.unheard = unheard;
        this.groups = groups;
        this.decideForms = decideForms;
        this.told = told;
        this.soundings = soundings;
        this.receipts = receipts;
        this.people = people;
        this.units = units;
        this.clock = clock;
    }

    /**
     * @param by "profession" where the views are to stand by profession
     * @param problems sentences by field, where a form was refused
     */
    ModelAndView of(SignedIn me, Seen seen, String by, Map<String, String> typed, Map<String, String> problems) {
        return of(me, seen, Seat.page(seen.sounding().id()), by, typed, problems);
    }

    ModelAndView of(
            SignedIn me, Seen seen, Seat seat, String by, Map<String, String> typed, Map<String, String> problems) {
        Sounding sounding = seen.sounding();
        boolean byProfession = by.equals("profession") && sounding.promise().named();
        Unit unit = units.find(sounding.unitId()).orElseThrow();
        Afterwards after = seen.afterwards();
        boolean decided = seen.decision() != null;
        boolean mayAnswer = seen.may(Deed.ANSWER_AGAINST);
        var view = new RevealedView(
                seen,
                seat,
                standing(seen),
                lede(seen),
                sounding.template().isBedside() ? unit.bedsideCall() : null,
                words.promise(sounding),
                notices(seen),
                decided ? told.inForce(seen) : null,
                told.before(seen),
                against(seen),
                againstLine(seen),
                after.answers().stream()
                        .filter(answer -> answer.viewId() == null)
                        .map(Afterwards.Answer::answer)
                        .toList(),
                tallies.of(seen),
                groups.of(seen, byProfession),
                byProfession,
                unheard.of(seen),
                soundings.findEarlier(me, sounding).map(told::earlier).orElse(null),
                checked(me, seen),
                seen.may(Deed.DECIDE) ? decideForms.of(me, seen, typed, problems) : null,
                mayAnswer ? decideForms.toAnswer(seen) : List.of(),
                seen.may(Deed.ADD_LATE) ? ViewPart.of(words, sounding, typed) : List.of(),
                movers(seen),
                minds(seen),
                seen.may(Deed.LOOK_BACK)
                        ? after.saidBack().stream()
                                .filter(said -> said.words() != null && said.matched() == null)
                                .toList()
                        : List.of(),
                decided && !after.decisions().getLast().lookBackOn().isAfter(LocalDate.now(clock)),
                typed,
                problems);
        ModelAndView page = new ModelAndView("sounding/revealed");
        page.addObject("view", view);
        page.addObject("inUnit", unit);
        page.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private String standing(Seen seen) {
        Sounding sounding = seen.sounding();
        Decision decision = seen.decision();
        return words.say(
                "sounding.after.standing." + sounding.state().word(),
                words.day(words.dayOf(decision == null ? sounding.stateAt() : decision.at())));
    }

    private String lede(Seen seen) {
        Sounding sounding = seen.sounding();
        String asker = people.findHere(sounding.asker().personId())
                .map(person -> words.say(
                        "sounding.after.name",
                        sounding.asker().name(),
                        roles.calling(person.profession(), person.grade())))
                .orElse(sounding.asker().name());
        Integer heard = sounding.heardCount();
        if (heard == null) {
            return words.say(
                    "sounding.after.lede.upward",
                    asker,
                    words.names(sounding.promise().deciders()),
                    seen.unitName());
        }
        String of = numbers.count("sounding.after.people", sounding.askedCount());
        boolean sinceReveal = sounding.state() == State.REVEALED
                && seen.afterwards().decisions().isEmpty();
        String views = numbers.count("sounding.after.views", heard);
        return heard == 0
                ? words.say("sounding.after.lede.nobody", asker, of, seen.unitName())
                : sounding.template().isBedside() && !sinceReveal
                        ? words.say("sounding.after.lede.untimed", asker, of, seen.unitName(), views)
                        : words.say(
                                "sounding.after.lede",
                                asker,
                                of,
                                seen.unitName(),
                                views,
                                words.time(
                                        sounding.template().isBedside()
                                                ? sounding.stateAt()
                                                : sounding.promise().closesAt()));
    }

    private List<String> notices(Seen seen) {
        Sounding sounding = seen.sounding();
        List<String> notices = new ArrayList<>();
        if (seen.overdue()) {
            notices.add(words.say(
                    "sounding.after.overdue",
                    words.names(sounding.promise().deciders()),
                    words.time(sounding.promise().answerBy())));
        }
        if (seen.deputyStandsIn() && seen.decision() == null) {
            notices.add(words.say("sounding.after.deputy"));
        }
        boolean reopened =
                seen.decision() == null && !seen.afterwards().decisions().isEmpty();
        if (reopened) {
            notices.add(words.say("sounding.after.reopened"));
            seen.afterwards().saidBack().stream()
                    .filter(said -> Boolean.FALSE.equals(said.matched()) && said.words() != null)
                    .forEach(said -> notices.add(words.say("sounding.after.understood-as", said.words())));
        }
        return notices;
    }

    private List<RevealedView.Against> against(Seen seen) {
        return seen.views().stream()
                .filter(ShownView::against)
                .map(view -> {
                    String closeness = groups.closeness(seen.sounding(), view);
                    String who = roles.who(view);
                    return new RevealedView.Against(
                            groups.texts(seen.sounding(), view),
                            closeness == null ? who : words.say("sounding.after.who-close", who, closeness),
                            view.answers());
                })
                .toList();
    }

    private @Nullable String againstLine(Seen seen) {
        Sounding sounding = seen.sounding();
        boolean stances = sounding.form().fields().stream().anyMatch(field -> field.kind() == Field.Kind.STANCE);
        Integer heard = sounding.heardCount();
        if (!stances || heard == null || heard == 0) {
            return null;
        }
        int against = seen.againstCount();
        if (against == 0) {
            return words.say("sounding.after.against.none");
        }
        return sounding.promise().named()
                ? null
                : words.say(
                        against == 1 ? "sounding.after.against.one" : "sounding.after.against", numbers.begin(against));
    }

    private Map<String, String> movers(Seen seen) {
        if (!seen.may(Deed.CHANGE_MIND)) {
            return Map.of();
        }
        Map<String, String> movers = new LinkedHashMap<>();
        if (seen.sounding().promise().named()) {
            seen.views().stream()
                    .filter(view -> !view.mine())
                    .forEach(view -> movers.put(Long.toString(view.id()), groups.inALine(seen.sounding(), view)));
        }
        movers.put("none", words.say("sounding.after.mind.none"));
        return movers;
    }

    private List<String> minds(Seen seen) {
        int many = (int) seen.afterwards().minds().stream()
                .filter(mind -> mind.viewId() == null)
                .count();
        return many == 0
                ? List.of()
                : List.of(words.say(
                        many == 1 ? "sounding.after.minds.one" : "sounding.after.minds", numbers.begin(many)));
    }

    private @Nullable String checked(SignedIn me, Seen seen) {
        Integer heard = seen.sounding().heardCount();
        if (!seen.may(Deed.READ_VIEWS)
                || heard == null
                || heard == 0 && seen.views().isEmpty()) {
            return null;
        }
        return told.checked(receipts.check(me, seen.sounding().id()));
    }
}
