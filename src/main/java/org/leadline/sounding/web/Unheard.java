package org.leadline.sounding.web;

import java.util.ArrayList;
import java.util.List;
import org.leadline.sounding.Decision;
import org.leadline.sounding.Seen;
import org.leadline.sounding.Sounding;
import org.springframework.stereotype.Component;

/** Says how many were not heard, and why as far as it is known. Never who, and never as agreeing. */
@Component
class Unheard {
    private static final String KEY = "sounding.after.unheard";
    private final SoundingWords words;
    private final NumberWords numbers;

    Unheard(SoundingWords words, NumberWords numbers) {
        this.words = words;
        this.numbers = numbers;
    }

    /** In sentences; none where no views were asked for. */
    List<String> of(Seen seen) {
        Sounding sounding = seen.sounding();
        Integer heard = sounding.heardCount();
        if (!sounding.template().hasViews() || heard == null) {
            return List.of();
        }
        List<String> sentences = new ArrayList<>();
        int missing = sounding.notHeard();
        if (missing == 0) {
            sentences.add(words.say(KEY + ".nobody"));
        } else {
            sentences.add(counted(seen, missing));
            sentences.add(words.say(KEY + (missing == 1 ? ".consent.one" : ".consent") + asked(seen)));
        }
        Integer left = sounding.leftCount();
        if (left != null && left > 0) {
            sentences.add(words.say(left == 1 ? KEY + ".left.one" : KEY + ".left", numbers.begin(left)));
        }
        return sentences;
    }

    private String counted(Seen seen, int missing) {
        Sounding sounding = seen.sounding();
        String many = numbers.begin(missing);
        String reasons = sounding.promise().named() ? reasons(seen.decision(), missing) : "";
        return reasons.isEmpty()
                ? words.say(KEY + ".count", many, sounding.couldAnswer())
                : words.say(KEY + ".reasons", many, sounding.couldAnswer(), reasons);
    }

    private String reasons(@org.jspecify.annotations.Nullable Decision decision, int missing) {
        if (decision == null || decision.notHeard().explained() == 0) {
            return "";
        }
        Decision.NotHeard known = decision.notHeard();
        List<String> reasons = new ArrayList<>();
        add(reasons, ".nights", known.onNights());
        add(reasons, ".leave", known.onLeave());
        add(reasons, ".reached", known.notReached());
        add(reasons, ".unknown", missing - known.explained());
        return String.join(", ", reasons);
    }

    private void add(List<String> reasons, String reason, int many) {
        if (many > 0) {
            reasons.add(words.say(KEY + reason, numbers.of(many)));
        }
    }

    private static String asked(Seen seen) {
        if (!seen.sounding().promise().named()) {
            return "";
        }
        return seen.decision() == null ? ".open" : ".decided";
    }
}
