package org.leadline.sounding.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.access.SignedIn;
import org.leadline.sounding.Asking;
import org.leadline.sounding.Check;
import org.leadline.sounding.Decision;
import org.leadline.sounding.Earlier;
import org.leadline.sounding.Promise;
import org.leadline.sounding.act.LeftOut;
import org.leadline.sounding.act.Template;
import org.leadline.unit.Person;
import org.leadline.unit.Units;
import org.springframework.stereotype.Component;

/** Says what a check of a draft found. */
@Component
class CheckWords {
    private final SoundingWords words;
    private final Units units;

    CheckWords(SoundingWords words, Units units) {
        this.words = words;
        this.units = units;
    }

    /** @param whatIsNew what was typed and is not kept; null where that of the draft stands */
    DraftCheckView view(SignedIn me, Check check, @Nullable String whatIsNew) {
        Asking asking = check.draft().asking();
        Template template = asking.template();
        Promise promise = check.promise();
        Person deputy = check.deputy();
        Earlier earlier = check.earlier().orElse(null);
        return new DraftCheckView(
                check.draft().unitId(),
                check.draft().address(),
                check.draft().version(),
                words.say("sounding.template." + template.word()),
                asking.wholeQuestion(),
                asking.aboutAddress().isBlank() ? null : asking.aboutTitle(),
                promise == null
                        ? List.of()
                        : words.promise(template, promise, check.people().size()),
                rules(check),
                asked(me, check),
                check.people().stream().map(CheckWords::person).toList(),
                template.hasViews(),
                template.isBedside(),
                deputy == null ? "" : words.say("ask.check.deputy", deputy.name()),
                earlier == null ? null : before(earlier),
                earlier != null && earlier.recent(),
                whatIsNew == null ? asking.whatIsNew() : whatIsNew,
                words.say(check.problems()));
    }

    private List<String> rules(Check check) {
        Template template = check.draft().asking().template();
        List<String> rules = new ArrayList<>();
        boolean one = check.people().size() == 1;
        if (template.hasViews() && one) {
            rules.add(words.say(check.draft().asking().named() ? "ask.check.one" : "ask.check.one.unnamed"));
        }
        if (!check.named()) {
            rules.add(words.say("ask.check.unnamed"));
        }
        if (template.isBedside()) {
            rules.add(words.say("ask.check.bedside"));
        }
        return rules;
    }

    /** "6 of 19 on Ward 7 asked; no night staff; no pharmacist." */
    private String asked(SignedIn me, Check check) {
        String unit = units.getOurs(me, check.draft().unitId()).name();
        LeftOut left = check.leftOut();
        List<String> parts = new ArrayList<>();
        int elsewhere = check.people().size() - left.asked();
        if (!check.draft().asking().template().hasViews()) {
            return words.say("ask.check.upward", check.people().size());
        }
        if (left.asked() == left.of()) {
            parts.add(words.say("ask.check.everybody", unit, left.of()));
        } else if (left.asked() == 0) {
            parts.add(words.say("ask.check.nobody-of", unit));
        } else {
            parts.add(words.say("ask.check.some", left.asked(), left.of(), unit));
        }
        if (elsewhere > 0) {
            parts.add(words.say(elsewhere == 1 ? "ask.check.elsewhere.one" : "ask.check.elsewhere", elsewhere));
        }
        if (left.asked() > 0) {
            if (left.noNights()) {
                parts.add(words.say("ask.check.no-nights"));
            }
            left.professions().forEach(profession -> parts.add(words.say("ask.check.no-profession", profession)));
            if (left.noPartners()) {
                parts.add(words.say("ask.check.no-partners"));
            }
        }
        if (left.noFirstTurn() && !check.people().isEmpty()) {
            parts.add(words.say("ask.check.no-first"));
        }
        return String.join("; ", parts) + ".";
    }

    private static DraftCheckView.Person person(Check.AskedPerson one) {
        Person person = one.person();
        String grade = person.grade();
        return new DraftCheckView.Person(
                person.id(),
                person.name(),
                grade == null || grade.equalsIgnoreCase(person.profession())
                        ? person.profession()
                        : person.profession() + ", " + grade,
                one.turn().word(),
                one.fixed());
    }

    private DraftCheckView.Before before(Earlier earlier) {
        Decision decision = earlier.decision();
        return new DraftCheckView.Before(
                earlier.sounding().address(),
                earlier.sounding().question(),
                decision == null ? words.say("ask.before.undecided") : decision.decided(),
                against(words, earlier.against()),
                earlier.lookBack(),
                words.say("ask.before.when", words.time(earlier.sounding().stateAt())));
    }

    /** How many views were against, in words. */
    static String against(SoundingWords words, int against) {
        return words.say(against == 1 ? "ask.against.one" : "ask.against", against);
    }
}
