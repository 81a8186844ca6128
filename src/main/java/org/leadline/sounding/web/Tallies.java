package org.leadline.sounding.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.leadline.sounding.Seen;
import org.leadline.sounding.ShownView;
import org.leadline.sounding.Sounding;
import org.leadline.sounding.act.Choice;
import org.leadline.sounding.act.Field;
import org.leadline.sounding.act.Form;
import org.leadline.sounding.act.Question;
import org.leadline.sounding.act.Stance;
import org.springframework.stereotype.Component;

/** Counts answers in words: never a share of those asked, and never the unheard among those who agree. */
@Component
class Tallies {
    private final SoundingWords words;
    private final NumberWords numbers;

    Tallies(SoundingWords words, NumberWords numbers) {
        this.words = words;
        this.numbers = numbers;
    }

    Tally of(Seen seen) {
        Sounding sounding = seen.sounding();
        if (!sounding.template().hasViews()) {
            return new Tally(List.of(), List.of(), List.of(), List.of());
        }
        List<Tally.Item> items = new ArrayList<>();
        if (has(sounding, Field.Kind.STANCE)) {
            for (Stance stance : Stance.values()) {
                int many = count(seen, Form.STANCE + "=" + stance.word());
                if (many > 0) {
                    items.add(new Tally.Item(counted(stance, many), false));
                }
            }
        } else {
            Integer heard = sounding.heardCount();
            items.add(new Tally.Item(numbers.count("sounding.after.views", heard == null ? 0 : heard), false));
        }
        if (sounding.notHeard() > 0) {
            items.add(new Tally.Item(words.say("sounding.after.count.not-heard", sounding.notHeard()), true));
        }
        return new Tally(items, questions(seen), estimated(seen), conflicts(seen));
    }

    private List<Tally.OfQuestion> questions(Seen seen) {
        List<Tally.OfQuestion> questions = new ArrayList<>();
        for (Question question : seen.sounding().promise().questions()) {
            List<Tally.Item> answers = new ArrayList<>();
            for (Choice option : question.options()) {
                answers.add(new Tally.Item(
                        words.say(
                                "sounding.after.option",
                                option.text(),
                                count(seen, question.key() + "=" + option.key())),
                        false));
            }
            questions.add(new Tally.OfQuestion(
                    question.text(),
                    question.options().stream().map(Choice::text).toList(),
                    answers,
                    professions(seen, question)));
        }
        return questions;
    }

    private List<Tally.OfProfession> professions(Seen seen, Question question) {
        return seen.byProfession().stream()
                .map(group -> new Tally.OfProfession(
                        words.say(
                                "sounding.after.group",
                                group.others() ? words.say("sounding.after.group.others") : group.name(),
                                group.answered()),
                        question.options().stream()
                                .map(option -> group.counts().getOrDefault(question.key() + "=" + option.key(), 0))
                                .toList()))
                .toList();
    }

    private List<String> estimated(Seen seen) {
        String row = seen.counts().getOrDefault(Form.ESTIMATE, "");
        if (row.isEmpty()) {
            return List.of();
        }
        List<String> all = Arrays.asList(row.split(" ", -1));
        String lower = all.get((all.size() - 1) / 2);
        String upper = all.get(all.size() / 2);
        String middle = lower.equals(upper)
                ? words.say("sounding.after.estimate.middle", lower)
                : words.say("sounding.after.estimate.middle-two", lower, upper);
        return List.of(
                words.say("sounding.after.estimate.row", String.join(", ", all)),
                middle,
                words.say("sounding.after.estimate.range", all.getFirst(), all.getLast()));
    }

    /** Each profession's stances, where one is against what another wants. */
    private List<String> conflicts(Seen seen) {
        Map<String, Map<Stance, Integer>> stances = new LinkedHashMap<>();
        for (ShownView view : seen.views()) {
            String profession = view.profession();
            Stance stance =
                    Stance.find(view.words().getOrDefault(Form.STANCE, "")).orElse(null);
            if (profession != null && stance != null && !view.late()) {
                stances.computeIfAbsent(profession, none -> new EnumMap<>(Stance.class))
                        .merge(stance, 1, Integer::sum);
            }
        }
        Set<Set<Camp>> camps = new LinkedHashSet<>();
        stances.values()
                .forEach(of -> camps.add(of.keySet().stream().map(Camp::of).collect(Collectors.toSet())));
        Set<Camp> all = camps.stream().flatMap(Set::stream).collect(Collectors.toSet());
        if (camps.size() < 2 || !all.contains(Camp.FOR) || !all.contains(Camp.AGAINST)) {
            return List.of();
        }
        List<String> sentences = new ArrayList<>(List.of(words.say("sounding.after.conflict")));
        stances.forEach((profession, of) -> sentences.add(words.say(
                "sounding.after.conflict.of",
                profession.substring(0, 1).toUpperCase(Locale.ENGLISH) + profession.substring(1),
                of.entrySet().stream()
                        .map(one -> counted(one.getKey(), one.getValue()))
                        .collect(Collectors.joining(", ")))));
        return sentences;
    }

    private enum Camp {
        FOR,
        AGAINST,
        NEITHER;

        static Camp of(Stance stance) {
            return switch (stance) {
                case AGREE, AGREE_BUT -> FOR;
                case AGAINST -> AGAINST;
                case NEED_TO_KNOW_MORE, STAND_ASIDE -> NEITHER;
            };
        }
    }

    private String counted(Stance stance, int many) {
        return numbers.count("sounding.after.count." + stance.word(), many);
    }

    private static boolean has(Sounding sounding, Field.Kind kind) {
        return sounding.form().fields().stream().anyMatch(field -> field.kind() == kind);
    }

    private static int count(Seen seen, String key) {
        return Integer.parseInt(seen.counts().getOrDefault(key, "0"));
    }
}
