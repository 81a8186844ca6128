package org.leadline.aim;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.post.ToldBacks;
import org.leadline.sounding.Sounding;
import org.leadline.sounding.Soundings;
import org.springframework.stereotype.Component;

/** Tells people what came of what they were asked about an aim. */
@Component
class AskedTold {
    private static final int MOST_OF_A_VALUE = 120;
    private final Soundings soundings;
    private final ToldBacks toldBacks;
    private final Sentences sentences;

    AskedTold(Soundings soundings, ToldBacks toldBacks, Sentences sentences) {
        this.soundings = soundings;
        this.toldBacks = toldBacks;
        this.sentences = sentences;
    }

    /** Everybody who was asked in any of these, each once, whether they answered or not; not whoever did it. */
    void everybodyAsked(SignedIn by, Aim aim, Collection<Sounding> where, String key, Object... values) {
        everybodyAsked(by, where, aim.unitId(), aim.address(), aim.line(), sentences.say(key, values));
    }

    void everybodyAsked(
            SignedIn by, Collection<Sounding> where, long unitId, String address, String title, String sentence) {
        Set<Long> everybody = new LinkedHashSet<>();
        where.forEach(sounding -> everybody.addAll(soundings.listAskedPeople(by, sounding.id())));
        everybody.remove(by.personId());
        toldBacks.tellWithoutLetter(everybody, unitId, address, title, sentence);
    }

    /** One person, with a letter. */
    void person(long personId, Aim aim, String key, Object... values) {
        toldBacks.tell(personId, aim.unitId(), aim.address(), aim.line(), sentences.say(key, values));
    }

    /** The value that decides, in the words of a decision. */
    String valueOf(Aim aim) {
        Value value = aim.value();
        String said = value == null ? sentences.say("aim.value.none-fits") : value.sentence();
        return said.length() <= MOST_OF_A_VALUE ? said : said.substring(0, MOST_OF_A_VALUE - 1) + "…";
    }
}
