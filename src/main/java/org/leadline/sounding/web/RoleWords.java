package org.leadline.sounding.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.leadline.sounding.ShownView;
import org.springframework.stereotype.Component;

/** Says who somebody is without a name: a consultant; a staff nurse; a physiotherapist, band 7. */
@Component
class RoleWords {
    private final SoundingWords words;

    RoleWords(SoundingWords words) {
        this.words = words;
    }

    /** Whose view it is, as this reader may know. */
    String who(ShownView view) {
        String profession = view.profession();
        if (profession == null) {
            return "";
        }
        String calling = calling(profession, view.grade());
        return view.name() == null ? a(calling) : words.say("sounding.after.name", view.name(), calling);
    }

    /** What one is called: the grade where it says enough. */
    String calling(String profession, @Nullable String grade) {
        if (grade == null || grade.equalsIgnoreCase(profession)) {
            return profession;
        }
        return grade.chars().anyMatch(Character::isDigit) ? words.say("sounding.after.name", profession, grade) : grade;
    }

    /** In a word or two, what was kept of a role as "profession, grade". */
    String ofKept(String role) {
        String[] parts = role.split(", ", 2);
        return parts.length > 1 && parts[1].chars().noneMatch(Character::isDigit) ? parts[1] : parts[0];
    }

    /** With its article. */
    String a(String calling) {
        boolean vowel =
                !calling.isEmpty() && "aeiou".indexOf(calling.substring(0, 1).toLowerCase(Locale.ENGLISH)) >= 0;
        return words.say(vowel ? "sounding.after.an" : "sounding.after.a", calling);
    }
}
